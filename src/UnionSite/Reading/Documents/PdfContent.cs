namespace UnionSite.Reading.Documents;

/// <summary>Whoever can look into a PDF.</summary>
internal interface IPdfReader
{
    /// <summary>What a PDF says.</summary>
    Task<PdfContent> ReadAsync(ReadOnlyMemory<byte> pdf, CancellationToken cancellation);
}

/// <summary>What a PDF says (ISO 32000-2), as <c>src/press/pdf-worker.mjs</c> writes it.</summary>
internal sealed record PdfContent
{
    /// <summary>Why it could not be read: <c>encrypted</c>, <c>broken</c> or <c>slow</c>; null when it could.</summary>
    public string? Error { get; init; }

    /// <summary>The document information dictionary: Title, Author, Subject, Keywords, Creator.</summary>
    public Dictionary<string, string> Info { get; init; } = [];

    /// <summary>The names of embedded files.</summary>
    public ImmutableArray<string> Attachments { get; init; } = [];

    /// <summary>Its pages.</summary>
    public ImmutableArray<PdfPage> Pages { get; init; } = [];

    /// <summary>Whether it has more pages than were read.</summary>
    public bool Cut { get; init; }
}

/// <summary>A page of a PDF.</summary>
/// <param name="Lines">Its words.</param>
/// <param name="Picture">Whether it shows a picture.</param>
/// <param name="Broken">Whether it could not be read.</param>
/// <param name="Fields">The fields of forms on it.</param>
/// <param name="Notes">The annotations on it.</param>
internal sealed record PdfPage(ImmutableArray<PageLine> Lines, bool Picture, bool Broken, ImmutableArray<PdfField> Fields, ImmutableArray<PdfNote> Notes);

/// <summary>A field of a form.</summary>
internal sealed record PdfField(string Name, string Value);

/// <summary>An annotation: a comment, a highlight, a stamp.</summary>
/// <param name="Kind">FPDF_ANNOT_…: 1 text, 3 free text, 9 highlight, 13 stamp, 17 file.</param>
/// <param name="Author">Who made it.</param>
/// <param name="Text">What it says.</param>
internal sealed record PdfNote(int Kind, string Author, string Text);
