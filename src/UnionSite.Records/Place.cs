namespace UnionSite.Records;

/// <summary>Where something stands in the input.</summary>
/// <param name="File">Path counted from the input folder, with forward slashes.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column in UTF-16 code units, from 1.</param>
public readonly record struct Place(string File, int Line, int Column)
{
    /// <summary>Where in a file that has no lines, such as a workbook: “Sheet1”的 C3. Null where line and column say it all.</summary>
    public string? Part { get; init; }

    /// <summary>The beginning of a file.</summary>
    public static Place StartOf(string file) => new(file, 1, 1);

    /// <inheritdoc/>
    public override string ToString() => $"{File}:{Line}:{Column}";
}

/// <summary>A value together with the place it was read from.</summary>
/// <param name="Value">The value.</param>
/// <param name="Place">Where it stands.</param>
/// <typeparam name="T">What kind of value.</typeparam>
public readonly record struct Sourced<T>(T Value, Place Place)
{
    /// <summary>The value alone.</summary>
    public static implicit operator T(Sourced<T> sourced) => sourced.Value;

    /// <inheritdoc/>
    public override string ToString() => Value?.ToString() ?? "";
}
