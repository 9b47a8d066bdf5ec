namespace UnionSite.Records;

/// <summary>How grave a finding is.</summary>
public enum Severity
{
    /// <summary>Stops the build.</summary>
    Error,

    /// <summary>Is shown, and stops nothing.</summary>
    Warning,
}

/// <summary>Something in the records that must or should be put right.</summary>
/// <param name="Severity">Whether it stops the build.</param>
/// <param name="Code">A stable name for this sort of finding, such as <c>field-missing</c>.</param>
/// <param name="Place">Where it is.</param>
/// <param name="Message">What is wrong, in plain Chinese.</param>
/// <param name="Hint">What to write instead, in plain Chinese.</param>
public sealed record Finding(Severity Severity, string Code, Place Place, string Message, string Hint)
{
    /// <summary>The <see cref="SecretLength"/> of a secret of which only the line is known.</summary>
    public const int WholeSecret = int.MaxValue;

    /// <summary>How many characters, from its place on, are a secret that nobody may repeat.</summary>
    public int SecretLength { get; init; }

    /// <summary>A finding that stops the build.</summary>
    public static Finding Error(string code, Place place, string message, string hint) =>
        new(Severity.Error, code, place, message, hint);

    /// <summary>A finding that stops nothing.</summary>
    public static Finding Warning(string code, Place place, string message, string hint) =>
        new(Severity.Warning, code, place, message, hint);
}
