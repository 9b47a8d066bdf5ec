namespace UnionSite.Records;

/// <summary>What a <see cref="Passage"/> is a part of.</summary>
public enum PassageKind
{
    /// <summary>The value of a field.</summary>
    Field,

    /// <summary>A heading of the text.</summary>
    Heading,

    /// <summary>A paragraph or a code block of the text.</summary>
    Paragraph,

    /// <summary>A row of a table, its cells parted by tabs.</summary>
    Row,

    /// <summary>What a picture shows.</summary>
    Caption,

    /// <summary>The name of a record, a photo or an attachment.</summary>
    Name,
}

/// <summary>
/// Words that are read as one: a field's value, a paragraph with all its emphasis and links, a row of a table. Checks work on passages, so that nothing
/// hides in the markup, and every character knows its place.
/// </summary>
public sealed class Passage
{
    private readonly ImmutableArray<PassagePart> _parts;

    private Passage(PassageKind kind, string field, ImmutableArray<PassagePart> parts, string text)
    {
        Kind = kind;
        Field = field;
        Text = text;
        _parts = parts;
    }

    /// <summary>A passage of one piece.</summary>
    public Passage(PassageKind kind, string field, string text, Place place)
        : this(kind, field, [new PassagePart(text, place)], text)
    {
    }

    /// <summary>A passage of several pieces.</summary>
    /// <param name="kind">What it is a part of.</param>
    /// <param name="field">What staff call the part: 标题, 正文, 图片说明 …</param>
    /// <param name="parts">Its pieces, in order.</param>
    public Passage(PassageKind kind, string field, ImmutableArray<PassagePart> parts)
        : this(kind, field, parts, parts is [var only] ? only.Text : string.Concat(parts.Select(part => part.Text)))
    {
    }

    /// <summary>What it is a part of.</summary>
    public PassageKind Kind { get; }

    /// <summary>What staff call the part: 标题, 正文, 图片说明, 附件“x.docx”第 3 段 …</summary>
    public string Field { get; }

    /// <summary>The words.</summary>
    public string Text { get; }

    /// <summary>What the passage stands under, from the top: the record's title, the headings, the head of its table. Names and events may be parted so.</summary>
    public ImmutableArray<string> Under { get; init; } = [];

    /// <summary>Whether it is a code block, shown as it is: its marks are no punctuation and its blanks may be meant.</summary>
    public bool IsVerbatim { get; init; }

    /// <summary>Where the passage begins.</summary>
    public Place Place => _parts.IsEmpty ? default : _parts[0].Place;

    /// <summary>Where the character of that index in <see cref="Text"/> stands. Within a value of several lines the column is counted from the line's start.</summary>
    public Place PlaceAt(int index)
    {
        foreach (var part in _parts)
        {
            if (index < part.Text.Length)
            {
                return part.PlaceAt(index);
            }
            index -= part.Text.Length;
        }
        return _parts.IsEmpty ? default : _parts[^1].PlaceAt(_parts[^1].Text.Length);
    }
}

/// <summary>A piece of a passage that stands in the source as it is here.</summary>
/// <param name="Text">The words.</param>
/// <param name="Place">Where they begin.</param>
/// <param name="IsExact">False where only the place of the whole is known, not that of each character.</param>
public readonly record struct PassagePart(string Text, Place Place, bool IsExact = true)
{
    /// <summary>Where the character of that index stands.</summary>
    public Place PlaceAt(int index)
    {
        if (!IsExact)
        {
            return Place;
        }
        var before = Text.AsSpan(0, index);
        var line = before.LastIndexOf('\n');
        return line < 0
            ? Place with { Column = Place.Column + index }
            : Place with { Line = Place.Line + before.Count('\n'), Column = index - line };
    }
}
