using System.Buffers;

namespace UnionSite.Checking.Leftovers;

/// <summary>Marks that keep a place free: xx, ××, ***, ____, ###, ○○, ？？, and “……万元”.</summary>
internal sealed class PlaceholderMarks : PassageCheck
{
    private const string Crosses = "xXｘＸ×";
    private const string Advice = "请填上真实的内容；不需要的，请整句删去。";
    private const string Shapes = "○●◯△▲□■◇";

    private static readonly SearchValues<char> Marks = SearchValues.Create(Crosses + Shapes + "*＊_＿#＃…?？");

    public override IEnumerable<(string, string?)> Signs =>
        [("xXｘＸ", "xXｘＸ月日届年人名元万户件项次份%％"), ("第", "xXｘＸ"), ("×", "×月日年届"), ("*＊", null), ("_＿", "_＿"), ("#＃", "#＃"), ("…", "万亿元人名%件户份项"), ("?？", "?？"), (Shapes, Shapes)];

    public override void Check(Passage passage, ICollection<Finding> findings)
    {
        var text = passage.Text.AsSpan();
        var start = 0;
        var most = findings.Count + Passages.MostFindings;
        while (findings.Count < most && text[start..].IndexOfAny(Marks) is var offset and >= 0)
        {
            var index = start + offset;
            start = EndOfRun(text, index);
            if (IsPlaceholder(passage, index, start))
            {
                findings.Add(Explain(passage, index, start));
            }
        }
    }

    private static Finding Explain(Passage passage, int start, int end)
    {
        var words = passage.Excerpt(Math.Max(PrecedingWord(passage.Text, start), start - 6), Math.Min(end + 3, FollowingWord(passage.Text, end)));
        var isHeading = start == 0 && passage.Text[0] == '#' && passage.Kind == PassageKind.Paragraph;
        if (words == passage.Text[start..end])
        {
            return Finding.Error("text-placeholder", passage.PlaceAt(start), $"“{passage.Excerpt(start, end)}”是还没填的地方。", Advice);
        }
        return isHeading
            ? Finding.Error("text-placeholder", passage.PlaceAt(start), $"“{words}”前面的“{passage.Text[..end]}”会原样印出来。", "要作小标题，请在“#”后面空一格；是代替名称的占位符，请改成真实的名称。")
            : Finding.Error("text-placeholder", passage.PlaceAt(start), $"“{words}”里的“{passage.Excerpt(start, end)}”是还没填的地方。", Advice);
    }

    private static int PrecedingWord(string text, int index)
    {
        while (index > 0 && (Characters.IsHan(text[index - 1]) || Characters.IsDigit(text[index - 1])))
        {
            index--;
        }
        return index;
    }

    private static int FollowingWord(string text, int index)
    {
        while (index < text.Length && (Characters.IsHan(text[index]) || text[index] is '%' or '％'))
        {
            index++;
        }
        return index;
    }

    /// <summary>Where the run of the same sort of mark ends.</summary>
    private static int EndOfRun(ReadOnlySpan<char> text, int index)
    {
        var sort = SortOf(text[index]);
        while (index < text.Length && SortOf(text[index]) == sort)
        {
            index++;
        }
        return index;
    }

    private static char SortOf(char c) => c switch
    {
        'x' or 'X' or 'ｘ' or 'Ｘ' => 'x',
        '＊' => '*',
        '＿' => '_',
        '＃' => '#',
        '？' => '?',
        _ => Crosses.Contains(c) || Shapes.Contains(c) || c is '*' or '_' or '#' or '…' or '?' ? c : '\0',
    };

    private static bool IsPlaceholder(Passage passage, int start, int end)
    {
        var text = passage.Text.AsSpan();
        var isName = passage.Kind == PassageKind.Name;
        return SortOf(text[start]) switch
        {
            'x' => IsLetters(text, start, end, isName),
            '×' => IsCrosses(text, start, end),
            '*' => !isName && IsStars(text, start, end),
            '_' => !isName && !passage.IsInAttachment() && end - start >= 2 && !IsWordChar(text.At(start - 1), text.At(end)),
            '#' => !isName && end - start >= 2,
            '…' or '?' => !passage.IsInForm() && end - start >= (text[start] is '…' ? 1 : 2) && StandsForNumber(text, start, end),
            _ => !passage.IsInForm() && end - start >= 2 && Characters.IsHan(text.At(end)) && !IsChineseDigit(text.At(start - 1)) && !IsChineseDigit(text.At(end)),
        };
    }

    private static bool IsChineseDigit(char c) => c is '一' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '〇' or '零' or '年';

    private static bool IsWordChar(char before, char after) => char.IsAsciiLetterOrDigit(before) && char.IsAsciiLetterOrDigit(after) || before is '@' or '/' or '.' or '?' or '&' or '=' || after is '@' or '/' or '=';

