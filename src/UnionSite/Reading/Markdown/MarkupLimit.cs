using System.Buffers;

namespace UnionSite.Reading.Markdown;

/// <summary>
/// Pairing emphasis and brackets takes time that grows with the square of their number in a paragraph, so that number is bounded.
/// The bound is beyond any table of a hospital and keeps the slowest text within a second.
/// </summary>
internal static class MarkupLimit
{
    /// <summary>The most characters of markup that one paragraph or table may hold.</summary>
    public const int MostInParagraph = 4000;

    private static readonly SearchValues<char> Markup = SearchValues.Create("*_~[");

    /// <summary>The line, from 1, of the first character beyond the limit; null when there is none.</summary>
    public static int? FirstExcess(string markdown)
    {
        var (count, line) = (0, 0);
        foreach (var text in markdown.AsSpan().EnumerateLines())
        {
            line++;
            count = text.IsWhiteSpace() ? 0 : count + CountIn(text);
            if (count > MostInParagraph)
            {
                return line;
            }
        }
        return null;
    }

    private static int CountIn(ReadOnlySpan<char> text)
    {
        var count = 0;
        for (var at = text.IndexOfAny(Markup); at >= 0; at = text.IndexOfAny(Markup))
        {
            count++;
            text = text[(at + 1)..];
        }
        return count;
    }
}
