using System.Text.RegularExpressions;

namespace UnionSite.Checking.Leftovers;

/// <summary>
/// The period that a title names is the one that 期次 and the text speak of. Last year's file is where this year's begins, and a year is easily left in it.
/// Only what cannot be meant is told: comparisons with other years, plans and the years of documents are everyday.
/// </summary>
internal sealed class TitleYears : IWordRule
{
    private static readonly string[] Reports = ["情况", "结果", "收支", "执行", "完成", "报告", "决算", "总结"];
    private static readonly string[] Plans = ["计划", "安排", "预算", "方案", "征求", "意见", "报名", "通知", "草案", "预告", "目标", "规划", "招聘", "采购"];

    public IEnumerable<Finding> Check(Subject subject)
    {
        if (subject.Record is not Disclosure { Withdrawn: null } disclosure)
        {
            return [];
        }
        var title = PeriodWords.Of(WithoutNames(disclosure.Title));
        return (AgainstPeriod(disclosure, title) ?? AgainstText(disclosure, title, subject.Words.Passages) ?? AgainstDate(disclosure, title)) is { } finding ? [finding] : [];
    }

    /// <summary>Names of documents and remarks hold years of their own.</summary>
    private static string WithoutNames(string title) => title.AsSpan().ContainsAny('《', '（', '〔') ? Names.Replace(title, match => new string(' ', match.Length)) : title;

    private static readonly Regex Names = new("《[^》]*》|（[^）]*）|〔[^〕]*〕", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private static Finding? AgainstPeriod(Disclosure disclosure, PeriodWords title)
    {
        if (disclosure.Period is not { } period)
        {
            return null;
        }
        var differs = title.Year is { } year && year != period.Value.Year
            || title.Unit is { } unit && unit == period.Value.Unit && title.Number != period.Value.Number;
        return differs
            ? Finding.Warning("text-year", disclosure.Title.Place, $"标题写的是“{title.Words}”，期次却是 {period.Value}（{period.Value.Label}）。", "请核对：把写错的一处改正。")
            : null;
    }

    private static Finding? AgainstText(Disclosure disclosure, PeriodWords title, ImmutableArray<Passage> passages)
    {
        var year = title.Year ?? disclosure.Period?.Value.Year;
        var (unit, number) = title.Unit is not null ? (title.Unit, title.Number) : (disclosure.Period?.Value.Unit, disclosure.Period?.Value.Number ?? 0);
        foreach (var passage in passages)
        {
            if (passage is not { Kind: PassageKind.Paragraph, Field: "正文" } || passage.Text.Length < 4)
            {
                continue;
            }
            var said = PeriodWords.AtStart(passage.Text);
            if (said is null)
            {
                continue;
            }
            var otherYear = year is not null && said.Year is { } saidYear && saidYear != year && !Mentions(passages, year.Value.ToString(System.Globalization.CultureInfo.InvariantCulture));
            var otherUnit = (said.Year is null || said.Year == year) && unit is PeriodUnit.Quarter or PeriodUnit.Half && said.Unit == unit && said.Number != number
                && !MentionsPeriod(passages, unit.Value, number);
            if (otherYear || otherUnit)
            {
                return Finding.Warning("text-year", passage.PlaceAt(said.Start), $"标题说的是“{(title.Words.Length > 0 ? title.Words : disclosure.Period?.Value.Label)}”，这里说的却是“{said.Words}”，全文也没有提到标题说的时间。",
                    "如果是从以前的文件改来的，请把没有改到的时间和数字都核对一遍。");
            }
        }
        return null;
    }

    private static bool Mentions(ImmutableArray<Passage> passages, string words)
    {
        foreach (var passage in passages)
        {
            if (passage is { Field: "正文", Kind: not PassageKind.Name } && passage.Text.Contains(words, StringComparison.Ordinal))
            {
                return true;
            }
        }
        return false;
    }

    private static bool MentionsPeriod(ImmutableArray<Passage> passages, PeriodUnit unit, int number) => unit == PeriodUnit.Half
        ? Mentions(passages, number == 1 ? "上半年" : "下半年") || Mentions(passages, "本期")
        : Mentions(passages, $"{"一二三四"[number - 1]}季度") || Mentions(passages, $"{number}季度") || Mentions(passages, $"{number} 季度") || Mentions(passages, "本季度") || Mentions(passages, "本期") || Mentions(passages, $"Q{number}")
            || Mentions(passages, $"{(number * 3) - 2}月") || Mentions(passages, $"{(number * 3) - 2} 月") || Mentions(passages, $"{number * 3} 月") || Mentions(passages, $"{number * 3}月")
            || Mentions(passages, number switch { 1 => "一至三月", 2 => "四至六月", 3 => "七至九月", _ => "十至十二月" });

    /// <summary>A report is not dated before the time that it reports on, nor many years after it.</summary>
    private static Finding? AgainstDate(Disclosure disclosure, PeriodWords title)
    {
        if (title.Year is not { } year || title.Unit is not { } unit || disclosure.Period is not null && disclosure.Period.Value.Value.Year != year)
        {
            return null;
        }
        var text = disclosure.Title.Value;
        var start = new Period(year, unit, title.Number).Start;
        var isEarly = disclosure.Date.Value < start && Measures.ContainsAny(text, Reports) && !Measures.ContainsAny(text, Plans);
        return isEarly || disclosure.Date.Value.Year - year >= 3
            ? Finding.Warning("text-year", disclosure.Date.Place, $"标题说的是“{title.Words}”，日期却是 {disclosure.Date.Value:yyyy-MM-dd}。", "请核对标题和日期里的年份。")
            : null;
    }
}
