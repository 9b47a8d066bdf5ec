using System.Buffers;
using System.Globalization;

namespace UnionSite.Checking.Leftovers;

/// <summary>Characters that look right and are others: search finds them not, and other fonts show them differently. They come from PDF files, scans and web pages.</summary>
internal sealed class Lookalikes : PassageCheck
{
    private const string Invisible = "\u00AD\u180E\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2061\u2062\u2063\u2066\u2067\u2068\u2069\uFEFF";

    private const int LongestFigure = 12;

    private static readonly SearchValues<char> Suspects = SearchValues.Create([
        '臵', '〃', '囗', .. Invisible, .. "○◯OoОо0lI|一", .. LookalikeTable.KatakanaForms, .. LookalikeTable.ForeignLetters,
        .. Characters.Range('\u2E80', '\u2FDF'), .. Characters.Range('\uF900', '\uFAFF'), '\uD87E']);

    public override IEnumerable<(string, string?)> Signs =>
    [
        ("臵〃囗" + Invisible + LookalikeTable.KatakanaForms + LookalikeTable.ForeignLetters + Characters.Range('\u2E80', '\u2FDF') + Characters.Range('\uF900', '\uFAFF') + '\uD87E', null),
        (Characters.Digits, "OolI|一"), ("OolI|", Characters.Digits), ("一二三四五六七八九〇○◯", "○◯Oo0"),
    ];

    public override bool ReadsHoldings => true;

    public override void Check(Passage passage, ICollection<Finding> findings)
    {
        var text = passage.Text.AsSpan();
        var start = 0;
        var hasInvisible = false;
        var most = findings.Count + Passages.MostFindings;
        while (findings.Count < most && text[start..].IndexOfAny(Suspects) is var offset and >= 0)
        {
            var index = start + offset;
            start = index + 1;
            if (Invisible.Contains(text[index]))
            {
                if (!hasInvisible && !JoinsEmoji(text, index))
                {
                    hasInvisible = true;
                    findings.Add(Hidden(passage, index));
                }
            }
            else if (RightForm(text, index) is { } right)
            {
                var wrong = char.IsSurrogate(text[index]) ? passage.Text.Substring(index, 2) : passage.Text.Substring(index, 1);
                findings.Add(Finding.Error("text-lookalike", passage.PlaceAt(index),
                    $"“{passage.Excerpt(index - 2, index + 3)}”里的“{wrong}”（{CodeOf(text, index)}）不是“{right}”，只是看上去像。", $"请删去它，重新输入“{right}”。"));
            }
        }
    }

    private static Finding Hidden(Passage passage, int index)
    {
        var count = passage.Text.Count(Invisible.Contains);
        var more = count > 1 ? $"（这一段共有 {count} 个）" : "";
        return Finding.Error("text-lookalike", passage.PlaceAt(index), $"“{passage.Excerpt(index - 3, index + 4)}”中间有看不见的字符（{CodeOf(passage.Text, index)}）{more}，搜索时会找不到这个词。",
            "请删去这几个字，重新输入；多半是从网页或聊天软件复制来的。");
    }

    /// <summary>A joiner between pictures makes one picture of them.</summary>
    private static bool JoinsEmoji(ReadOnlySpan<char> text, int index) =>
        text[index] == '\u200D' && (char.IsSurrogate(text.At(index - 1)) || text.At(index - 1) == '\uFE0F') && (char.IsSurrogate(text.At(index + 1)) || text.At(index + 1) is >= '\u2600' and <= '\u27BF');

    private static string CodeOf(ReadOnlySpan<char> text, int index) =>
        $"U+{(char.IsHighSurrogate(text[index]) && index + 1 < text.Length ? char.ConvertToUtf32(text[index], text[index + 1]) : text[index]).ToString("X4", CultureInfo.InvariantCulture)}";

