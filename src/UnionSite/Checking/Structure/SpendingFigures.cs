namespace UnionSite.Checking.Structure;

/// <summary>Money is counted once: each purpose once in a record, and each period once under an item of the catalogue.</summary>
internal sealed class SpendingFigures : IRule
{
    public IEnumerable<Finding> Check(CheckContext context) => Doubles(context.Board).Concat(Overlaps(context.Board));

    private static IEnumerable<Finding> Doubles(Board board) =>
        from spent in board.Disclosures.Select(record => record.Spending).Concat(board.Activities.Select(record => record.Spending))
        from purpose in spent.GroupBy(spending => spending.Purpose.Value)
        from again in purpose.Skip(1)
        select Finding.Error("spending-twice", again.Purpose.Place, $"“经费”里的用途“{again.Purpose.Value}”写了两次。", "请合成一项，金额加在一起。");

    private static IEnumerable<Finding> Overlaps(Board board) =>
        from item in board.Catalogue
        let records = board.DisclosuresOf(item).Where(record => record is { Period: not null, Withdrawn: null } && !record.Spending.IsEmpty)
            .OrderBy(record => record.Period!.Value.Value).ThenBy(record => record.Key.Id, StringComparer.Ordinal).ToList()
        from pair in records.Zip(records.Skip(1))
        where pair.Second.Period!.Value.Value.Start <= pair.First.Period!.Value.Value.End
        select Finding.Warning("spending-overlap", pair.Second.Spending[0].Purpose.Place,
            $"这里的“经费”和“{pair.First.Title.Value}”的期次有重叠（{pair.First.Period!.Value.Value.Label}、{pair.Second.Period!.Value.Value.Label}），年度数据会算两遍。",
            "请只在其中一条里写“经费”：季度的写了，年度汇总就不写。");
}
