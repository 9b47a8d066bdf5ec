namespace UnionSite.Checking.Timeliness;

/// <summary>A notice period lasts at least as many working days as the board's settings ask for.</summary>
internal sealed class NoticeLength : IRule
{
    public IEnumerable<Finding> Check(CheckContext context) =>
        from notice in context.Board.Disclosures.Select(record => record.Notice).OfType<NoticePeriod>()
        where notice.End.DayNumber - notice.Start.DayNumber < 7 * context.Board.Site.ShortestNotice
        let workdays = context.Board.Calendar.CountWorkdays(notice.FirstCounted, notice.End)
        where workdays < context.Board.Site.ShortestNotice
        select Finding.Warning("notice-short", notice.Place,
            $"公示期到 {notice.End:yyyy-MM-dd} 只有 {workdays} 个工作日，少于 site.yml 规定的 {context.Board.Site.ShortestNotice} 个。",
            $"请把“止”改为 {context.Board.Calendar.LastOf(context.Board.Site.ShortestNotice, notice.FirstCounted):yyyy-MM-dd} 或更晚，或者写“工作日: {context.Board.Site.ShortestNotice}”。");
}
