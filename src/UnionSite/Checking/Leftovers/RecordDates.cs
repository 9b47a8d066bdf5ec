namespace UnionSite.Checking.Leftovers;

/// <summary>The dates that records give, and what their fields are called.</summary>
internal static class RecordDates
{
    /// <summary>All dates of all records and award lists.</summary>
    public static IEnumerable<(string Field, Sourced<DateOnly> Date)> All(Board board) =>
        board.AwardLists.Select(list => ("日期", list.Date)).Concat(board.All.SelectMany(Of));

    /// <summary>Dates of what has been done when it is written down.</summary>
    public static IEnumerable<(string Field, Sourced<DateOnly> Date)> OfThePast(Board board) =>
        board.AwardLists.Select(list => ("日期", list.Date)).Concat(board.All.Where(record => record is not Activity activity || HasResult(activity)).SelectMany(OfThePast));

    private static bool HasResult(Activity activity) => activity.Contests.Any(contest => contest.Result is { Value.Length: > 0 });

    private static IEnumerable<(string Field, Sourced<DateOnly> Date)> Of(BoardRecord record)
    {
        foreach (var date in OfThePast(record))
        {
            yield return date;
        }
        switch (record)
        {
            case Activity { End: { } end }:
                yield return ("止", end);
                break;
            case Disclosure { Notice: { } notice }:
                yield return ("公示期", new Sourced<DateOnly>(notice.Start < notice.End ? notice.Start : notice.End, notice.Place));
                break;
        }
    }

    private static IEnumerable<(string Field, Sourced<DateOnly> Date)> OfThePast(BoardRecord record) => record switch
    {
        Disclosure disclosure =>
        [
            ("日期", disclosure.Date), .. disclosure.Corrections.Select(correction => ("更正日期", correction.Date)),
            .. disclosure.Withdrawn is { } withdrawn ? [("撤回日期", withdrawn.Date)] : Array.Empty<(string, Sourced<DateOnly>)>(),
        ],
        Activity activity => [("日期", activity.Start)],
        Award award => [("获奖日期", award.Date)],
        Holding { Acquired: { } acquired } => [("入藏日期", acquired)],
        _ => [],
    };
}
