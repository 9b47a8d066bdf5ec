namespace UnionSite.Checking.Library;

/// <summary>A book of which there is no copy stands on no shelf, is lent to nobody and under no repair.</summary>
internal sealed class CopiesAndStatus : IRule
{
    public IEnumerable<Finding> Check(CheckContext context) =>
        from holding in context.Board.Holdings
        where holding.Copies is { Value: 0 } && holding.Status is { Value: not HoldingStatus.Removed }
        select Finding.Warning("copies-status", holding.Copies!.Value.Place, $"《{holding.Title}》复本是 0，状态却是“{holding.Status!.Value.Value.Name()}”。",
            "还有书的，请写实际本数；没有书了的，请把状态改成“下架”。");
}
