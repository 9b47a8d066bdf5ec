using System.Globalization;
using System.Text.RegularExpressions;

namespace UnionSite.Checking.Leftovers;

/// <summary>A year, and a part of it, as words name them: 2025 年第三季度, 2025 年度, 上半年.</summary>
/// <param name="Year">The year; null where none, or more than one, is named.</param>
/// <param name="Unit">The length of the period; null where none, or more than one, is named.</param>
/// <param name="Number">Which one in the year.</param>
/// <param name="Words">The words.</param>
/// <param name="Start">Where they begin.</param>
internal sealed record PeriodWords(int? Year, PeriodUnit? Unit, int Number, string Words, int Start)
{
    private static readonly PeriodWords None = new(null, null, 0, "", 0);

    private static readonly Regex Named = new("(20[0-9]{2}) ?年 ?(?:度|(?:第 ?)?([一二三四1-4]) ?季度|(上半年|下半年)|([0-9]{1,2}) ?月(?:份|$|[^0-9 日]))?|(?:第 ?)?([一二三四]) ?季度|(上半年|下半年)",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private static readonly Regex Opening = new("^[ \u3000]*(?:(?:(20[0-9]{2}) ?年 ?(?:度|(?:第 ?)?([一二三四1-4]) ?季度|(上半年|下半年)|([0-9]{1,2}) ?月(?:份|，)|，|全年|全院|我院|本院|院工会))|(?:今年)?(?:第 ?)?([一二三四]) ?季度|(?:今年)?(上半年|下半年))",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    /// <summary>The period that a title names.</summary>
    public static PeriodWords Of(string title)
    {
        var all = Named.Matches(title).Select(Read).ToList();
        if (all.Count == 0 || title.AsSpan().ContainsAny('—', '～', '至') || title.Contains("比", StringComparison.Ordinal))
        {
            return None;
        }
        var years = all.Select(one => one.Year).Where(year => year is not null).Distinct().ToList();
        var units = all.Where(one => one.Unit is not null).Select(one => (one.Unit, one.Number)).Distinct().ToList();
        // 2023 年版 and 2020 级 are no periods.
        var isPeriod = years is [{ } year] && !title.Contains($"{year} 年版", StringComparison.Ordinal) && !title.Contains($"{year}年版", StringComparison.Ordinal)
            && !title.Contains($"{year} 年修订", StringComparison.Ordinal) && !title.Contains($"{year} 年以来", StringComparison.Ordinal);
        return new PeriodWords(isPeriod ? years[0] : null, units is [var (unit, _)] ? unit : null, units is [var (_, number)] ? number : 0, string.Concat(all.Select(one => one.Words.Trim())), all[0].Start);
    }

    /// <summary>Whether words could begin with a period; asked of every paragraph.</summary>
    public static bool MayBegin(string text)
    {
        var words = text.AsSpan().TrimStart();
        return words.Length > 4 && words[0] is '2' or '第' or '一' or '二' or '三' or '四' or '上' or '下' or '今';
    }

    /// <summary>The period that a paragraph begins with; null where it begins with none.</summary>
    public static PeriodWords? AtStart(string text) => Opening.Match(text[..Math.Min(40, text.Length)]) is { Success: true } match && !IsBackdrop(text) ? Read(match) : null;

    /// <summary>A sentence that begins with another period only to compare, or to go on to this one.</summary>
    private static bool IsBackdrop(string text) => Measures.ContainsAny(text.AsSpan(0, Math.Min(60, text.Length)), ["相比", "同期", "计划", "将", "拟", "预计", "以来", "起，", "印发", "审议", "通过的", "制定", "决议", "结转", "遗留", "职代会"]);

    private static PeriodWords Read(Match match)
    {
        int? year = match.Groups[1].Success ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : null;
        var quarter = match.Groups[2].Success ? match.Groups[2].Value : match.Groups[5].Value;
        var half = match.Groups[3].Success ? match.Groups[3].Value : match.Groups[6].Value;
        var (unit, number) = quarter.Length > 0 ? (PeriodUnit.Quarter, NumberOf(quarter[0])) : half.Length > 0 ? (PeriodUnit.Half, half[0] == '上' ? 1 : 2)
            : match.Groups[4].Success ? (PeriodUnit.Month, int.Parse(match.Groups[4].Value, CultureInfo.InvariantCulture))
            : match.Value.EndsWith("年度", StringComparison.Ordinal) ? (PeriodUnit.Year, 1) : ((PeriodUnit?)null, 0);
        return unit == PeriodUnit.Month && number is < 1 or > 12 ? None : new PeriodWords(year, unit, number, match.Value.TrimEnd('，'), match.Index);
    }

    private static int NumberOf(char quarter) => char.IsAsciiDigit(quarter) ? quarter - '0' : "一二三四".IndexOf(quarter) + 1;
}