    /// <summary>The character that was meant; null where this one is right.</summary>
    private static string? RightForm(ReadOnlySpan<char> text, int index)
    {
        var c = text[index];
        var before = text.At(index - 1);
        var after = text.At(index + 1);
        return c switch
        {
            '臵' => "置",
            '〃' => IsWordChar(before) && IsWordChar(after) ? "·" : null,
            '囗' => Characters.IsHan(before) && before != '囗' ? "口" : "□",
            '○' or '◯' or 'O' or 'o' or 'О' or 'о' or '0' when IsChineseDigit(before) && IsChineseDigitOrYear(after) && IsZeroAmongDigits(text, index) => "〇",
            '一' => Characters.IsDigit(before) && Characters.IsDigit(after) ? "—" : null,
            'O' or 'o' or 'l' or 'I' or '|' or 'О' or 'о' => DigitFor(text, index),
            '\uD87E' or (>= '\uF900' and <= '\uFAFF') or (>= '\u2F00' and <= '\u2FDF') => Normal(text, index),
            >= '\u2E80' and <= '\u2EFF' => LookalikeTable.RadicalFor(c),
            _ when LookalikeTable.KatakanaForms.Contains(c) => LookalikeTable.HanFor(text, index),
            _ => LookalikeTable.LatinFor(text, index),
        };
    }

    private static bool IsWordChar(char c) => Characters.IsHan(c) || Characters.IsDigit(c);

    private static bool IsChineseDigit(char c) => c is '一' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '○' or '◯' or '〇';

    private static bool IsChineseDigitOrYear(char c) => IsChineseDigit(c) || c is '年' or 'O' or 'o' or '0';

    /// <summary>二○二五年 and 一○五号: two digits of it at least, and no word of Latin letters.</summary>
    private static bool IsZeroAmongDigits(ReadOnlySpan<char> text, int index)
    {
        var start = index;
        while (start > 0 && index - start < LongestFigure && IsChineseDigit(text[start - 1]))
        {
            start--;
        }
        var end = index + 1;
        while (end < text.Length && end - index < LongestFigure && (IsChineseDigit(text[end]) || text[end] is 'O' or 'o' or '0'))
        {
            end++;
        }
        return end - start >= 3 && text.At(end) is '年' or '号' or '室' or '\0' or '级' or '届' && !Characters.IsDigit(text.At(start - 1));
    }

    /// <summary>2O25年, l00元, I2月: a run of figures in which one is a letter, before a measure word. H2O2, 10l and O3 are none.</summary>
    private static string? DigitFor(ReadOnlySpan<char> text, int index)
    {
        var start = index;
        while (start > 0 && index - start <= LongestFigure && IsTokenChar(text[start - 1]))
        {
            start--;
        }
        var end = index + 1;
        while (end < text.Length && end - index <= LongestFigure && IsTokenChar(text[end]))
        {
            end++;
        }
        if (end - start is < 2 or > LongestFigure)
        {
            return null;
        }
        var digits = 0;
        foreach (var c in text[start..end])
        {
            if (char.IsAsciiDigit(c))
            {
                digits++;
            }
            else if (c is not ('O' or 'o' or 'l' or 'I' or '|' or 'О' or 'о'))
            {
                return null;
            }
        }
        // A figure must be there, and a litre (10l) or a part's letter (3I) at the end may be meant.
        if (digits == 0 || index == end - 1 && text[index] is 'l' or 'I' or '|' && digits == end - start - 1 || !Measures.Starts(text, end))
        {
            return null;
        }
        return text[index] is 'O' or 'o' or 'О' or 'о' ? "0" : "1";
    }

    private static bool IsTokenChar(char c) => char.IsAsciiLetterOrDigit(c) || c is '|' or 'О' or 'о';

    private static string? Normal(ReadOnlySpan<char> text, int index)
    {
        var length = char.IsHighSurrogate(text[index]) && index + 1 < text.Length ? 2 : 1;
        var one = text.Slice(index, length).ToString();
        if (length == 1 && char.IsSurrogate(one[0]))
        {
            return null;
        }
        var normal = one.Normalize(System.Text.NormalizationForm.FormKC);
        return normal == one ? null : normal;
    }
}
