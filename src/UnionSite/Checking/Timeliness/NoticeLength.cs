namespace UnionSite.Checking.Timeliness;

/// <summary>
/// A notice period lasts at least as many working days as the rule for its catalogue item asks for, or else the board's settings. Days on which the record
/// was not yet published do not count.
/// </summary>
internal sealed class NoticeLength : IRule
{
    public IEnumerable<Finding> Check(CheckContext context)
    {
        var rules = context.Board.Catalogue.Where(item => item.ShortestNotice is not null)
            .SelectMany(item => new[] { item.Id.Value, item.Name.Value }.Distinct().Select(name => (Name: name, item.ShortestNotice!.Value.Value)))
            .DistinctBy(rule => rule.Name).ToDictionary(rule => rule.Name, rule => rule.Value);
        return from record in context.Board.Disclosures
               let notice = record.Notice
               where notice is not null
               let ofItem = record.CatalogueItem is { } item && rules.TryGetValue(item, out var days) ? days : (int?)null
               select Check(context.Board, record, notice!, ofItem) into finding
               where finding is not null
               select finding;
    }

    private static Finding? Check(Board board, Disclosure record, NoticePeriod notice, int? ofItem)
    {
        var shortest = ofItem ?? board.Site.ShortestNotice;
        var isBehind = record.Date > notice.Start;
        var first = isBehind ? notice.FirstCounted.AddDays(record.Date.Value.DayNumber - notice.Start.DayNumber) : notice.FirstCounted;
        var enough = board.Calendar.LastOf(shortest, first);
        if (notice.End >= enough)
        {
            return null;
        }
        var workdays = board.Calendar.CountWorkdays(first, notice.End);
        var counted = isBehind ? $"从公开那天（{record.Date.Value:yyyy-MM-dd}）算起，" : "";
        var rule = ofItem is null ? "规定" : $"公开目录“{record.CatalogueItem}”规定";
        return Finding.Warning("notice-short", notice.Place,
            $"{counted}公示期到 {notice.End:yyyy-MM-dd} {(workdays == 0 ? "一个工作日也没有" : $"只有 {workdays} 个工作日")}，少于{rule}的 {shortest} 个。",
            notice.Workdays is null || isBehind
                ? $"请把“止”改为 {enough:yyyy-MM-dd} 或更晚；日期写错了的，请改正。"
                : $"请写“工作日: {shortest}”，公示到 {enough:yyyy-MM-dd}。");
    }
}
