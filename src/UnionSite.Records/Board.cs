using System.Collections.Frozen;

namespace UnionSite.Records;

/// <summary>
/// Everything a union publishes, with the lookups that pages need. It is built once and never changes, so that no page has to walk
/// all records to find its own.
/// </summary>
public sealed class Board
{
    private readonly FrozenDictionary<RecordKey, BoardRecord> _byKey;
    private readonly FrozenDictionary<RecordKey, Neighbours> _neighbours;
    private readonly FrozenDictionary<RecordKey, WithdrawnStub> _withdrawn;
    private readonly FrozenDictionary<RecordKey, Neighbours> _shelfNeighbours;
    private readonly Grouped<string, Holding> _holdingsByAuthor;
    private readonly Grouped<string, Award> _awardsByWinner;
    private readonly Grouped<string, Award> _awardsByActivity;

    /// <summary>Builds the lookups. Of records with one key the first counts; the reader reports the others.</summary>
    public Board(BoardContents contents)
    {
        Site = contents.Site;
        Catalogue = contents.Catalogue;
        Calendar = contents.Calendar;
        NoticeBoards = contents.NoticeBoards;
        Posted = contents.Posted;
        Disclosures = NewestFirst(contents.Disclosures);
        Activities = NewestFirst(contents.Activities);
        AwardLists = [.. contents.AwardLists.OrderByDescending(list => list.Date.Value).ThenBy(list => list.Id, StringComparer.Ordinal)];
        Awards = NewestFirst(AwardLists.SelectMany(list => list.Awards));
        Holdings = NewestFirst(contents.Holdings);
        Withdrawn = contents.Withdrawn;

        DisclosuresByYear = new(Disclosures, record => record.Date.Value.Year);
        DisclosuresByQuarter = new(Disclosures, record => Period.QuarterOf(record.Date));
        DisclosuresByQuarterAndCategory = new(Disclosures, record => (Period.QuarterOf(record.Date), record.Category.Value));
        DisclosuresByCategory = new(Disclosures, record => record.Category.Value);
        DisclosuresByCatalogueItem = new(Disclosures.Where(record => record.CatalogueItem is not null), record => record.CatalogueItem!.Value.Value);
        Spending = YearSpending.Of(Site, Disclosures, record => record.SpendingYear, record => record.Spending);
        ActivitySpending = YearSpending.Of(Site, Activities, record => record.Start.Value.Year, record => record.Spending);
        Related = new(Disclosures, DisclosuresByCatalogueItem);
        ActivitiesByYear = new(Activities, record => record.Start.Value.Year);
        AwardsByYear = new(Awards, record => record.Date.Value.Year);
        HoldingsOnShelf = ShelfOrder.Sort(Holdings);
        HoldingsByClass = new(HoldingsOnShelf.Where(record => record.ClassLetter is not null), record => record.ClassLetter!.Value);
        HoldingsByYear = new(Holdings.Where(record => record.Acquired is not null), record => record.Acquired!.Value.Value.Year);
        HoldingsByQuarter = new(Holdings.Where(record => record.Acquired is not null), record => Period.QuarterOf(record.Acquired!.Value));
        _holdingsByAuthor = new(HoldingsOnShelf.Where(record => record.Author is not null), record => record.Author!.Value.Value);
        _shelfNeighbours = Neighbours.Of(HoldingsOnShelf.RemoveAll(record => record.CallNumber is null)).DistinctBy(pair => pair.Key).ToFrozenDictionary();
        _awardsByWinner = new(Awards, record => record.Winner.Value);
        _awardsByActivity = new(Awards.Where(record => record.Activity is not null), record => record.Activity!.Value.Value);

        _byKey = All.DistinctBy(record => record.Key).ToFrozenDictionary(record => record.Key);
        _neighbours = Neighbours.Of(Disclosures).Concat(Neighbours.Of(Activities)).Concat(Neighbours.Of(Awards)).Concat(Neighbours.Of(Holdings))
            .DistinctBy(pair => pair.Key).ToFrozenDictionary();
        _withdrawn = Withdrawn.ToFrozenDictionary(stub => stub.Key);
    }

    /// <summary>The board's settings.</summary>
    public Site Site { get; }

    /// <summary>What must be disclosed how often.</summary>
    public ImmutableArray<CatalogueItem> Catalogue { get; }

    /// <summary>The working days.</summary>
    public WorkCalendar Calendar { get; }

    /// <summary>公告栏: the boards on the walls, in the order written; for staff, as it is they who hang posters.</summary>
    public ImmutableArray<NoticeBoard> NoticeBoards { get; }

    /// <summary>张贴记录: what hangs on the boards; for staff too.</summary>
    public PostingRecord Posted { get; }

    /// <summary>The disclosures, the newest first.</summary>
    public ImmutableArray<Disclosure> Disclosures { get; }

    /// <summary>The activities, the newest first.</summary>
    public ImmutableArray<Activity> Activities { get; }

    /// <summary>The award lists, the newest first.</summary>
    public ImmutableArray<AwardList> AwardLists { get; }

    /// <summary>All awards, the newest first.</summary>
    public ImmutableArray<Award> Awards { get; }

    /// <summary>The library's holdings, the newest first.</summary>
    public ImmutableArray<Holding> Holdings { get; }

    /// <summary>What is left of withdrawn records; empty on the board as it was read, where they are still whole.</summary>
    public ImmutableArray<WithdrawnStub> Withdrawn { get; }

    /// <summary>Disclosures by year of publication.</summary>
    public Grouped<int, Disclosure> DisclosuresByYear { get; }

    /// <summary>Disclosures by quarter of publication.</summary>
    public Grouped<Period, Disclosure> DisclosuresByQuarter { get; }

