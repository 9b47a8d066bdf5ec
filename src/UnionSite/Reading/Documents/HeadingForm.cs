using System.Buffers;

namespace UnionSite.Reading.Documents;

/// <summary>
/// Tells headings that are only typed as such, as in most office documents: 一、 （一） 第一章 (GB/T 9704-2012, 7.3.3 numbers a document's levels so).
/// </summary>
internal static class HeadingForm
{
    private const int Longest = 40;
    private static readonly SearchValues<char> Numerals = SearchValues.Create("一二三四五六七八九十");
    private static readonly SearchValues<char> Sentence = SearchValues.Create("。；！？;");

    /// <summary>Whether a line is a heading.</summary>
    public static bool Fits(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        if (line.Length is < 3 or > Longest || line.ContainsAny(Sentence))
        {
            return false;
        }
        var open = line[0] is '（' or '(' or '第' ? line[1..] : line;
        var digits = open.IndexOfAnyExcept(Numerals);
        return digits is > 0 and < 4 && (open.Length == line.Length ? open[digits] is '、' or '．' : open[digits] is '）' or ')' or '章' or '条' or '部');
    }
}
