namespace UnionSite.Checking.Timeliness;

/// <summary>A notice period ends on a working day, as nobody takes objections on another.</summary>
internal sealed class NoticeEnds : IRule
{
    public IEnumerable<Finding> Check(CheckContext context) =>
        from notice in context.Board.Disclosures.Select(record => record.Notice).OfType<NoticePeriod>()
        where !context.Board.Calendar.IsWorkday(notice.End)
        select Finding.Warning("notice-end", notice.Place,
            $"公示期的最后一天 {notice.End:yyyy-MM-dd} 不上班（{context.Board.Calendar.ReasonForRest(notice.End)}），没有人受理意见。",
            $"请把“止”改为下一个工作日 {context.Board.Calendar.LastOf(1, notice.End):yyyy-MM-dd}，或者改写“工作日”，由程序推算。");
}
