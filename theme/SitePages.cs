using UnionSite.Records.Wall;
using UnionSite.Theme.Pages;

namespace UnionSite.Theme;

/// <summary>Lists every page of the site but those of search and posters, one after the other, so that rendering can begin with the first.</summary>
public sealed class SitePages
{
    private readonly Edition _edition;
    private readonly PublishedMedia _media;

    private SitePages(Edition edition, PublishedMedia media) => (_edition, _media) = (edition, media);

    private Board Board => _edition.Board;

    /// <summary>All pages of an edition but those of search and posters.</summary>
    public static IEnumerable<PageSpec> All(Edition edition, PublishedMedia media)
    {
        var site = new SitePages(edition, media);
        var kinds = edition.Audience.KindsFor().SelectMany(kind => kind switch
        {
            RecordKind.Disclosure => site.Disclosures(),
            RecordKind.Activity => site.Activities(),
            RecordKind.Award => site.Awards(),
            _ => site.Library(),
        });
        return kinds.Prepend(site.Page<HomePage>(SitePaths.Home)).Concat(site.Others());
    }

    /// <summary>The search page. It is made last, as it names the scripts of the search index.</summary>
    public static PageSpec Search(Edition edition, PublishedMedia media, ImmutableArray<string> scripts)
    {
        var years = edition.Board.All.Select(record => record.Day?.Year).OfType<int>().Distinct().OrderDescending();
        return new SitePages(edition, media).Page<SearchPage>(SitePaths.Search, ("Years", years.ToImmutableArray()), ("Scripts", scripts));
    }

    /// <summary>The pages of posters and of the boards on which they hang. They are made when the posters are, as they tell how many sheets each has.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="media">Its posters.</param>
    /// <param name="wall">What hangs where.</param>
    /// <param name="batch">What is to be printed for that; null where nobody is to print.</param>
    public static IEnumerable<PageSpec> Posters(Edition edition, PublishedMedia media, WallPlan wall, PrintBatch? batch)
    {
        var site = new SitePages(edition, media);
        foreach (var (paging, posters) in Paging.Cut("posters/index", media.Posters))
        {
            yield return site.Page<PosterIndexPage>(paging.Path, ("Paging", paging), ("Items", posters), ("Wall", wall), ("Batch", batch));
        }
        if (!wall.Boards.IsEmpty)
        {
            yield return site.Page<BoardsPage>(SitePaths.Boards, ("Wall", wall), ("Batch", batch));
        }
    }

    private IEnumerable<PageSpec> Disclosures()
    {
        yield return Page<DisclosureIndexPage>(SitePaths.IndexOf(RecordKind.Disclosure));
        foreach (var year in Board.DisclosuresByYear.Keys)
        {
            var stem = SitePaths.YearStem(RecordKind.Disclosure, year);
            foreach (var page in List<DisclosureListPage, Disclosure>(stem, Board.DisclosuresByYear[year], ("Name", $"{year}年公开事项")))
            {
                yield return page;
            }
        }
        foreach (var category in Board.Site.Categories)
        {
            var stem = SitePaths.CategoryStem(Board.Site, category);
            foreach (var page in List<DisclosureListPage, Disclosure>(stem, Board.DisclosuresByCategory[category], ("Name", category), ("OfOneCategory", true)))
            {
                yield return page;
            }
        }
        foreach (var record in Board.Disclosures)
        {
            yield return Page<DisclosurePage>(record.Key.PagePath, ("Record", record));
        }
        foreach (var stub in Board.Withdrawn)
        {
            yield return Page<WithdrawnPage>(stub.Key.PagePath, ("Stub", stub));
        }
    }

    private IEnumerable<PageSpec> Activities()
    {
        yield return Page<ActivityIndexPage>(SitePaths.IndexOf(RecordKind.Activity));
        foreach (var year in Board.ActivitiesByYear.Keys)
        {
            yield return Page<ActivityCalendarPage>(SitePaths.CalendarOf(year), ("Year", year), ("Items", Board.ActivitiesByYear[year]));
            foreach (var page in List<ActivityYearPage, Activity>(SitePaths.YearStem(RecordKind.Activity, year), Board.ActivitiesByYear[year], ("Year", year)))
            {
                yield return page;
            }
        }
        foreach (var record in Board.Activities)
        {
            yield return Page<ActivityPage>(record.Key.PagePath, ("Record", record));
        }
    }

