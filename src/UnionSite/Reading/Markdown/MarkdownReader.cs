using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using MarkdigBlock = Markdig.Syntax.Block;
using MarkdigFootnote = Markdig.Extensions.Footnotes.Footnote;
using MarkdigTableCell = Markdig.Extensions.Tables.TableCell;
using MarkdigTableRow = Markdig.Extensions.Tables.TableRow;

namespace UnionSite.Reading.Markdown;

/// <summary>Reads Markdown (CommonMark with tables, footnotes, task lists, deletions and CJK-friendly emphasis) into <see cref="RichText"/>.</summary>
internal sealed class MarkdownReader
{
    /// <summary>How deep quotations, lists and emphasis may be nested: deeper than any notice, and as deep as a poster can be set.</summary>
    public const int DeepestNesting = 10;

    /// <summary>Where Markdig stops, long before a text can exhaust the stack. It counts a list and its item as two.</summary>
    private const int DeepestParsed = 64;

    private static readonly MarkdownPipeline Pipeline = CreatePipeline();

    private readonly string _file;
    private readonly int _linesBefore;
    private readonly InlineReader _inlines;
    private int _depth;
    private readonly Dictionary<string, int> _anchors = [];

    private MarkdownReader(string file, int linesBefore, Dictionary<MarkdigFootnote, int> footnoteNumbers, ICollection<Finding> findings)
    {
        _file = file;
        _linesBefore = linesBefore;
        _inlines = new InlineReader(PlaceOf, footnoteNumbers, new LinkReader(file, findings));
    }

    /// <summary>Reads a text.</summary>
    /// <param name="file">The file it stands in.</param>
    /// <param name="markdown">The text.</param>
    /// <param name="linesBefore">How many lines of the file come before it.</param>
    /// <param name="findings">Takes what is wrong.</param>
    public static RichText Read(string file, string markdown, int linesBefore, ICollection<Finding> findings)
    {
        if (MarkupLimit.FirstExcess(markdown) is { } line)
        {
            findings.Add(Finding.Error("text-markup", new Place(file, linesBefore + line, 1),
                $"这一段里的 *、_、~、[ 太多，超过了 {MarkupLimit.MostInParagraph} 个。", "请用空行把它分成几段，或删去成串的符号。"));
            return RichText.Empty;
        }
        try
        {
            return Read(Markdig.Markdown.Parse(markdown, Pipeline), file, linesBefore, findings);
        }
        catch (TextTooDeepException tooDeep)
        {
            findings.Add(TooDeep(tooDeep.Place));
        }
        catch (ArgumentException)
        {
            // Markdig's one complaint: blocks nested beyond the pipeline's limit. It names no place.
            findings.Add(TooDeep(new Place(file, linesBefore + 1, 1)));
        }
        return RichText.Empty;
    }

    private static RichText Read(MarkdownDocument document, string file, int linesBefore, ICollection<Finding> findings)
    {
        var footnotes = document.OfType<FootnoteGroup>().SelectMany(group => group.OfType<MarkdigFootnote>()).Where(note => note.Order > 0)
            .OrderBy(note => note.Order).ToList();
        var reader = new MarkdownReader(file, linesBefore, footnotes.ToDictionary(note => note, note => note.Order), findings);
        return new RichText(
            reader.ReadBlocks(document.Where(block => block is not FootnoteGroup)),
            [.. footnotes.Select(note => new Records.Footnote(note.Order, reader.ReadBlocks(note)))]);
    }

    private static Finding TooDeep(Place place) => Finding.Error("text-nesting", place,
        $"正文里引用、列表或强调套得太深，超过了 {DeepestNesting} 层。", "请删去多余的“>”、“-”或“*”。");

    private ImmutableArray<Records.Block> ReadBlocks(IEnumerable<MarkdigBlock> blocks)
    {
        if (++_depth > DeepestNesting)
        {
            throw new TextTooDeepException(PlaceOf(blocks.First()));
        }
        ImmutableArray<Records.Block> read = [.. blocks.Select(ReadBlock).OfType<Records.Block>()];
        _depth--;
        return read;
    }

