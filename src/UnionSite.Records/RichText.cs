namespace UnionSite.Records;

/// <summary>
/// The text of a record: what Markdown said, as data. Pages, posters, search and checks all work on this tree, so the text is
/// parsed once; and as it can hold no markup of its own, no record can smuggle code into a page or a poster.
/// </summary>
/// <param name="Blocks">The blocks, in order.</param>
/// <param name="Footnotes">The footnotes that the text refers to, numbered from 1 in that order.</param>
public sealed record RichText(ImmutableArray<Block> Blocks, ImmutableArray<Footnote> Footnotes)
{
    /// <summary>No text.</summary>
    public static RichText Empty { get; } = new([], []);

    /// <summary>All blocks at any depth, footnotes last, in reading order.</summary>
    public ImmutableArray<Block> AllBlocks => Contents.Blocks;

    /// <summary>The links at any depth, in reading order.</summary>
    public ImmutableArray<Link> Links => Contents.Links;

    /// <summary>The pictures at any depth, in reading order.</summary>
    public ImmutableArray<Picture> Pictures => Contents.Pictures;

    /// <summary>Checks and pipelines ask often for what a text holds, so it is walked for that once.</summary>
    private (ImmutableArray<Block> Blocks, ImmutableArray<Link> Links, ImmutableArray<Picture> Pictures) Contents { get; } = ContentsOf(BlocksIn(Blocks, Footnotes));

    /// <summary>All inlines at any depth, in reading order.</summary>
    public IReadOnlyList<Inline> AllInlines() => InlinesIn(AllBlocks);

    private static (ImmutableArray<Block>, ImmutableArray<Link>, ImmutableArray<Picture>) ContentsOf(IReadOnlyList<Block> blocks)
    {
        var inlines = InlinesIn(blocks);
        return ([.. blocks], [.. inlines.OfType<Link>()], [.. inlines.OfType<Picture>()]);
    }

    private static List<Inline> InlinesIn(IReadOnlyList<Block> blocks)
    {
        var all = new List<Inline>();
        foreach (var block in blocks)
        {
            AddInlines(all, block);
        }
        return all;
    }

    private static List<Block> BlocksIn(ImmutableArray<Block> blocks, ImmutableArray<Footnote> footnotes)
    {
        var all = new List<Block>();
        AddBlocks(all, blocks);
        foreach (var note in footnotes)
        {
            AddBlocks(all, note.Blocks);
        }
        return all;
    }

    private static void AddBlocks(List<Block> all, ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks)
        {
            all.Add(block);
            switch (block)
            {
                case QuoteBlock quote:
                    AddBlocks(all, quote.Blocks);
                    break;
                case ListBlock list:
                    foreach (var item in list.Items)
                    {
                        AddBlocks(all, item.Blocks);
                    }
                    break;
            }
        }
    }

    private static void AddInlines(List<Inline> all, Block block)
    {
        switch (block)
        {
            case Heading heading:
                AddInlines(all, heading.Content);
                break;
            case Paragraph paragraph:
                AddInlines(all, paragraph.Content);
                break;
            case TableBlock table:
                foreach (var row in table.Rows)
                {
                    foreach (var cell in row.Cells)
                    {
                        AddInlines(all, cell.Content);
                    }
                }
                break;
        }
    }

    private static void AddInlines(List<Inline> all, ImmutableArray<Inline> inlines)
    {
        foreach (var inline in inlines)
        {
            all.Add(inline);
            switch (inline)
            {
                case Span span:
                    AddInlines(all, span.Content);
                    break;
                case Link link:
                    AddInlines(all, link.Content);
                    break;
            }
        }
    }
}

/// <summary>A footnote.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Blocks">Its text.</param>
public sealed record Footnote(int Number, ImmutableArray<Block> Blocks);

/// <summary>A block of text.</summary>
/// <param name="Place">Where it begins.</param>
public abstract record Block(Place Place);

/// <summary>A heading.</summary>
/// <param name="Place">Where it begins.</param>
/// <param name="Level">1 to 6.</param>
/// <param name="Anchor">The name by which links reach it, unique in the text.</param>
/// <param name="Content">Its words.</param>
public sealed record Heading(Place Place, int Level, string Anchor, ImmutableArray<Inline> Content) : Block(Place);

/// <summary>A paragraph.</summary>
/// <param name="Place">Where it begins.</param>
/// <param name="Content">Its words.</param>
public sealed record Paragraph(Place Place, ImmutableArray<Inline> Content) : Block(Place);

/// <summary>A list, numbered when it has a <paramref name="Start"/>.</summary>
/// <param name="Place">Where it begins.</param>
/// <param name="Start">The first number; null for bullets.</param>
/// <param name="Items">Its items.</param>
public sealed record ListBlock(Place Place, int? Start, ImmutableArray<ListItem> Items) : Block(Place);

/// <summary>An item of a list.</summary>
/// <param name="Checked">Whether the task is done; null when it is no task.</param>
/// <param name="Blocks">Its text.</param>
public sealed record ListItem(bool? Checked, ImmutableArray<Block> Blocks);

/// <summary>A quotation.</summary>
/// <param name="Place">Where it begins.</param>
/// <param name="Blocks">Its text.</param>
public sealed record QuoteBlock(Place Place, ImmutableArray<Block> Blocks) : Block(Place);

/// <summary>How a column of a table is set.</summary>
public enum ColumnAlignment
{
    /// <summary>As the text runs.</summary>
    Start,

    /// <summary>In the middle.</summary>
    Center,

    /// <summary>At the far side, as figures are.</summary>
    End,
}

/// <summary>A table.</summary>
/// <param name="Place">Where it begins.</param>
/// <param name="Columns">How each column is set.</param>
/// <param name="Rows">Its rows; every row has as many cells as there are columns.</param>
public sealed record TableBlock(Place Place, ImmutableArray<ColumnAlignment> Columns, ImmutableArray<TableRow> Rows) : Block(Place);

/// <summary>A row of a table.</summary>
/// <param name="IsHeader">Whether its cells head the columns.</param>
/// <param name="Cells">Its cells.</param>
public sealed record TableRow(bool IsHeader, ImmutableArray<TableCell> Cells);

/// <summary>A cell of a table.</summary>
/// <param name="Place">Where it begins.</param>
/// <param name="Content">Its words.</param>
public sealed record TableCell(Place Place, ImmutableArray<Inline> Content);

/// <summary>Text that is shown as it is.</summary>
/// <param name="Place">Where it begins.</param>
/// <param name="Text">The lines.</param>
public sealed record CodeBlock(Place Place, string Text) : Block(Place);

/// <summary>A rule between two parts.</summary>
/// <param name="Place">Where it stands.</param>
public sealed record Rule(Place Place) : Block(Place);
