namespace UnionSite.Printing;

/// <summary>Which posters an edition has.</summary>
internal static class PosterJobs
{
    /// <summary>The channel whose disclosures hang on the wall.</summary>
    private const string Wall = "公开栏";

    /// <summary>All posters, the newest first.</summary>
    public static ImmutableArray<PosterJob> Of(Edition edition)
    {
        var data = new PosterData(edition);
        var board = edition.Board;
        var jobs = board.Disclosures.Where(IsWanted).Select(record => Notice(data, board.Site, record))
            .Concat(board.Activities.Where(record => record.Poster?.Wanted == true).Select(record => ActivityPoster(data, board.Site, record)))
            .Concat(board.AwardLists.Select(list => Honours(data, board.Site, list)));
        if (NewBooks(edition) is { IsEmpty: false } books)
        {
            jobs = jobs.Append(Books(data, board.Site, books));
        }
        jobs = jobs.Concat(new BoardPosters(edition, data).Jobs());
        return [.. jobs.Select(job => job.For(board.Site.PrinterPaper)).OrderByDescending(job => job.Poster.Day).ThenBy(job => job.Poster.Path, StringComparer.Ordinal)];
    }

    /// <summary>What the record says counts; where it says nothing, what is published on the wall has a poster.</summary>
    private static bool IsWanted(Disclosure record) =>
        record.Poster?.Wanted ?? IsOnWall(record);

    /// <summary>Whether a record names the wall among its channels.</summary>
    public static bool IsOnWall(Disclosure record) => record.Channels.Any(channel => channel.Value == Wall);

    /// <summary>The books of the newest quarter that brought any: the wall shows them until there are newer ones.</summary>
    private static ImmutableArray<Holding> NewBooks(Edition edition)
    {
        var bought = edition.Board.Holdings.Where(book => book.Acquired?.Value <= edition.AsOf && book.Status?.Value != HoldingStatus.Removed).ToList();
        if (bought.Count == 0)
        {
            return [];
        }
        var newest = Period.QuarterOf(bought.Max(book => book.Acquired!.Value.Value));
        return [.. ShelfOrder.Sort(bought.Where(book => Period.QuarterOf(book.Acquired!.Value) == newest)).OrderBy(book => book.ClassLetter ?? '~')];
    }

    private static PosterJob Notice(PosterData data, Site site, Disclosure record)
    {
        var poster = PosterOf(site, record.Key, record.Title, record.Date, record.Poster);
        return new(poster, "notice", () => data.Notice(poster, record), [.. RecordFiles.PhotosOf(record)], [record]);
    }

    private static PosterJob ActivityPoster(PosterData data, Site site, Activity record)
    {
        var poster = PosterOf(site, record.Key, record.Title, record.Start, record.Poster);
        return new(poster, "activity", () => data.Activity(poster, record), [.. RecordFiles.PhotosOf(record)], [record]);
    }

    private static PosterJob Honours(PosterData data, Site site, AwardList list)
    {
        var poster = new PublishedPoster($"posters/awards/{list.Id}.pdf", RecordKind.Award, list.Title, list.Date, site.Paper, false, null);
        return new(poster, "honours", () => data.Honours(poster, list), [.. list.Awards.SelectMany(RecordFiles.PhotosOf)], [.. list.Awards]);
    }

    private static PosterJob Books(PosterData data, Site site, ImmutableArray<Holding> books)
    {
        var day = books.Max(book => book.Acquired!.Value.Value);
        var quarter = Period.QuarterOf(day);
        var poster = new PublishedPoster($"posters/library/{quarter}.pdf", RecordKind.Holding, $"{quarter.Label}新书上架", day, site.Paper, false, null);
        return new(poster, "books", () => data.Books(poster, books), [], [.. books]);
    }

    private static PublishedPoster PosterOf(Site site, RecordKey key, string title, DateOnly day, PosterChoice? choice) =>
        new($"posters/{key}.pdf", key.Kind, title, day, choice?.Paper ?? site.Paper, choice?.Landscape ?? false, key)
        {
            Largest = LargestOf(choice?.Paper ?? site.Paper, choice?.Largest),
        };

    private static PaperSize LargestOf(PaperSize paper, PaperSize? largest) => largest > paper ? largest.Value : paper;
}
