namespace UnionSite.Checking.Timeliness;

/// <summary>Working days can be counted only in years that have a calendar.</summary>
internal sealed class CalendarYears : IRule
{
    public IEnumerable<Finding> Check(CheckContext context) =>
        (from notice in context.Board.Disclosures.Select(record => record.Notice).OfType<NoticePeriod>()
         where notice.Workdays is not null
         from year in new[] { notice.Start.Year, notice.End.Year }
         where year > 1 && !context.Board.Calendar.Covers(year)
         select (Year: year, notice.Place))
        .GroupBy(use => use.Year)
        .Select(uses => Finding.Warning("calendar-year", uses.First().Place,
            $"没有 {uses.Key} 年的放假安排，{uses.Key} 年的工作日只按周一到周五计算。",
            $"请按国务院办公厅的放假通知新建 calendar/{uses.Key}.yml，可以照着上一年的改。"));
}
