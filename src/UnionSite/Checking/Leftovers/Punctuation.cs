using System.Buffers;

namespace UnionSite.Checking.Leftovers;

/// <summary>Marks between Chinese characters are full-width and stand alone (GB/T 15834—2011 标点符号用法).</summary>
internal sealed class Punctuation : PassageCheck
{
    private const string Half = ",;:?!().'\"";
    private const string Full = "，；：？！（）。’”";
    private const string Single = "，。、；：";
    private const string Ends = "！？";

    private static readonly SearchValues<char> Suspects = SearchValues.Create(Half + Single);

    public override IEnumerable<(string, string?)> Signs => [(Characters.Han, Half), (Single, Single), (Ends, Single)];

    public override bool Reads(Passage passage) => passage.Kind != PassageKind.Name && passage.Field is not ("受理邮箱" or "受理电话");

    /// <summary>Tells of the first of either sort, and how many there are: an old text has them by the hundred.</summary>
    public override void Check(Passage passage, ICollection<Finding> findings)
    {
        var text = passage.Text.AsSpan();
        var (halves, doubles, firstHalf, firstDouble) = (0, 0, 0, 0);
        for (var index = text.IndexOfAny(Suspects); index >= 0;)
        {
            if (Half.Contains(text[index]) && IsBetweenHan(text, index))
            {
                firstHalf = halves++ == 0 ? index : firstHalf;
            }
            else if (IsDoubled(text, index))
            {
                firstDouble = doubles++ == 0 ? index : firstDouble;
            }
            var next = text[(index + 1)..].IndexOfAny(Suspects);
            index = next < 0 ? -1 : index + 1 + next;
        }
        if (halves > 0)
        {
            var mark = passage.Text[firstHalf];
            findings.Add(Finding.Warning("text-punctuation", passage.PlaceAt(firstHalf), $"“{passage.Excerpt(firstHalf - 3, firstHalf + 4)}”用了半角标点{Others(halves)}。",
                mark is '\'' or '"' ? "中文里的引号请用全角的“ ”‘ ’；多余的，请删去。" : $"中文里请用全角的“{Full[Half.IndexOf(mark)]}”。"));
        }
        if (doubles > 0)
        {
            findings.Add(Finding.Warning("text-punctuation", passage.PlaceAt(firstDouble), $"“{passage.Excerpt(firstDouble - 3, firstDouble + 2)}”连用了两个标点{Others(doubles)}。", "请删去多余的一个。"));
        }
    }

    private static string Others(int count) => count > 1 ? $"（这一段共 {count} 处）" : "";

    private static bool IsBetweenHan(ReadOnlySpan<char> text, int index)
    {
        var after = text.At(text[index] is ',' or ';' or ':' or '?' or '!' ? text.SkipSpaces(index + 1) : index + 1);
        return Characters.IsHan(text.At(index - 1)) && Characters.IsHan(after) && !(text[index] == '.' && IsListNumber(text[..index]));
    }

    /// <summary>一. and （二）. number a list.</summary>
    private static bool IsListNumber(ReadOnlySpan<char> before) => before.Length <= 6 && !before.ContainsAnyExcept("一二三四五六七八九十第章节条款（）() ");

    /// <summary>Three full stops are somebody's ellipsis.</summary>
    private static bool IsDoubled(ReadOnlySpan<char> text, int index)
    {
        var isEllipsis = text[index] == '。' && text.At(index - 1) == '。' && (text.At(index - 2) == '。' || text.At(index + 1) == '。');
        var before = text.At(index - 1);
        return !isEllipsis && Single.Contains(text[index]) && (Single.Contains(before) || Ends.Contains(before) && text[index] is '。' or '，' or '；');
    }
}
