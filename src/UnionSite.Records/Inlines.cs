namespace UnionSite.Records;

/// <summary>A piece of a line.</summary>
/// <param name="Place">Where it begins.</param>
public abstract record Inline(Place Place);

/// <summary>Words that stand in one line of the source as they are here.</summary>
/// <param name="Place">Where they begin.</param>
/// <param name="Value">The words.</param>
public sealed record Text(Place Place, string Value) : Inline(Place);

/// <summary>How a <see cref="Span"/> is set off.</summary>
public enum SpanStyle
{
    /// <summary>Stressed.</summary>
    Emphasis,

    /// <summary>Important.</summary>
    Strong,

    /// <summary>Struck out.</summary>
    Deleted,
}

/// <summary>Words that are set off.</summary>
/// <param name="Place">Where they begin.</param>
/// <param name="Style">How.</param>
/// <param name="Content">The words.</param>
public sealed record Span(Place Place, SpanStyle Style, ImmutableArray<Inline> Content) : Inline(Place);

/// <summary>Words that are shown as they are.</summary>
/// <param name="Place">Where they begin.</param>
/// <param name="Value">The words.</param>
public sealed record CodeSpan(Place Place, string Value) : Inline(Place);

/// <summary>The end of a line within a paragraph.</summary>
/// <param name="Place">Where it is.</param>
public sealed record LineBreak(Place Place) : Inline(Place);

/// <summary>A link.</summary>
/// <param name="Place">Where it begins.</param>
/// <param name="Target">Where it leads.</param>
/// <param name="Content">Its words.</param>
public sealed record Link(Place Place, LinkTarget Target, ImmutableArray<Inline> Content) : Inline(Place);

/// <summary>A picture in the text.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Photo">The picture; its caption is its text alternative.</param>
public sealed record Picture(Place Place, Photo Photo) : Inline(Place);

/// <summary>The mark that refers to a footnote.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Number">The footnote's number.</param>
public sealed record FootnoteMark(Place Place, int Number) : Inline(Place);

/// <summary>Where a link leads.</summary>
public abstract record LinkTarget;

/// <summary>Another site, by http, https or mailto.</summary>
/// <param name="Url">The address; its scheme was checked when it was read.</param>
public sealed record ExternalTarget(string Url) : LinkTarget;

/// <summary>Another record: <c>record:disclosures/2025/x#anchor</c>.</summary>
/// <param name="Key">The record.</param>
/// <param name="Anchor">A heading in it; null for its top.</param>
public sealed record RecordTarget(RecordKey Key, string? Anchor) : LinkTarget;

/// <summary>A heading in the same text.</summary>
/// <param name="Anchor">Its anchor.</param>
public sealed record AnchorTarget(string Anchor) : LinkTarget;

/// <summary>A file to download.</summary>
/// <param name="Attachment">The file.</param>
public sealed record FileTarget(Attachment Attachment) : LinkTarget;
