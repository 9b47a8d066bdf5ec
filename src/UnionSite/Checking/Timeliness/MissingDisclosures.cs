namespace UnionSite.Checking.Timeliness;

/// <summary>Each item of the catalogue is disclosed for each of its periods, once that is due.</summary>
internal sealed class MissingDisclosures : IRule
{
    private const int PeriodsNamed = 6;

    public IEnumerable<Finding> Check(CheckContext context) =>
        from item in context.Progress?.Items ?? []
        let missing = item.Missing.ToList()
        where missing.Count > 0
        let last = missing[^1]
        select Finding.Warning("disclosure-missing", item.Item.Id.Place,
            $"“{item.Item.Label}”逾期未公开：{Name(missing)}（{(missing.Count == 1 ? "" : "最近一期")}最迟应在 {last.Due:yyyy-MM-dd} 公开"
                + $"{(item.Item.DueWithinWorkdays is null ? $"；没有写“时限”，按期满后 {DisclosureProgress.DefaultDueWithinWorkdays} 个工作日算" : "")}{DueDays.Caveat(context, last)}）。",
            $"请尽快公开，没有发生的也公开“无”。已经公开的，请在那条记录里写“目录: {item.Item.Id}”和“期次: {last.Period}”。{SinceWhen(item)}");

    /// <summary>Where the first periods that count are missing, they may be from before the item was in the catalogue.</summary>
    private static string SinceWhen(ItemProgress item) =>
        item.Periods.TakeWhile(period => period.State == ProgressState.Missing).LastOrDefault() is { Period.Next: var next }
            ? $"从{next.Label}起才要公开的，请在目录的这一项里写“自: {next}”。"
            : "";

    private static string Name(List<PeriodProgress> missing) =>
        string.Join('、', missing.TakeLast(PeriodsNamed).Select(period => period.Period.Label)) + (missing.Count > PeriodsNamed ? $"等 {missing.Count} 期" : "");
}
