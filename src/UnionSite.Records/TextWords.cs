namespace UnionSite.Records;

/// <summary>Cuts a text into <see cref="Words"/>: its headings, paragraphs, code blocks, and its tables whole and row by row.</summary>
internal sealed class TextWords
{
    private readonly ImmutableArray<Passage>.Builder _passages = ImmutableArray.CreateBuilder<Passage>();
    private readonly ImmutableArray<Grid>.Builder _tables = ImmutableArray.CreateBuilder<Grid>();
    private readonly string _title;
    private readonly List<Heading> _headings = [];
    private ImmutableArray<string> _under;

    private TextWords(string title)
    {
        _title = title;
        _under = [title];
    }

    /// <summary>The words of a text that stands under a title.</summary>
    public static Words Of(RichText text, string title)
    {
        var words = new TextWords(title);
        foreach (var block in text.AllBlocks)
        {
            words.Add(block);
        }
        return new Words(words._passages.ToImmutable(), words._tables.ToImmutable());
    }

    private void Add(Block block)
    {
        switch (block)
        {
            case Heading heading:
                AddWords(PassageKind.Heading, heading.Content, _under);
                GoUnder(heading);
                break;
            case Paragraph paragraph:
                AddWords(PassageKind.Paragraph, paragraph.Content, _under);
                break;
            case CodeBlock code:
                // The fence takes the first line.
                Add(new Passage(PassageKind.Paragraph, "正文", code.Text, code.Place with { Line = code.Place.Line + 1 }) { Under = _under, IsVerbatim = true });
                break;
            case TableBlock table:
                AddRows(table);
                break;
        }
    }

    private void GoUnder(Heading heading)
    {
        _headings.RemoveAll(other => other.Level >= heading.Level);
        _headings.Add(heading);
        _under = [_title, .. _headings.Select(other => PlainText.Of(other.Content))];
    }

    private void AddRows(TableBlock table)
    {
        _tables.Add(Grid.Of(table, _under));
        var head = table.Rows.FirstOrDefault(row => row.IsHeader) is { } header
            ? string.Join('\t', header.Cells.Select(cell => PlainText.Of(cell.Content))) : "";
        foreach (var row in table.Rows)
        {
            var parts = ImmutableArray.CreateBuilder<PassagePart>();
            foreach (var cell in row.Cells)
            {
                if (parts.Count > 0)
                {
                    parts.Add(new PassagePart("\t", cell.Place, IsExact: false));
                }
                AddParts(parts, cell.Content);
            }
            Add(new Passage(PassageKind.Row, "正文", parts.ToImmutable()) { Under = row.IsHeader ? _under : _under.Add(head) });
        }
    }

    private void AddWords(PassageKind kind, ImmutableArray<Inline> content, ImmutableArray<string> under)
    {
        var parts = ImmutableArray.CreateBuilder<PassagePart>();
        AddParts(parts, content);
        Add(new Passage(kind, "正文", parts.ToImmutable()) { Under = under });
    }

    private void Add(Passage passage)
    {
        if (passage.Text.Length > 0)
        {
            _passages.Add(passage);
        }
    }

    private void AddParts(ImmutableArray<PassagePart>.Builder parts, ImmutableArray<Inline> content)
    {
        foreach (var inline in content)
        {
            switch (inline)
            {
                case Text text:
                    parts.Add(new PassagePart(text.Value, text.Place));
                    break;
                case CodeSpan code:
                    // The mark before the words.
                    parts.Add(new PassagePart(code.Value, code.Place with { Column = code.Place.Column + 1 }));
                    break;
                case Span span:
                    AddParts(parts, span.Content);
                    break;
                case Link link:
                    AddParts(parts, link.Content);
                    AddTarget(link);
                    break;
                case Picture picture:
                    _passages.AddRange(Words.Of(picture.Photo));
                    break;
                case LineBreak:
                    parts.Add(new PassagePart(" ", inline.Place, IsExact: false));
                    break;
            }
        }
    }

    private void AddTarget(Link link)
    {
        switch (link.Target)
        {
            case ExternalTarget external:
                Add(new Passage(PassageKind.Name, "链接", [new PassagePart(external.Url, link.Place, IsExact: false)]));
                break;
            case FileTarget file:
                _passages.AddRange(Words.Of(file.Attachment));
                break;
        }
    }
}
