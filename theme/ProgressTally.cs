namespace UnionSite.Theme;

/// <summary>What falls due in one quarter, and how much of it is done: the figures at the head of the progress page.</summary>
/// <param name="Quarter">The quarter.</param>
/// <param name="Periods">The periods of catalogue items whose last day for disclosure lies in it.</param>
/// <param name="Overdue">How many are overdue in all, from whatever quarter.</param>
public sealed record ProgressTally(Period Quarter, ImmutableArray<PeriodProgress> Periods, int Overdue)
{
    /// <summary>Counts for the quarter that is running.</summary>
    public static ProgressTally Of(DisclosureProgress progress, Edition edition)
    {
        var all = progress.Items.SelectMany(item => item.Periods).ToList();
        return new(edition.Quarter, [.. all.Where(period => Period.QuarterOf(period.Due) == edition.Quarter)],
            all.Count(period => period.State == ProgressState.Missing));
    }

    /// <summary>Those that are disclosed, in time or not.</summary>
    public int Disclosed => Count(ProgressState.Disclosed) + Late;

    /// <summary>Those that were disclosed too late.</summary>
    public int Late => Count(ProgressState.Late);

    /// <summary>Those for which there is time yet.</summary>
    public int Open => Count(ProgressState.DueSoon) + Count(ProgressState.Running);

    /// <summary>Those that are overdue.</summary>
    public int Missing => Count(ProgressState.Missing);

    private int Count(ProgressState state) => Periods.Count(period => period.State == state);
}
