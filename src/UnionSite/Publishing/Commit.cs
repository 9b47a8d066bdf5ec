using UnionSite.Reading.History;

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
            var hash = await GitProcess.LinesAsync(["-C", input, "rev-parse", "--verify", "HEAD"], RepositoryGiven.ByFolder, cancellation);
            var changes = await GitProcess.LinesAsync(["-C", input, "status", "--porcelain", "--", "."], RepositoryGiven.ByFolder, cancellation);
            return new Commit(hash[0], changes is not [""]);
        }
        catch (GitFailedException)
        {
            return null;
        }
    }
}