    /// <summary>xx or XXX, 20xx年, X月X日; not XXL, MAXX, 46,XX, XX染色体, an identity number's 3301XXXX1234, X光, nor a file called xx-01.</summary>
    private static bool IsLetters(ReadOnlySpan<char> text, int start, int end, bool isName)
    {
        var before = text.At(start - 1);
        var after = text.At(end);
        if (Characters.IsLatin(before) || Characters.IsLatin(after) || before is '_' or '&' or '/' or '\\' or '@' or '#' || after is '_' or '@' or '+')
        {
            return false;
        }
        if (isName)
        {
            return end - start >= 2 && (Characters.IsHan(before) || Characters.IsHan(after));
        }
        var isMeasured = Measures.Starts(text, end);
        if (Characters.IsDigit(before))
        {
            return end - start is 1 or 2 && IsYearBefore(text, start) || isMeasured && end - start == 2 && !Characters.IsDigit(after);
        }
        if (end - start == 1)
        {
            return IsLoneBlank(text, start, end);
        }
        return !IsChromosome(text, start, end) && !Characters.IsDigit(after) && !MaskedNames.Hides(text, start, end) && before is not '.' && after is not '.';
    }

    /// <summary>20xx年, 202x年.</summary>
    private static bool IsYearBefore(ReadOnlySpan<char> text, int start)
    {
        var first = start;
        while (first > 0 && Characters.IsDigit(text[first - 1]) && start - first < 4)
        {
            first--;
        }
        return text[first..start] is "20" or "19" or "202" or "203" or "201" or "200" or "２０" && text.At(text.SkipSpaces(EndOfRun(text, start))) is '年' or '届' or '级' or '-' or '】' or '〕';
    }

    /// <summary>One X that stands for a number: X月X日, 第X届, X万元. X光, X线, X射线 are words.</summary>
    private static bool IsLoneBlank(ReadOnlySpan<char> text, int start, int end)
    {
        var before = text.At(start - 1);
        var after = text.At(text.SkipSpaces(end));
        return after is '月' or '日' or '届' or '%' or '％' || (before is '第' && Measures.Starts(text, end))
            || (after is '年' or '人' or '名' or '元' or '万' or '户' or '件' or '项' or '次' or '份' && Characters.IsHan(before) && Measures.Starts(text, end));
    }

    private static bool IsChromosome(ReadOnlySpan<char> text, int start, int end)
    {
        var rest = text[text.SkipSpaces(end)..];
        var before = text[..start].TrimEnd(' ');
        var isPair = rest is ['与' or '和' or '、' or '或' or '及' or '/', ..] && rest[1..].TrimStart(' ').StartsWith("XY");
        return isPair || before.EndsWith("染色体") || before.EndsWith("核型") || text.At(start - 1) is ',' or '，' && Characters.IsDigit(text.At(start - 2)) || Measures.StartsWithAny(rest, ["染色体", "核型", "型性", "射线", "世纪", "码"]);
    }

    /// <summary>××医院, ×月×日; 5×3, 长×宽 and 王×× are none.</summary>
    private static bool IsCrosses(ReadOnlySpan<char> text, int start, int end)
    {
        var before = text.At(text.SkipSpacesBack(start - 1));
        var after = text.At(end);
        if (end - start == 1)
        {
            return after is '月' or '日' or '届' && !Characters.IsDigit(before) || after is '年' && (before == '\0' || before == '至' || before == '于' || before == '在');
        }
        if (MaskedNames.Hides(text, start, end))
        {
            return false;
        }
        return !Characters.IsDigit(after) && (!Characters.IsDigit(before) || Measures.Starts(text, end));
    }

    /// <summary>*** and *人; not 138****8000, 张**, a footnote's *, nor 5*3.</summary>
    private static bool IsStars(ReadOnlySpan<char> text, int start, int end)
    {
        var before = text.At(text.SkipSpacesBack(start - 1));
        var after = text.At(end);
        if (MaskedNames.Hides(text, start, end))
        {
            return false;
        }
        if (end - start == 1)
        {
            return Characters.IsHan(before) && text.At(start - 1) == before && Measures.Starts(text, end) && !Characters.IsDigit(text.At(text.SkipSpaces(end)))
                && !IsNearStar(text, start) && after is not ' ';
        }
        var isMasked = char.IsAsciiLetterOrDigit(before) && text.At(start - 1) == before || char.IsAsciiLetterOrDigit(after) || after is '@' or '-' || text.At(start - 1) is '@' or '-' or '*';
        return !isMasked || Characters.IsDigit(before) && Measures.Starts(text, end);
    }

    /// <summary>人数*标准*天数 is a reckoning.</summary>
    private static bool IsNearStar(ReadOnlySpan<char> text, int start) =>
        text[(start + 1)..Math.Min(text.Length, start + 12)].IndexOfAny('=', '＝') >= 0;

    /// <summary>“……万元”, “？？人”: what stands for a number is followed by nothing but its measure word.</summary>
    private static bool StandsForNumber(ReadOnlySpan<char> text, int start, int end)
    {
        if (!Characters.IsHan(text.At(start - 1)) && text.At(start - 1) is not ('：' or ':') || !Measures.Starts(text, end))
        {
            return false;
        }
        var unit = text[text.SkipSpaces(end)..];
        foreach (var word in (ReadOnlySpan<string>)["万元", "亿元", "元", "人次", "人", "名", "%", "件", "户", "份", "项"])
        {
            if (unit.StartsWith(word))
            {
                return unit.Length == word.Length || !Characters.IsHan(unit[word.Length]) || text[start - 1] is '：' or ':';
            }
        }
        return false;
    }
}
