namespace UnionSite.Records;

/// <summary>A picture that belongs to a record.</summary>
/// <param name="File">Its path counted from the input folder, with forward slashes.</param>
/// <param name="Caption">What it shows; empty when the record does not say.</param>
/// <param name="Place">Where the record names it.</param>
public sealed record Photo(string File, string Caption, Place Place);

/// <summary>A file that readers can download.</summary>
/// <param name="File">Its path counted from the input folder, with forward slashes.</param>
/// <param name="Name">What it is called on the page.</param>
/// <param name="Place">Where the record names it.</param>
public sealed record Attachment(string File, string Name, Place Place)
{
    /// <summary>Where it stands in the output.</summary>
    public string OutputPath => PathInOutput(File);

    /// <summary>Where a file that is offered stands in the output.</summary>
    public static string PathInOutput(string file) => $"files/{file}";
}

/// <summary>The sheets a poster can be made for (ISO 216).</summary>
public enum PaperSize
{
    /// <summary>210 × 297 mm</summary>
    A4,

    /// <summary>297 × 420 mm</summary>
    A3,

    /// <summary>420 × 594 mm</summary>
    A2,

    /// <summary>594 × 841 mm</summary>
    A1,
}

/// <summary>What a record says of its poster.</summary>
/// <param name="Wanted">Whether it is to have one.</param>
/// <param name="Paper">The sheet; null for the board's own.</param>
/// <param name="Landscape">Whether the sheet lies across.</param>
/// <param name="Largest">The largest sheet it may have where a smaller one cannot hold it; null when only <paramref name="Paper"/> will do.</param>
public sealed record PosterChoice(bool Wanted, PaperSize? Paper, bool Landscape, PaperSize? Largest = null);

/// <summary>Whom readers ask.</summary>
/// <param name="Department">The office.</param>
/// <param name="Phone">Its telephone; null when none is given.</param>
/// <param name="Email">Its address; null when none is given.</param>
public sealed record Contact(Sourced<string>? Department, Sourced<string>? Phone, Sourced<string>? Email);

/// <summary>How many took part, and in what unit: 人 are persons, 人次 are turns.</summary>
/// <param name="Count">The number.</param>
/// <param name="Unit">人 or 人次 or 户 or 队 …</param>
public readonly record struct Headcount(int Count, string Unit)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Count} {Unit}";
}
