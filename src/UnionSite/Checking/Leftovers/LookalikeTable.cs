using System.Collections.Frozen;

namespace UnionSite.Checking.Leftovers;

/// <summary>Characters of other blocks and scripts, and the ones they are taken for.</summary>
internal static class LookalikeTable
{
    private const string Cyrillic = "АВЕКМНОРСТХаеорсух";
    private const string CyrillicAsLatin = "ABEKMHOPCTXaeopcyx";
    private const string Greek = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο";
    private const string GreekAsLatin = "ABEZHIKMNOPTYXo";
    private const string Katakana = "ロエカニトハタヨ";
    private const string KatakanaAsHan = "口工力二卜八夕彐";

    /// <summary>CJK radicals that stand for whole characters, as PDF files yield them (Unicode, CJK Radicals Supplement).</summary>
    private static readonly FrozenDictionary<char, string> Radicals = new Dictionary<char, string>
    {
        ['⺎'] = "尢",
        ['⺒'] = "巳",
        ['⺓'] = "幺",
        ['⺝'] = "月",
        ['⺟'] = "母",
        ['⺠'] = "民",
        ['⺧'] = "牛",
        ['⺫'] = "目",
        ['⺬'] = "示",
        ['⺶'] = "羊",
        ['⺼'] = "肉",
        ['⻁'] = "虎",
        ['⻄'] = "西",
        ['⻅'] = "见",
        ['⻆'] = "角",
        ['⻇'] = "角",
        ['⻉'] = "贝",
        ['⻊'] = "足",
        ['⻋'] = "车",
        ['⻑'] = "長",
        ['⻓'] = "长",
        ['⻔'] = "门",
        ['⻗'] = "雨",
        ['⻘'] = "青",
        ['⻙'] = "韦",
        ['⻚'] = "页",
        ['⻛'] = "风",
        ['⻜'] = "飞",
        ['⻝'] = "食",
        ['⻢'] = "马",
        ['⻣'] = "骨",
        ['⻤'] = "鬼",
        ['⻥'] = "鱼",
        ['⻦'] = "鸟",
        ['⻧'] = "卤",
        ['⻨'] = "麦",
        ['⻩'] = "黄",
        ['⻪'] = "黾",
        ['⻬'] = "齐",
        ['⻮'] = "齿",
        ['⻰'] = "龙",
        ['⻳'] = "龟",
    }.ToFrozenDictionary();

    /// <summary>Cyrillic and Greek letters that look like Latin ones.</summary>
    public const string ForeignLetters = Cyrillic + Greek;

    /// <summary>Katakana that look like Chinese characters.</summary>
    public const string KatakanaForms = Katakana;

    /// <summary>The character for a radical; null where it is only a part of one.</summary>
    public static string? RadicalFor(char radical) => Radicals.GetValueOrDefault(radical);

    /// <summary>エ会, 人ロ: a lone katakana between Chinese characters.</summary>
    public static string? HanFor(ReadOnlySpan<char> text, int index)
    {
        var before = text.At(index - 1);
        var after = text.At(index + 1);
        return !IsKana(before) && !IsKana(after) && (Characters.IsHan(before) || Characters.IsHan(after)) && !text[Math.Max(0, index - 20)..Math.Min(text.Length, index + 20)].ContainsAnyInRange('\u3041', '\u3096')
            ? KatakanaAsHan[Katakana.IndexOf(text[index])].ToString() : null;
    }

    /// <summary>The Latin letter for a Cyrillic or Greek one within a Latin word, or in a word of nothing but such letters.</summary>
    public static string? LatinFor(ReadOnlySpan<char> text, int index)
    {
        var start = index;
        while (start > 0 && index - start < 40 && IsLetter(text[start - 1]))
        {
            start--;
        }
        var end = index + 1;
        while (end < text.Length && IsLetter(text[end]) && end - index < 40)
        {
            end++;
        }
        var isMixed = false;
        foreach (var c in text[start..end])
        {
            if (char.IsAsciiLetter(c))
            {
                isMixed = true;
            }
            else if (!ForeignLetters.Contains(c))
            {
                // A letter that looks like no Latin one: a word of that script, or a unit as μg.
                return null;
            }
        }
        var isAcronym = end - start is 2 or 3 && text[start..end].IndexOfAnyInRange('а', 'я') < 0 && (Characters.IsHan(text.At(start - 1)) || Characters.IsHan(text.At(end)));
        if (!isMixed && !isAcronym)
        {
            return null;
        }
        var cyrillic = Cyrillic.IndexOf(text[index]);
        return (cyrillic >= 0 ? CyrillicAsLatin[cyrillic] : GreekAsLatin[Greek.IndexOf(text[index])]).ToString();
    }

    private static bool IsKana(char c) => c is >= '\u3041' and <= '\u30FF' and not '・' and not 'ー';

    private static bool IsLetter(char c) => char.IsAsciiLetter(c) || c is >= '\u0370' and <= '\u03FF' or >= '\u0400' and <= '\u04FF';
}
