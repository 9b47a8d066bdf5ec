using UnionSite.Building;

namespace UnionSite.Publishing;

/// <summary>The commit that records were read from.</summary>
/// <param name="Hash">Its full hash.</param>
/// <param name="IsChanged">Whether the records were changed after it and not committed.</param>
internal sealed record Commit(string Hash, bool IsChanged)
{
    /// <summary>How names and people call it.</summary>
    public string Label => IsChanged ? $"{Hash[..7]}-dirty" : Hash[..7];

    /// <summary>The commit of a folder of records; null where there is none.</summary>
    public static async Task<Commit?> OfAsync(string input, CancellationToken cancellation)
    {
        try
        {
            var (hash, _) = await GitProgram.RunAsync(["-C", input, "rev-parse", "--verify", "HEAD"], cancellation);
            var (changes, _) = await GitProgram.RunAsync(["-C", input, "status", "--porcelain", "--", "."], cancellation);
            return hash is null ? null : new Commit(hash, changes is not "");
        }
        catch (MachineLacksException)
        {
            return null;
        }
    }
}
