namespace UnionSite.Checking.Leftovers;

/// <summary>What is told as done was done by the day of publication. An activity may be announced, unless its results are told already.</summary>
internal sealed class FutureDates : IRule
{
    public IEnumerable<Finding> Check(CheckContext context) =>
        from dated in RecordDates.OfThePast(context.Board)
        where dated.Date.Value > context.AsOf
        select Finding.Warning("date-future", dated.Date.Place, $"{dated.Field} {dated.Date.Value:yyyy-MM-dd} 还没有到（今天是 {context.AsOf:yyyy-MM-dd}）。", "请核对年份和月份；要到那天才公开的，请到那天再提交。");
}
