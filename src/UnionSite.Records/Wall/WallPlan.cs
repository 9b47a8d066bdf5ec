namespace UnionSite.Records.Wall;

/// <summary>Which poster hangs where on the day of an edition. Each board is planned by itself: what two boards carry hangs on both.</summary>
public sealed class WallPlan
{
    private readonly Dictionary<string, ImmutableArray<BoardPlan>> _boardsOf;
    private readonly Edition _edition;

    private WallPlan(Edition edition, ImmutableArray<CurrentPoster> current, ImmutableArray<BoardPlan> boards)
    {
        _edition = edition;
        Current = current;
        Boards = boards;
        _boardsOf = boards.SelectMany(board => board.Hangings.Select(hanging => (hanging.Poster.Path, board)))
            .GroupBy(pair => pair.Path, pair => pair.board, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);
    }

    /// <summary>The plans, in the order of boards.yml.</summary>
    public ImmutableArray<BoardPlan> Boards { get; }

    /// <summary>What is to hang, wherever that is, the most important first.</summary>
    public ImmutableArray<CurrentPoster> Current { get; }

    /// <summary>Plans all boards of an edition for its posters.</summary>
    public static WallPlan Of(Edition edition, IEnumerable<PublishedPoster> posters)
    {
        var current = MostImportantFirst(edition, posters);
        return new WallPlan(edition, current, [.. edition.Board.NoticeBoards.Select((board, index) =>
            Plan(board, index + 1, [.. current.Where(candidate => Carries(edition, board, candidate.Poster))]))]);
    }

    /// <summary>The boards on which a poster hangs.</summary>
    public ImmutableArray<BoardPlan> BoardsOf(PublishedPoster poster) => _boardsOf.GetValueOrDefault(poster.Path, []);

    /// <summary>Whether some board carries the poster, but none has room for it.</summary>
    public bool IsLeftOut(PublishedPoster poster) =>
        BoardsOf(poster).IsEmpty && Boards.Any(board => board.LeftOut.Any(left => left.Poster.Path == poster.Path));

    /// <summary>How long a poster hangs.</summary>
    public PostingTerm TermOf(PublishedPoster poster) => PostingTerm.Of(poster, _edition.Board);

    /// <summary>Whether a poster is to hang on the edition's day.</summary>
    public bool IsCurrent(PublishedPoster poster) => TermOf(poster).IsCurrentOn(_edition.AsOf);

    /// <summary>What is to hang: running notices, the one that ends first at the top; then the rest, the newest first.</summary>
    private static ImmutableArray<CurrentPoster> MostImportantFirst(Edition edition, IEnumerable<PublishedPoster> posters) =>
    [
        .. posters.Select(poster => new CurrentPoster(poster, PostingTerm.Of(poster, edition.Board)))
            .Where(candidate => candidate.Term.IsCurrentOn(edition.AsOf))
            .OrderByDescending(candidate => candidate.Term.IsNotice)
            .ThenBy(candidate => candidate.Term.IsNotice ? candidate.Term.Last : null)
            .ThenByDescending(candidate => candidate.Poster.Day)
            .ThenBy(candidate => candidate.Poster.Path, StringComparer.Ordinal),
    ];

    private static bool Carries(Edition edition, NoticeBoard board, PublishedPoster poster)
    {
        var disclosure = poster.Record is { } key ? edition.Board.Find(key) as Disclosure : null;
        return board.Carries(poster.Kind, disclosure?.Category.Value, disclosure?.WidestAudience ?? Audience.Staff);
    }

    private static BoardPlan Plan(NoticeBoard board, int number, ImmutableArray<CurrentPoster> posters)
    {
        var blocks = posters.Select(candidate => SheetBlock.Of(candidate.Poster, board.Size)).ToImmutableArray();
        var spots = ShelfPacking.Pack(board.Size, blocks.Select(block => block.Size));
        return new BoardPlan(board, number,
            [.. posters.Index().Where(item => spots[item.Index] is not null).Select(item => new Hanging(
                item.Item.Poster, item.Item.Term, blocks[item.Index].Sheet, blocks[item.Index].SpotsFrom(spots[item.Index]!.Value)))],
            [.. posters.Index().Where(item => spots[item.Index] is null).Select(item => item.Item)]);
    }
}

/// <summary>A poster whose time has come.</summary>
/// <param name="Poster">The poster.</param>
/// <param name="Term">How long it hangs.</param>
public sealed record CurrentPoster(PublishedPoster Poster, PostingTerm Term);

/// <summary>What hangs on a board.</summary>
/// <param name="Board">The board.</param>
/// <param name="Number">Its number in boards.yml, from 1.</param>
/// <param name="Hangings">What hangs there, the most important first.</param>
/// <param name="LeftOut">What belongs there but does not fit, the most important first.</param>
public sealed record BoardPlan(NoticeBoard Board, int Number, ImmutableArray<Hanging> Hangings, ImmutableArray<CurrentPoster> LeftOut);
