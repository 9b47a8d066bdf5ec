namespace UnionSite.Records.Wall;

/// <summary>
/// Hangs things on a board in rows, from the top left. Each goes to the first row that has room for it, so that none hangs where a
/// more important one that is no wider and no higher found no room. Nothing is turned.
/// </summary>
public sealed class ShelfPacking
{
    /// <summary>Millimetres that are left free along the board's edges.</summary>
    public const int Edge = 30;

    /// <summary>Millimetres that are left free between two sheets.</summary>
    public const int Gap = 20;

    private readonly Dimensions _board;
    private readonly List<Shelf> _shelves = [];

    private ShelfPacking(Dimensions board) => _board = board;

    /// <summary>Where each of some things hangs, the most important first; null for what does not fit.</summary>
    public static ImmutableArray<Position?> Pack(Dimensions board, IEnumerable<Dimensions> things)
    {
        var packing = new ShelfPacking(board);
        return [.. things.Select(packing.Hang)];
    }

    private Position? Hang(Dimensions thing)
    {
        var shelf = _shelves.Find(shelf => HasRoom(shelf, thing)) ?? NewShelf(thing);
        if (shelf is null)
        {
            return null;
        }
        var spot = new Position(shelf.Left, shelf.Top);
        shelf.Left += thing.Width + Gap;
        shelf.Height = Math.Max(shelf.Height, thing.Height);
        return spot;
    }

    /// <summary>The lowest row may still grow, as nothing hangs below it.</summary>
    private bool HasRoom(Shelf shelf, Dimensions thing) =>
        FitsAt(shelf.Left, shelf.Top, thing) && (thing.Height <= shelf.Height || shelf == _shelves[^1]);

    private Shelf? NewShelf(Dimensions thing)
    {
        var top = _shelves is [.., var lowest] ? lowest.Top + lowest.Height + Gap : Edge;
        if (!FitsAt(Edge, top, thing))
        {
            return null;
        }
        var shelf = new Shelf { Top = top };
        _shelves.Add(shelf);
        return shelf;
    }

    private bool FitsAt(int left, int top, Dimensions thing) =>
        left + thing.Width + Edge <= _board.Width && top + thing.Height + Edge <= _board.Height;

    private sealed class Shelf
    {
        public required int Top { get; init; }

        public int Left { get; set; } = Edge;

        public int Height { get; set; }
    }
}

/// <summary>Where something hangs, in millimetres.</summary>
/// <param name="Left">From the board's left edge.</param>
/// <param name="Top">From its upper edge.</param>
public readonly record struct Position(int Left, int Top);
