namespace UnionSite.Records;

/// <summary>What a <see cref="Board"/> is built from, in any order.</summary>
public sealed record BoardContents
{
    /// <summary>The board's settings.</summary>
    public required Site Site { get; init; }

    /// <summary>What must be disclosed how often.</summary>
    public ImmutableArray<CatalogueItem> Catalogue { get; init; } = [];

    /// <summary>The working days.</summary>
    public WorkCalendar Calendar { get; init; } = WorkCalendar.Empty;

    /// <summary>The boards on the walls.</summary>
    public ImmutableArray<NoticeBoard> NoticeBoards { get; init; } = [];

    /// <summary>What hangs on them.</summary>
    public PostingRecord Posted { get; init; } = PostingRecord.None;

    /// <summary>The disclosures.</summary>
    public IEnumerable<Disclosure> Disclosures { get; init; } = [];

    /// <summary>The activities.</summary>
    public IEnumerable<Activity> Activities { get; init; } = [];

    /// <summary>The award lists.</summary>
    public IEnumerable<AwardList> AwardLists { get; init; } = [];

    /// <summary>The holdings.</summary>
    public IEnumerable<Holding> Holdings { get; init; } = [];

    /// <summary>What is left of withdrawn records.</summary>
    public ImmutableArray<WithdrawnStub> Withdrawn { get; init; } = [];
}
