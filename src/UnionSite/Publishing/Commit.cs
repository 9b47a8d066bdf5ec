namespace UnionSite.Publishing;

/// <summary>The commit that records were read from.</summary>
/// <param name="Hash">Its full hash.</param>
/// <param name="IsChanged">Whether the records were changed after it and not committed.</param>
internal sealed record Commit(string Hash, bool IsChanged)
{
    /// <summary>How names and people call it.</summary>
    public string Label => IsChanged ? $"{Hash[..7]}-dirty" : Hash[..7];

    /// <summary>The commit of a folder of records; null where there is none.</summary>
    public static async Task<Commit?> OfAsync(string input, CancellationToken cancellation) =>
        (await GitProgram.RunAsync(["-C", input, "rev-parse", "HEAD"], cancellation))?.Trim() is { Length: > 0 } hash
            ? new Commit(hash, !string.IsNullOrWhiteSpace(await GitProgram.RunAsync(["-C", input, "status", "--porcelain", "--", "."], cancellation)))
            : null;
}
