using UnionSite.Reading;

namespace UnionSite.Checking;

/// <summary>A notice period lasts at least as many working days as the board's settings ask for.</summary>
internal sealed class NoticeLength : IRule
{
    public IEnumerable<Finding> Check(Board board, InputFolder folder) =>
        from notice in board.Disclosures.Select(record => record.Notice).OfType<NoticePeriod>()
        where notice.End.DayNumber - notice.Start.DayNumber < 7 * board.Site.ShortestNotice
        let workdays = board.Calendar.CountWorkdays(notice.FirstCounted, notice.End)
        where workdays < board.Site.ShortestNotice
        select Finding.Warning("notice-short", notice.Place,
            $"公示期到 {notice.End:yyyy-MM-dd} 只有 {workdays} 个工作日，少于 site.yml 规定的 {board.Site.ShortestNotice} 个。",
            $"请把“止”改为 {board.Calendar.LastOf(board.Site.ShortestNotice, notice.FirstCounted):yyyy-MM-dd} 或更晚，或者写“工作日: {board.Site.ShortestNotice}”。");
}
