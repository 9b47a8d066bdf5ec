namespace UnionSite.Records.Wall;

/// <summary>A poster on a board.</summary>
/// <param name="Poster">The poster.</param>
/// <param name="Term">How long it hangs.</param>
/// <param name="Sheet">The size of one of its sheets.</param>
/// <param name="Sheets">Where each of its sheets hangs, the first first.</param>
public sealed record Hanging(PublishedPoster Poster, PostingTerm Term, Dimensions Sheet, ImmutableArray<Position> Sheets)
{
    /// <summary>Where the poster begins.</summary>
    public Position Position => Sheets[0];
}

/// <summary>The sheets of a poster, beside each other and, where the board is too narrow, below.</summary>
/// <param name="Sheet">The size of one.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Columns">How many hang beside each other.</param>
internal readonly record struct SheetBlock(Dimensions Sheet, int Count, int Columns)
{
    /// <summary>The sheets of a poster for a board.</summary>
    public static SheetBlock Of(PublishedPoster poster, Dimensions board)
    {
        var sheet = Dimensions.Of(poster.Paper, poster.Landscape);
        var room = (board.Width - (2 * ShelfPacking.Edge) + ShelfPacking.Gap) / (sheet.Width + ShelfPacking.Gap);
        return new SheetBlock(sheet, poster.Sheets, Math.Clamp(room, 1, poster.Sheets));
    }

    /// <summary>The room that all of them take, gaps counted.</summary>
    public Dimensions Size => new(Span(Columns, Sheet.Width), Span((Count + Columns - 1) / Columns, Sheet.Height));

    /// <summary>Where each sheet hangs when the first hangs at a spot.</summary>
    public ImmutableArray<Position> SpotsFrom(Position first)
    {
        var block = this;
        return [.. Enumerable.Range(0, Count).Select(index => new Position(
            first.Left + (index % block.Columns * (block.Sheet.Width + ShelfPacking.Gap)),
            first.Top + (index / block.Columns * (block.Sheet.Height + ShelfPacking.Gap))))];
    }

    private static int Span(int count, int size) => (count * (size + ShelfPacking.Gap)) - ShelfPacking.Gap;
}
