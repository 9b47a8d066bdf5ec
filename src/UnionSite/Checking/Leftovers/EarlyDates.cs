namespace UnionSite.Checking.Leftovers;

/// <summary>No date lies before the union was founded: a slip of the finger makes 2026 into 1926.</summary>
internal sealed class EarlyDates : IRule
{
    public IEnumerable<Finding> Check(CheckContext context) =>
        from dated in RecordDates.All(context.Board)
        let day = dated.Date.Value
        where day < context.Board.Site.Founded && day != default
        select Finding.Error("date-too-early", dated.Date.Place, $"{dated.Field} {day:yyyy-MM-dd} 早于工会成立的 {context.Board.Site.Founded:yyyy-MM-dd}。",
            "请核对年份；本院工会成立的日期可以写在 site.yml 的“成立”里。");
}