    private Records.Block? ReadBlock(MarkdigBlock block) => block switch
    {
        HeadingBlock heading => ReadHeading(heading),
        ParagraphBlock paragraph => new Paragraph(PlaceOf(paragraph), _inlines.Read(paragraph.Inline)),
        Markdig.Syntax.ListBlock list => ReadList(list),
        Markdig.Syntax.QuoteBlock quote => new Records.QuoteBlock(PlaceOf(quote), ReadBlocks(quote)),
        Table table => ReadTable(table),
        Markdig.Syntax.CodeBlock code => new Records.CodeBlock(PlaceOf(code), code.Lines.ToString()),
        ThematicBreakBlock rule => new Rule(PlaceOf(rule)),
        _ => null,
    };

    private Heading ReadHeading(HeadingBlock heading)
    {
        var content = _inlines.Read(heading.Inline);
        return new Heading(PlaceOf(heading), heading.Level, Anchors.Unique(content, _anchors), content);
    }

    private Records.ListBlock ReadList(Markdig.Syntax.ListBlock list)
    {
        int? start = list.IsOrdered ? int.TryParse(list.OrderedStart, out var number) ? number : 1 : null;
        return new Records.ListBlock(PlaceOf(list), start, [.. list.OfType<ListItemBlock>().Select(item => new ListItem(IsChecked(item), ReadBlocks(item)))]);
    }

    private static bool? IsChecked(ListItemBlock item) =>
        item is [ParagraphBlock { Inline.FirstChild: TaskList task }, ..] ? task.Checked : null;

    private TableBlock ReadTable(Table table)
    {
        var rows = table.OfType<MarkdigTableRow>().ToList();
        var width = rows.Max(row => row.Count);
        return new TableBlock(PlaceOf(table),
            [.. Enumerable.Range(0, width).Select(column => Alignment(table, column))],
            [.. rows.Select(row => new Records.TableRow(row.IsHeader, [.. Enumerable.Range(0, width).Select(column => ReadCell(row, column))]))]);
    }

    private static ColumnAlignment Alignment(Table table, int column) =>
        (column < table.ColumnDefinitions.Count ? table.ColumnDefinitions[column].Alignment : null) switch
        {
            TableColumnAlign.Center => ColumnAlignment.Center,
            TableColumnAlign.Right => ColumnAlignment.End,
            _ => ColumnAlignment.Start,
        };

    private Records.TableCell ReadCell(MarkdigTableRow row, int column)
    {
        if (column >= row.Count)
        {
            return new Records.TableCell(PlaceOf(row), []);
        }
        var cell = (MarkdigTableCell)row[column];
        return cell is [ParagraphBlock paragraph, ..]
            ? new Records.TableCell(paragraph.Inline?.FirstChild is { } first ? PlaceOf(first) : PlaceOf(paragraph), _inlines.Read(paragraph.Inline))
            : new Records.TableCell(PlaceOf(row), []);
    }

    private Place PlaceOf(MarkdownObject node) => new(_file, _linesBefore + node.Line + 1, node.Column + 1);

    private static MarkdownPipeline CreatePipeline()
    {
        var builder = new MarkdownPipelineBuilder
        {
            MaximumNestingDepth = DeepestParsed,
        };
        return builder.UsePreciseSourceLocation().DisableHtml()
            .UsePipeTables().UseFootnotes().UseTaskLists().UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough)
            .UseCjkFriendlyEmphasis().Build();
    }
}

/// <summary>A text is nested deeper than <see cref="MarkdownReader.DeepestNesting"/>.</summary>
internal sealed class TextTooDeepException(Place place) : Exception
{
    /// <summary>Where it became too deep.</summary>
    public Place Place { get; } = place;
}
