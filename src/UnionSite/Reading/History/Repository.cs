namespace UnionSite.Reading.History;

/// <summary>Where the history of an input folder is read from.</summary>
/// <param name="GitDirectory">The repository: a bare one, or the <c>.git</c> of a working folder.</param>
/// <param name="Revision">The commit that the input is of, as <c>git rev-parse</c> takes it.</param>
/// <param name="Prefix">The input folder's path in the repository, ending in a slash; empty for the repository's top.</param>
internal sealed record Repository(string GitDirectory, string Revision, string Prefix)
{
    /// <summary>The repository in whose working folder an input folder lies, at its present commit.</summary>
    /// <exception cref="GitFailedException">It lies in none, or Git won't read that.</exception>
    public static async Task<Repository> FindAsync(string input, CancellationToken cancellation)
    {
        var lines = await GitProcess.LinesAsync(["-C", Path.GetFullPath(input), "rev-parse", "--absolute-git-dir", "--show-prefix"], RepositoryGiven.ByFolder, cancellation);
        return new Repository(lines[0], "HEAD", lines.ElementAtOrDefault(1) ?? "");
    }

    /// <summary>Whether its history was cut off, so that what seems a file's first version may be any.</summary>
    /// <exception cref="GitFailedException">It can't be read.</exception>
    public async Task<bool> IsShallowAsync(CancellationToken cancellation) =>
        (await GitProcess.LinesAsync(["--git-dir", GitDirectory, "rev-parse", "--is-shallow-repository"], RepositoryGiven.ByDirectory, cancellation)) is ["true", ..];
}