    private IEnumerable<PageSpec> Awards()
    {
        var rolls = HonourRolls.Of(Board);
        yield return Page<AwardIndexPage>(SitePaths.IndexOf(RecordKind.Award), ("Rolls", rolls));
        foreach (var roll in rolls.All)
        {
            foreach (var (paging, items) in roll.Pages)
            {
                yield return Page<HonourRollPage>(paging.Path, ("Paging", paging), ("Items", items), ("Roll", roll), ("Rolls", rolls));
            }
        }
        foreach (var year in Board.AwardsByYear.Keys)
        {
            var highestFirst = Board.AwardsByYear[year].OrderByDescending(award => award.Level?.Value).ToImmutableArray();
            foreach (var page in List<AwardYearPage, Award>(SitePaths.YearStem(RecordKind.Award, year), highestFirst, ("Year", year)))
            {
                yield return page;
            }
        }
        foreach (var list in Board.AwardLists)
        {
            foreach (var record in list.Awards)
            {
                yield return Page<AwardPage>(record.Key.PagePath, ("Record", record), ("List", list), ("Rolls", rolls));
            }
        }
    }

    private IEnumerable<PageSpec> Library()
    {
        var classes = Shelf.Of(Board);
        var months = Board.HoldingsByYear.Keys.ToDictionary(year => year, year => BookMonths.Of(year, Board.HoldingsByYear[year]));
        yield return Page<LibraryIndexPage>(SitePaths.IndexOf(RecordKind.Holding), ("Classes", classes),
            ("Months", Board.HoldingsByYear.Keys is [var newest, ..] ? months[newest] : []));
        foreach (var page in classes.SelectMany(whole => whole.Divisions.Prepend(whole).SelectMany(shelf => PagesOf(shelf, whole))))
        {
            yield return page;
        }
        foreach (var year in Board.HoldingsByYear.Keys)
        {
            foreach (var page in List<NewBooksPage, Holding>(SitePaths.YearStem(RecordKind.Holding, year), Board.HoldingsByYear[year], ("Year", year), ("Months", months[year])))
            {
                yield return page;
            }
        }
        var shelves = classes.SelectMany(whole => whole.Divisions.Prepend(whole).Select(shelf => (shelf, whole))).ToDictionary(pair => pair.shelf.Symbol ?? "");
        foreach (var record in Board.Holdings)
        {
            var letter = record.ClassLetter?.ToString() ?? "";
            var (shelf, whole) = shelves.TryGetValue(record.Division ?? letter, out var division) ? division : shelves[letter];
            yield return Page<HoldingPage>(record.Key.PagePath, ("Record", record), ("Shelf", shelf), ("Whole", whole));
        }
    }

    private IEnumerable<PageSpec> PagesOf(Shelf shelf, Shelf whole) =>
        shelf.States.Select(part => ((HoldingStatus?)part.State, part.Books)).Prepend((null, shelf.Books)).SelectMany(part =>
            List<ShelfPage, Holding>(shelf.StemOf(part.Item1), part.Books, ("Shelf", shelf), ("Whole", whole), ("State", part.Item1)));

    private IEnumerable<PageSpec> Others()
    {
        if (_edition.Progress is not null)
        {
            yield return Page<ProgressPage>(SitePaths.Progress);
        }
        foreach (var (old, to) in Board.Moved)
        {
            yield return Page<MovedPage>(old.PagePath, ("To", to));
        }
        yield return Page<FiguresPage>(SitePaths.Figures);
        yield return Page<NotFoundPage>(SitePaths.NotFound);
    }

    private IEnumerable<PageSpec> List<TPage, TRecord>(string stem, ImmutableArray<TRecord> records, params (string, object?)[] parameters)
        where TPage : IComponent =>
        Paging.Cut(stem, records).Select(cut =>
            Page<TPage>(cut.Paging.Path, [("Paging", cut.Paging), ("Items", cut.Items), ("Total", records.Length), .. parameters]));

    private PageSpec Page<TPage>(string path, params (string Name, object? Value)[] parameters) where TPage : IComponent
    {
        var given = new Dictionary<string, object?>(parameters.Length + 1) { ["Page"] = new PageContext(path, _edition, _media) };
        foreach (var (name, value) in parameters)
        {
            given.Add(name, value);
        }
        return new(path, typeof(TPage), given);
    }
}
