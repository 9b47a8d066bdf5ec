using System.Buffers;

namespace UnionSite.Checking.Leftovers;

/// <summary>A sentence has lost its number: 救助万元, 慰问患病职工名, 占%, 于年月召开.</summary>
internal sealed class MissingNumbers : PassageCheck
{
    /// <summary>What 万元 may follow without figures: 数万元, 近万元, 每万元.</summary>
    private const string NumberBefore = "一二三四五六七八九十百千万两零〇几数上近约超逾过每多余成好半若整位按以达有是";

    private const string OtherFirsts = "万亿%％年月分";

    private static readonly SearchValues<char> Firsts = SearchValues.Create([.. NumberGap.FirstCharacters, .. OtherFirsts]);

    /// <summary>Fields that tell something; the others name.</summary>
    private static readonly string[] TellingFields = ["正文", "摘要", "事迹", "更正", "撤回", "简介", "结果", "参赛", "标题"];

    public override IEnumerable<(string, string?)> Signs =>
    [
        .. NumberGap.All.Select(gap => (gap.LastsOfWords, (string?)gap.FirstsOfUnits)), (Characters.Han, "%％"), (string.Concat(Characters.Han.Except(NumberBefore)), "万亿"), ("百", "分"), ("年", "月"), ("月", "日"),
        ("0０", "年月日"),
    ];

    public override bool Reads(Passage passage) => passage.Kind switch
    {
        PassageKind.Paragraph or PassageKind.Row or PassageKind.Caption => !passage.IsInForm(),
        PassageKind.Field => TellingFields.Contains(passage.Field),
        _ => false,
    };

    public override void Check(Passage passage, ICollection<Finding> findings)
    {
        var text = passage.Text.AsSpan();
        var start = 0;
        var most = findings.Count + Passages.MostFindings;
        while (findings.Count < most && text[start..].IndexOfAny(Firsts) is var offset and >= 0)
        {
            var index = start + offset;
            start = index + 1;
            if (GapAt(passage, index) is { } gap)
            {
                findings.Add(Finding.Error("text-number-missing", passage.PlaceAt(gap.Start), $"“{passage.Excerpt(gap.Start, gap.End)}”这里少了数字。", gap.Hint));
                start = Math.Max(start, gap.End);
            }
        }
    }

    private static Gap? GapAt(Passage passage, int index)
    {
        var text = passage.Text.AsSpan();
        var last = text.SkipSpacesBack(index - 1);
        // A number may have stood between two spaces; words far apart are parts of a form.
        if (last < 0 || index - last > 4 || !Characters.IsHan(text[last]))
        {
            return DateGap.At(passage, index);
        }
        foreach (var (gap, before, units) in NumberGap.Joining(text[last], text[index]))
        {
            if (Fits(gap, before, units, passage, last, index) is { } found)
            {
                return found;
            }
        }
        return MoneyOrShare(passage, last, index) ?? DateGap.At(passage, index);
    }

    private static Gap? Fits(NumberGap gap, string[] befores, string[] units, Passage passage, int last, int index)
    {
        var text = passage.Text.AsSpan();
        var before = LongestEnding(text[..(last + 1)], befores);
        if (before is null || gap.NotAfter.Contains(text.At(last - before.Length)) && last >= before.Length)
        {
            return null;
        }
        foreach (var unit in units)
        {
            if (!text[index..].StartsWith(unit) || !MayEnd(gap, passage, index + unit.Length) || gap.NotWords.Contains(before + unit))
            {
                continue;
            }
            if (gap.Clause.Length > 0 && !Measures.ContainsAny(text[text.ClauseStart(last)..(last + 1)], gap.Clause))
            {
                continue;
            }
            return new Gap(last + 1 - before.Length, index + unit.Length, gap.EndsAtOnce
                ? "请把数字和单位补上，或改写这句话。" : $"请补上数字，如“{before} 12 {unit.TrimStart('余', '多')}”；没有数字可写的，请改写这句话。");
        }
        return null;
    }

    private static bool MayEnd(NumberGap gap, Passage passage, int end)
    {
        var text = passage.Text.AsSpan();
        if (gap.End == GapEnd.Any)
        {
            return true;
        }
        var next = text.SkipSpaces(end);
        if (gap.After.Length > 0 && next < text.Length && Measures.StartsWithAny(text[next..], gap.After))
        {
            return true;
        }
        return gap.End != GapEnd.Words && EndsThere(passage, next, gap.End == GapEnd.Sentence);
    }

    /// <summary>Whether the clause (or the sentence) ends at an index. The end of a cell ends none: a table's head names units.</summary>
    private static bool EndsThere(Passage passage, int index, bool sentence)
    {
        var text = passage.Text.AsSpan();
        if (index >= text.Length)
        {
            return passage.Kind is PassageKind.Paragraph or PassageKind.Field or PassageKind.Caption && !IsLabel(passage.Text);
        }
        return text[index] is '。' or '；' or '！' || !sentence && text[index] is '，' or ',' or ';' or '（' or '”';
    }

    /// <summary>A few words without any mark name something rather than tell it.</summary>
    private static bool IsLabel(string text) => text.Length < 10 && !text.AsSpan().ContainsAny('，', '。');

    /// <summary>Before 万元 and % nothing but a number makes sense.</summary>
    private static Gap? MoneyOrShare(Passage passage, int last, int index)
    {
        var text = passage.Text.AsSpan();
        var before = text[last];
        if (text[index] is '%' or '％')
        {
            return passage.Kind != PassageKind.Row && "号以用示位和与、".IndexOf(before) < 0 && EndsThere(passage, text.SkipSpaces(index + 1), sentence: false)
                ? new Gap(WordStart(text, last), index + 1, "请补上百分数，如“占 12.5%”。") : null;
        }
        if (text[index] == '分' && text[index..].StartsWith("分之") && before == '百')
        {
            return IsNumberBegun(text.At(text.SkipSpaces(index + 2))) ? null : new Gap(last, index + 2, "请补上百分数，如“百分之十二”。");
        }
        if (!text[index..].StartsWith("万元") && !text[index..].StartsWith("亿元"))
        {
            return null;
        }
        if (NumberBefore.Contains(before) || before == '为' && text[text.ClauseStart(last)..last].Contains("单位", StringComparison.Ordinal)
            || passage.Kind == PassageKind.Row)
        {
            return null;
        }
        var next = text.SkipSpaces(index + 2);
        return EndsThere(passage, next, sentence: false) || next < text.Length && Measures.StartsWithAny(text[next..], ["用于", "左右", "给", "购", "、", "和"])
            ? new Gap(WordStart(text, last), index + 2, $"请补上数字，如“{text[WordStart(text, last)..(last + 1)]} 3.5 万元”。") : null;
    }

    private static bool IsNumberBegun(char c) => Characters.IsDigit(c) || "一二三四五六七八九十百千万零〇几点两多若数xX*_".Contains(c);

    private static int WordStart(ReadOnlySpan<char> text, int last)
    {
        var start = last;
        while (start > 0 && last - start < 3 && Characters.IsHan(text[start - 1]))
        {
            start--;
        }
        return start;
    }

    private static string? LongestEnding(ReadOnlySpan<char> text, string[] words)
    {
        string? longest = null;
        foreach (var word in words)
        {
            if (word.Length > (longest?.Length ?? 0) && text.EndsWith(word))
            {
                longest = word;
            }
        }
        return longest;
    }
}

/// <summary>Where a number is missing, and what to write.</summary>
internal sealed record Gap(int Start, int End, string Hint);
