using System.Text;

namespace UnionSite.Theme;

/// <summary>Writes the text of a record as HTML: straight into one string, as most of a page is this.</summary>
public sealed partial class RichTextHtml
{
    private const string PhotoSizes = "(min-width: 64em) 42rem, 92vw";

    private readonly StringBuilder _html = new(4096);
    private readonly HashSet<int> _markedNotes = [];
    private readonly PageContext _page;
    private int _tables;

    private RichTextHtml(PageContext page) => _page = page;

    /// <summary>The text as markup, its footnotes at the end.</summary>
    public static MarkupString Of(RichText text, PageContext page)
    {
        var writer = new RichTextHtml(page);
        writer.Write(text.Blocks);
        writer.WriteNotes(text.Footnotes);
        return new(writer._html.ToString());
    }

    private void Write(ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks)
        {
            Write(block);
        }
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case Heading heading:
                // The page's own title is the only first-level heading.
                var level = Math.Clamp(heading.Level, 2, 6);
                _html.Append("<h").Append(level).Append(" id=\"");
                Encoded(heading.Anchor);
                _html.Append("\">");
                Write(heading.Content);
                _html.Append("</h").Append(level).Append('>');
                break;
            case Paragraph paragraph when paragraph.Content.All(IsPicture):
                foreach (var picture in paragraph.Content.OfType<Picture>().Where(picture => _page.Media.Of(picture.Photo) is not null))
                {
                    PhotoMarkup.AppendFigure(_html, _page, picture.Photo, PhotoSizes);
                }
                break;
            case Paragraph paragraph:
                Element("p", paragraph.Content);
                break;
            case ListBlock list:
                Write(list);
                break;
            case QuoteBlock quote:
                _html.Append("<blockquote>");
                Write(quote.Blocks);
                _html.Append("</blockquote>");
                break;
            case TableBlock table:
                Write(table);
                break;
            case CodeBlock code:
                _html.Append("<pre tabindex=\"0\"><code>");
                Encoded(code.Text);
                _html.Append("</code></pre>");
                break;
            case Rule:
                _html.Append("<hr>");
                break;
            default:
                throw new NotSupportedException(block.GetType().Name);
        }
    }

    private static bool IsPicture(Inline inline) => inline is Picture or LineBreak || (inline is Text text && string.IsNullOrWhiteSpace(text.Value));

    private void Write(ListBlock list)
    {
        if (list.Start is { } start)
        {
            _html.Append("<ol").Append(start == 1 ? "" : $" start=\"{start}\"").Append('>');
        }
        else
        {
            _html.Append("<ul>");
        }
        foreach (var item in list.Items)
        {
            Write(item);
        }
        _html.Append(list.Start is null ? "</ul>" : "</ol>");
    }

    private void Write(ListItem item)
    {
        _html.Append(item.Checked is null ? "<li>" : "<li class=\"task\">");
        var blocks = item.Blocks;
        if (blocks is [Paragraph first, ..] && (item.Checked is not null || blocks.Count(block => block is Paragraph) == 1))
        {
            if (item.Checked is { } done)
            {
                _html.Append("<label><input type=\"checkbox\" disabled").Append(done ? " checked>" : ">");
                Write(first.Content);
                _html.Append("</label>");
            }
            else
            {
                Write(first.Content);
            }
            blocks = blocks.RemoveAt(0);
        }
        Write(blocks);
        _html.Append("</li>");
    }

    // A wide table scrolls in its own box, which the keyboard must be able to reach.
    private void Write(TableBlock table)
    {
        _html.Append("<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"表格 ").Append(++_tables).Append("\"><table>");
        string? part = null;
        foreach (var row in table.Rows)
        {
            var rowPart = row.IsHeader ? "thead" : "tbody";
            if (part != rowPart)
            {
                _html.Append(part is null ? "" : $"</{part}>").Append('<').Append(rowPart).Append('>');
                part = rowPart;
            }
            Write(row, table.Columns);
        }
        _html.Append(part is null ? "" : $"</{part}>").Append("</table></div>");
    }

    private void Write(TableRow row, ImmutableArray<ColumnAlignment> columns)
    {
        _html.Append("<tr>");
        for (var i = 0; i < row.Cells.Length; i++)
        {
            _html.Append(row.IsHeader ? "<th scope=\"col\"" : "<td").Append(columns[i] switch
            {
                ColumnAlignment.Center => " class=\"center\">",
                ColumnAlignment.End => " class=\"end\">",
                _ => ">",
            });
            Write(row.Cells[i].Content);
            _html.Append(row.IsHeader ? "</th>" : "</td>");
        }
        _html.Append("</tr>");
    }

    private void WriteNotes(ImmutableArray<Footnote> notes)
    {
        if (notes.IsEmpty)
        {
            return;
        }
        _html.Append("<section class=\"footnotes\" aria-label=\"注释\"><ol>");
        foreach (var note in notes)
        {
            _html.Append("<li id=\"fn:").Append(note.Number).Append("\">");
            Write(note.Blocks);
            _html.Append("<a class=\"back\" href=\"#fnref:").Append(note.Number)
                .Append("\" aria-label=\"返回正文中注释 ").Append(note.Number).Append("\">返回</a></li>");
        }
        _html.Append("</ol></section>");
    }
}
