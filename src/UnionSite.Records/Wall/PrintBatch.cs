namespace UnionSite.Records.Wall;

/// <summary>What has changed on the walls since the office last wrote down what hangs there. Contents count, not commits or layouts.</summary>
/// <param name="Since">The day of that record; null where there is none.</param>
/// <param name="Boards">The boards on which something changes, those of boards.yml first and in its order.</param>
/// <param name="After">What hangs when all this is done.</param>
public sealed record PrintBatch(DateOnly? Since, ImmutableArray<BoardBatch> Boards, ImmutableArray<PostedPoster> After)
{
    /// <summary>Where no boards.yml says what boards there are, one of this name carries everything.</summary>
    public const string OnlyBoard = "公告栏";

    /// <summary>Whether there is nothing to hang and nothing to take down.</summary>
    public bool IsEmpty => Boards.IsEmpty;

    /// <summary>What is to be hung, in the order of the print.</summary>
    public IEnumerable<PosterToHang> ToHang => Boards.SelectMany(board => board.ToHang);

    /// <summary>How many posters are only taken down.</summary>
    public int TakenDown => Boards.Sum(board => board.ToTakeDown.Length);

    /// <summary>How many sheets of paper the posters take.</summary>
    public int Sheets => ToHang.Sum(hanging => hanging.PrintSheets);

    /// <summary>Compares an edition's plan with what hangs.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="wall">What is to hang.</param>
    /// <param name="posters">All its posters.</param>
    /// <param name="contentOf">The code of what a poster tells.</param>
    public static PrintBatch Of(Edition edition, WallPlan wall, IEnumerable<PublishedPoster> posters, Func<PublishedPoster, string> contentOf)
    {
        var before = edition.Board.Posted;
        var hung = before.Posters.ToLookup(posted => posted.Board, StringComparer.Ordinal);
        var reasons = new TakeDownReasons(edition, wall, posters);
        var planned = Planned(wall).Select(board => (board.Plan, board.Name, Hangings: board.Hangings
            .Select(hanging => (What: hanging, Posted: new PostedPoster(board.Name, hanging.Poster.Number, contentOf(hanging.Poster)))).ToImmutableArray())).ToList();
        var gone = hung.Select(board => board.Key).Except(planned.Select(board => board.Name), StringComparer.Ordinal);

        var batches = planned.Select(board =>
        {
            var contents = hung[board.Name].GroupBy(posted => posted.Poster, StringComparer.Ordinal)
                .ToDictionary(same => same.Key, same => same.Last().Content, StringComparer.Ordinal);
            return new BoardBatch(board.Name, board.Plan,
                [.. board.Hangings.Where(hanging => contents.GetValueOrDefault(hanging.Posted.Poster) != hanging.Posted.Content)
                    .Select(hanging => hanging.What with { Replaces = contents.ContainsKey(hanging.Posted.Poster) })],
                [.. contents.Keys.Except(board.Hangings.Select(hanging => hanging.Posted.Poster), StringComparer.Ordinal).Select(number => reasons.Of(number, board.Plan))]);
        }).Concat(gone.Select(name => new BoardBatch(name, null, [],
            [.. hung[name].Select(posted => posted.Poster).Distinct(StringComparer.Ordinal).Select(reasons.OfLostBoard)])));

        return new PrintBatch(before.Day,
            [.. batches.Where(board => !board.ToHang.IsEmpty || !board.ToTakeDown.IsEmpty)],
            [.. planned.SelectMany(board => board.Hangings.Select(hanging => hanging.Posted))]);
    }

    private static IEnumerable<(BoardPlan? Plan, string Name, IEnumerable<PosterToHang> Hangings)> Planned(WallPlan wall) => wall.Boards.IsEmpty
        ? [(null, OnlyBoard, wall.Current.Select(current => new PosterToHang(current.Poster, current.Term, null)))]
        : wall.Boards.Select(plan => ((BoardPlan?)plan, plan.Board.Name.Value,
            plan.Hangings.Select(hanging => new PosterToHang(hanging.Poster, hanging.Term, hanging.Position))));
}

/// <summary>What changes on one board.</summary>
/// <param name="Name">The board.</param>
/// <param name="Plan">Its plan; null where boards.yml does not tell of it.</param>
/// <param name="ToHang">What is to be hung, the most important first.</param>
/// <param name="ToTakeDown">What is to be taken down without anything in its place.</param>
public sealed record BoardBatch(string Name, BoardPlan? Plan, ImmutableArray<PosterToHang> ToHang, ImmutableArray<PosterToTakeDown> ToTakeDown);

/// <summary>A poster that is to be hung.</summary>
/// <param name="Poster">The poster.</param>
/// <param name="Term">How long it hangs.</param>
/// <param name="Position">Where; null where there is no plan.</param>
public sealed record PosterToHang(PublishedPoster Poster, PostingTerm Term, Position? Position)
{
    /// <summary>Whether an older one of the same hangs there and is taken down first.</summary>
    public bool Replaces { get; init; }

    /// <summary>What is printed: the poster itself, or where the office's printer is too small its parts.</summary>
    public string PrintPath => Poster.Tiled?.Path ?? Poster.Path;

    /// <summary>The paper to print on.</summary>
    public PaperSize PrintPaper => Poster.Tiled?.Paper ?? Poster.Paper;

    /// <summary>How many sheets that takes; before the parts comes one that says how they go together.</summary>
    public int PrintSheets => Poster.Tiled is { } tiled ? 1 + (tiled.Sheets * Poster.Sheets) : Poster.Sheets;
}

/// <summary>A poster that is to be taken down.</summary>
/// <param name="Number">Which, as the posting record calls it.</param>
/// <param name="Title">What it says at its head; null where the edition has no such record any more.</param>
/// <param name="Reason">Why, in a word or two.</param>
public sealed record PosterToTakeDown(string Number, string? Title, string Reason);
