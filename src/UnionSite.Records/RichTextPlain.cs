using System.Text;

namespace UnionSite.Records;

/// <summary>The words of a <see cref="RichText"/> alone: for search, feeds and open data.</summary>
public static class RichTextPlain
{
    /// <summary>What stands between the cells of a table's row.</summary>
    public const char CellSeparator = '\t';

    /// <summary>
    /// The text line by line: one for each block and each row of a table, footnotes last. The marks that refer to footnotes are
    /// left out, so that they part no words; a picture is its caption.
    /// </summary>
    public static IEnumerable<string> PlainLines(this RichText text) =>
        text.AllBlocksWithTasks().SelectMany(LinesOf).Where(line => !string.IsNullOrWhiteSpace(line));

    /// <summary>The text, its lines parted by line feeds.</summary>
    public static string ToPlainText(this RichText text) => string.Join('\n', text.PlainLines());

    private static IEnumerable<(Block Block, bool? Checked)> AllBlocksWithTasks(this RichText text) =>
        text.Blocks.Concat(text.Footnotes.SelectMany(note => note.Blocks)).SelectMany(block => WithNested(block, null));

    private static IEnumerable<(Block Block, bool? Checked)> WithNested(Block block, bool? isChecked) => block switch
    {
        QuoteBlock quote => quote.Blocks.SelectMany(inner => WithNested(inner, null)),
        ListBlock list => list.Items.SelectMany(item =>
            item.Blocks.SelectMany((inner, index) => WithNested(inner, index == 0 ? item.Checked : null))),
        _ => [(block, isChecked)],
    };

    private static IEnumerable<string> LinesOf((Block Block, bool? Checked) line) => line.Block switch
    {
        Heading heading => [Words(heading.Content)],
        Paragraph paragraph => [Task(line.Checked) + Words(paragraph.Content)],
        TableBlock table => table.Rows.Select(row => string.Join(CellSeparator, row.Cells.Select(cell => Words(cell.Content)))),
        CodeBlock code => code.Text.Split('\n').Select(row => row.TrimEnd()),
        _ => [],
    };

    private static string Task(bool? isChecked) => isChecked switch
    {
        true => "☑ ",
        false => "☐ ",
        null => "",
    };

    private static string Words(ImmutableArray<Inline> inlines)
    {
        if (inlines is [Text only])
        {
            return only.Value;
        }
        var words = new StringBuilder();
        Append(words, inlines);
        return words.ToString();
    }

    private static void Append(StringBuilder words, ImmutableArray<Inline> inlines)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case Text text:
                    words.Append(text.Value);
                    break;
                case CodeSpan code:
                    words.Append(code.Value);
                    break;
                case Span span:
                    Append(words, span.Content);
                    break;
                case Link link:
                    Append(words, link.Content);
                    break;
                case Picture picture:
                    words.Append(picture.Photo.Caption);
                    break;
                case LineBreak:
                    words.Append(' ');
                    break;
            }
        }
    }
}