    /// <summary>Disclosures by quarter of publication and category.</summary>
    public Grouped<(Period Quarter, string Category), Disclosure> DisclosuresByQuarterAndCategory { get; }

    /// <summary>Disclosures by category.</summary>
    public Grouped<string, Disclosure> DisclosuresByCategory { get; }

    /// <summary>Disclosures by what they give as 目录.</summary>
    public Grouped<string, Disclosure> DisclosuresByCatalogueItem { get; }

    /// <summary>What the disclosures say was spent, by year, the newest first.</summary>
    public ImmutableArray<YearSpending> Spending { get; }

    /// <summary>What the activities say they cost, by year, the newest first. Most of it is part of what the disclosures say, so the two are never added up.</summary>
    public ImmutableArray<YearSpending> ActivitySpending { get; }

    /// <summary>What readers of a disclosure may want to read next.</summary>
    public RelatedDisclosures Related { get; }

    /// <summary>Activities by the year in which they began.</summary>
    public Grouped<int, Activity> ActivitiesByYear { get; }

    /// <summary>Awards by year.</summary>
    public Grouped<int, Award> AwardsByYear { get; }

    /// <summary>The holdings as they stand on the shelf.</summary>
    public ImmutableArray<Holding> HoldingsOnShelf { get; }

    /// <summary>Holdings by the year in which they were acquired, the newest first.</summary>
    public Grouped<int, Holding> HoldingsByYear { get; }

    /// <summary>Holdings by 中图法 main class, as they stand on the shelf.</summary>
    public Grouped<char, Holding> HoldingsByClass { get; }

    /// <summary>Holdings by the quarter in which they were acquired.</summary>
    public Grouped<Period, Holding> HoldingsByQuarter { get; }

    /// <summary>Every record: disclosures, activities, awards, holdings.</summary>
    public IEnumerable<BoardRecord> All => Disclosures.Cast<BoardRecord>().Concat(Activities).Concat(Awards).Concat(Holdings);

    /// <summary>Where records stood before, stubs too, and where they stand now.</summary>
    public IEnumerable<(RecordKey Old, RecordKey New)> Moved =>
        All.SelectMany(record => record.FormerIds, (record, id) => (record.Key with { Id = id.Value }, record.Key))
            .Concat(Withdrawn.SelectMany(stub => stub.FormerIds, (stub, id) => (stub.Key with { Id = id.Value }, stub.Key)));

    /// <summary>The disclosures that name an item of the catalogue, by its 编号 or its 事项.</summary>
    public IEnumerable<Disclosure> DisclosuresOf(CatalogueItem item) => item.Id.Value == item.Name.Value
        ? DisclosuresByCatalogueItem[item.Id]
        : DisclosuresByCatalogueItem[item.Id].Concat(DisclosuresByCatalogueItem[item.Name]);

    /// <summary>The record of that name; null when the board has none.</summary>
    public BoardRecord? Find(RecordKey key) => _byKey.GetValueOrDefault(key);

    /// <summary>The stub of a withdrawn record; null when nothing of that name was withdrawn.</summary>
    public WithdrawnStub? FindWithdrawn(RecordKey key) => _withdrawn.GetValueOrDefault(key);

    /// <summary>The records before and after one in its kind's list.</summary>
    public Neighbours NeighboursOf(RecordKey key) => _neighbours.GetValueOrDefault(key);

    /// <summary>The books to the left and to the right of one on the shelf; neither for one without a call number.</summary>
    public Neighbours ShelfNeighboursOf(Holding book) => _shelfNeighbours.GetValueOrDefault(book.Key);

    /// <summary>All books of one author, as they stand on the shelf.</summary>
    public ImmutableArray<Holding> HoldingsBy(string author) => _holdingsByAuthor[author];

    /// <summary>All awards of one winner, the newest first.</summary>
    public ImmutableArray<Award> AwardsOf(string winner) => _awardsByWinner[winner];

    /// <summary>The awards won at an activity, the newest first.</summary>
    public ImmutableArray<Award> AwardsAt(Activity activity) => _awardsByActivity[activity.Key.Id];

    /// <summary>
    /// The board that an audience may see: no withdrawn record but its stub, nothing for a narrower audience, no winner who did not
    /// agree. Activities, awards and the library name colleagues, so they are for staff.
    /// </summary>
    public Board VisibleTo(Audience audience)
    {
        var forStaff = audience == Audience.Staff;
        var meantForThem = Disclosures.Where(record => audience.MaySee(record.WidestAudience)).ToList();
        return new Board(new BoardContents
        {
            Site = Site with { Messengers = [.. Site.Messengers.Where(messenger => messenger.Audience == audience)] },
            Catalogue = Catalogue,
            Calendar = Calendar,
            NoticeBoards = forStaff ? NoticeBoards : [],
            Posted = forStaff ? Posted : PostingRecord.None,
            Disclosures = meantForThem.Where(record => record.Withdrawn is null),
            Withdrawn = [.. meantForThem.Where(record => record.Withdrawn is not null).Select(record => new WithdrawnStub(record.Key, record.Withdrawn!) { FormerIds = record.FormerIds })],
            Activities = forStaff ? Activities : [],
            AwardLists = forStaff ? AwardLists.Select(WithConsent).Where(list => !list.Awards.IsEmpty) : [],
            Holdings = forStaff ? Holdings : [],
        });
    }

    private static AwardList WithConsent(AwardList list) =>
        list with { Awards = [.. list.Awards.Where(award => award.Consent?.Value is not false)] };

    private static ImmutableArray<T> NewestFirst<T>(IEnumerable<T> records) where T : BoardRecord =>
        [.. records.OrderByDescending(record => record.Day).ThenBy(record => record.Key.Id, StringComparer.Ordinal)];
}
