namespace UnionSite.Records;

/// <summary>One publication of a board: all that pages, posters, search and data are made from.</summary>
/// <param name="Board">What its audience may see, and nothing else: see <see cref="Board.VisibleTo"/>.</param>
/// <param name="Audience">For whom it is made.</param>
/// <param name="AsOf">The day it is made for; notice periods are open or closed by it.</param>
/// <param name="Url">Where the site will stand, ending in a slash; null when nobody has said.</param>
public sealed record Edition(Board Board, Audience Audience, DateOnly AsOf, Uri? Url)
{
    /// <summary>Makes the edition of a whole board for an audience.</summary>
    public static Edition Of(Board board, Audience audience, DateOnly asOf, Uri? url) =>
        new(board.VisibleTo(audience), audience, asOf, url ?? board.Site.Url);

    /// <summary>The versions of the records; none where nobody has read them.</summary>
    public RecordHistory History { get; init; } = RecordHistory.None;

    /// <summary>The quarter that is running.</summary>
    public Period Quarter => Period.QuarterOf(AsOf);

    /// <summary>The disclosures whose notice period is running, the one that ends first at the top.</summary>
    public ImmutableArray<Disclosure> OpenNotices { get; } =
        [.. Board.Disclosures.Where(record => record.Notice?.IsOpenOn(AsOf) == true).OrderBy(record => record.Notice!.End)];

    /// <summary>What of the catalogue is disclosed and what is not; null for other audiences than staff, and where no record names a catalogue item.</summary>
    public DisclosureProgress? Progress { get; } = Audience == Audience.Staff ? DisclosureProgress.Of(Board, AsOf) : null;

    /// <summary>How many of its working days are left of a notice period, today counted.</summary>
    public int WorkdaysLeft(NoticePeriod notice) =>
        Board.Calendar.CountWorkdays(AsOf > notice.FirstCounted ? AsOf : notice.FirstCounted, notice.End);
}
