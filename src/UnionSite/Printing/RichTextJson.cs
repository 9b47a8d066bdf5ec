using System.Text.Json.Nodes;

namespace UnionSite.Printing;

/// <summary>Rich text as the templates read it; <c>theme/posters/rich.typ</c> describes the form.</summary>
/// <param name="addressOf">Where a link leads on the web; null when that is nowhere.</param>
internal sealed class RichTextJson(Func<LinkTarget, string?> addressOf)
{
    /// <summary>Some blocks.</summary>
    public JsonArray Of(ImmutableArray<Block> blocks) => [.. blocks.Select(Of)];

    /// <summary>Footnotes.</summary>
    public JsonArray Of(ImmutableArray<Footnote> footnotes) =>
        [.. footnotes.Select(note => new JsonObject { ["number"] = note.Number, ["blocks"] = Of(note.Blocks) })];

    private JsonArray Of(ImmutableArray<Inline> inlines) => [.. inlines.Select(Of)];

    private JsonObject Of(Block block) => block switch
    {
        Heading heading => new() { ["type"] = "heading", ["level"] = heading.Level, ["content"] = Of(heading.Content) },
        Paragraph paragraph => new() { ["type"] = "paragraph", ["content"] = Of(paragraph.Content) },
        ListBlock list => new()
        {
            ["type"] = "list",
            ["ordered"] = list.Start is not null,
            ["start"] = list.Start,
            ["items"] = new JsonArray([.. list.Items.Select(item => new JsonObject { ["checked"] = item.Checked, ["blocks"] = Of(item.Blocks) })]),
        },
        QuoteBlock quote => new() { ["type"] = "quote", ["blocks"] = Of(quote.Blocks) },
        TableBlock table => new()
        {
            ["type"] = "table",
            ["columns"] = new JsonArray([.. table.Columns.Select(column => JsonValue.Create(SideOf(column)))]),
            ["rows"] = new JsonArray([.. table.Rows.Select(row => new JsonObject
            {
                ["header"] = row.IsHeader,
                ["cells"] = new JsonArray([.. row.Cells.Select(cell => Of(cell.Content))]),
            })]),
        },
        CodeBlock code => new() { ["type"] = "code", ["text"] = code.Text },
        Rule => new() { ["type"] = "rule" },
        _ => throw new NotSupportedException(block.GetType().Name),
    };

    private JsonObject Of(Inline inline) => inline switch
    {
        Text text => new() { ["type"] = "text", ["text"] = text.Value },
        Span span => new() { ["type"] = StyleOf(span.Style), ["content"] = Of(span.Content) },
        CodeSpan code => new() { ["type"] = "code", ["text"] = code.Value },
        LineBreak => new() { ["type"] = "break" },
        Link link => new() { ["type"] = "link", ["content"] = Of(link.Content), ["url"] = addressOf(link.Target) },
        Picture picture => new() { ["type"] = "image", ["src"] = picture.Photo.File, ["alt"] = picture.Photo.Caption },
        FootnoteMark mark => new() { ["type"] = "note", ["number"] = mark.Number },
        _ => throw new NotSupportedException(inline.GetType().Name),
    };

    private static string SideOf(ColumnAlignment column) => column switch
    {
        ColumnAlignment.Center => "center",
        ColumnAlignment.End => "right",
        _ => "left",
    };

    private static string StyleOf(SpanStyle style) => style switch
    {
        SpanStyle.Strong => "strong",
        SpanStyle.Deleted => "strike",
        _ => "emphasis",
    };
}
