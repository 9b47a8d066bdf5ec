using UnionSite.Records.Wall;

namespace UnionSite.Records;

/// <summary>
/// When an edition will be out of date though nobody edits anything: the next day on which something that its records or its catalogue set a date for
/// begins or ends. What is only counted from the day of the edition moves every day and is not told of: the working days left of a notice period,
/// how long a record is new, the quarter at the head of the home page, the years of the calendar file. Publishing daily keeps those right.
/// </summary>
public static class NextChange
{
    /// <summary>The first such day after the edition's own; null when none lies ahead.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="posters">Its posters.</param>
    public static DateOnly? Of(Edition edition, IEnumerable<PublishedPoster> posters)
    {
        var ahead = edition.Board.All.SelectMany(DaysOf)
            .Concat(posters.SelectMany(poster => DaysOf(PostingTerm.Of(poster, edition.Board))))
            .Concat(edition.Progress is { } progress ? DaysOf(progress, edition) : [])
            .Where(day => day > edition.AsOf).ToList();
        return ahead.Count > 0 ? ahead.Min() : null;
    }

    private static IEnumerable<DateOnly> DaysOf(BoardRecord record)
    {
        if (record.Day is { } own)
        {
            yield return own;
        }
        if (record is Disclosure { Notice: { } notice })
        {
            yield return notice.Start;
            yield return notice.End.AddDays(1);
        }
        // What reports on a period discloses nothing before that begins.
        if (record is Disclosure { CatalogueItem: not null, Period.Value: var period })
        {
            yield return period.Start;
        }
    }

    private static IEnumerable<DateOnly> DaysOf(PostingTerm term) => term.Last is { } last ? [term.First, last.AddDays(1)] : [term.First];

    /// <summary>The page of progress and its poster begin anew with each quarter, and an item's row grows with each of its periods.</summary>
    private static IEnumerable<DateOnly> DaysOf(DisclosureProgress progress, Edition edition) =>
        progress.Items.SelectMany(DaysOf).Append(edition.Quarter.Next.Start);

    private static IEnumerable<DateOnly> DaysOf(ItemProgress item)
    {
        if (item.Item is { Since.Value: var since } && item.Item.Frequency.Value.Unit() is { } unit)
        {
            yield return Period.Containing(since, unit).Start;
        }
        foreach (var open in item.Periods.Where(period => period.State is ProgressState.Running or ProgressState.DueSoon))
        {
            yield return open.Due.AddDays(1);
        }
        if (item.Periods is [.., var last])
        {
            yield return last.Period.End.AddDays(1);
        }
    }
}
