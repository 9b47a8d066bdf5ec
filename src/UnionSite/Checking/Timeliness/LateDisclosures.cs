namespace UnionSite.Checking.Timeliness;

/// <summary>
/// A record is published no later than its catalogue item allows (时限). What follows after a period's first record is a supplement, and a record on several
/// periods is judged by the last.
/// </summary>
internal sealed class LateDisclosures : IRule
{
    public IEnumerable<Finding> Check(CheckContext context) =>
        from item in context.Progress?.Items ?? []
        from byRecord in item.Periods.Where(period => !period.Records.IsEmpty).GroupBy(period => period.Records[0].Key)
        let last = byRecord.Last()
        where last.State == ProgressState.Late
        let record = last.Records[0]
        select Finding.Warning("disclosure-late", record.Date.Place,
            $"“{item.Item.Label}”{last.Period.Label}最迟应在 {last.Due:yyyy-MM-dd} 公开（期满后 {item.Item.DueWithinWorkdays} 个工作日内{DueDays.Caveat(context, last)}），"
                + $"{record.Date.Value:yyyy-MM-dd} 才公开，迟了 {record.Date.Value.DayNumber - last.Due.DayNumber} 天。",
            "日期或期次写错了的，请改正；确实迟了的，请在“例外”里写明理由：{检查: disclosure-late, 理由: ……}。");
}
