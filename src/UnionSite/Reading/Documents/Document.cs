namespace UnionSite.Reading.Documents;

/// <summary>What an attachment says, to those who look and to those who look closely.</summary>
/// <param name="File">Its path in the input folder.</param>
/// <param name="Sha256">The SHA-256 of the bytes that were read, in lower-case hexadecimal.</param>
/// <param name="Words">All its words and tables; those that do not show (hidden sheets, comments, deleted text, properties) too.</param>
/// <param name="Hidden">What does not show, and yet can be brought to light.</param>
/// <param name="Authors">Who is named as an author: in properties, comments and tracked changes.</param>
/// <param name="Unread">What could not be read.</param>
internal sealed record Document(
    string File, string Sha256, Words Words, ImmutableArray<HiddenPart> Hidden, ImmutableArray<DocumentAuthor> Authors, ImmutableArray<UnreadPart> Unread);

/// <summary>How a part of a document is hidden.</summary>
internal enum HiddenKind
{
    /// <summary>A sheet of a workbook.</summary>
    Sheet,

    /// <summary>A row of a sheet.</summary>
    Row,

    /// <summary>A column of a sheet.</summary>
    Column,

    /// <summary>A slide.</summary>
    Slide,

    /// <summary>The notes of a slide.</summary>
    Notes,

    /// <summary>Text or a shape that is formatted as hidden.</summary>
    Text,

    /// <summary>A comment.</summary>
    Comment,

    /// <summary>A tracked change; text that was deleted is still there.</summary>
    Revision,

    /// <summary>The data behind a pivot table, whose own sheet does not show.</summary>
    PivotData,

    /// <summary>Another file within.</summary>
    EmbeddedFile,
}

/// <summary>Something hidden in a document.</summary>
/// <param name="Kind">How it is hidden.</param>
/// <param name="Where">Where it is, as the office program names it.</param>
internal readonly record struct HiddenPart(HiddenKind Kind, string Where);

/// <summary>Somebody who is named as an author.</summary>
/// <param name="Name">The name.</param>
/// <param name="Where">Where it stands: 作者, 最后保存者, 批注, 修订.</param>
internal readonly record struct DocumentAuthor(string Name, string Where);

/// <summary>A part of a document that could not be read, or the whole.</summary>
/// <param name="Why">Why, in plain Chinese, as what follows the file's name.</param>
/// <param name="Hint">What to do.</param>
internal readonly record struct UnreadPart(string Why, string Hint);
