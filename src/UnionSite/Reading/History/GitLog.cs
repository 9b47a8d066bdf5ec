using System.Globalization;

namespace UnionSite.Reading.History;

/// <summary>A commit.</summary>
/// <param name="Time">When it was made, in seconds since 1970 (UTC).</param>
/// <param name="Hash">Its name, 40 hexadecimal digits or more.</param>
internal readonly record struct LoggedCommit(long Time, string Hash);

/// <summary>What a commit did to a file. A merge has several parents and is told of only where its file is another than in all of them.</summary>
/// <param name="Path">The file, counted from the repository's top.</param>
/// <param name="Statuses">A letter a parent: A for added, M for modified, D for deleted, R for renamed …</param>
/// <param name="Before">The file's name in each parent.</param>
/// <param name="OldBlobs">Its content's name in each parent.</param>
/// <param name="Blob">Its content's name.</param>
internal sealed record LoggedChange(string Path, string Statuses, ImmutableArray<string> Before, ImmutableArray<string> OldBlobs, string Blob)
{
    /// <summary>Whether the file has content that it has in no parent: then this is a version of it. Renames alone and file modes make none.</summary>
    public bool HasNewContent => Blob.AsSpan().ContainsAnyExcept('0') && !OldBlobs.Contains(Blob);

    /// <summary>Whether a file of that name was in no parent.</summary>
    public bool Begins => Statuses.AsSpan().IndexOfAnyExcept('A', 'R') < 0;

    /// <summary>The names that it bore in parents and has given up.</summary>
    public IEnumerable<string> FormerNames => Before.Where((_, parent) => Statuses[parent] == 'R').Distinct(StringComparer.Ordinal);
}

/// <summary>
/// The one pass over a repository's history: <c>git log</c> from the newest commit to the oldest, no parent before its children. All parents of merges are
/// followed, so that no version hides in one; a merge that only brings together what its parents have has no version of its own.
/// </summary>
internal static class GitLog
{
    // Whatever the user's settings say: they must not change what is read.
    private static readonly ImmutableArray<string> Settings = ["-c", "log.showRoot=true", "-c", "log.follow=false", "-c", "diff.relative=false"];

    // Every commit is told of, changed or not (--sparse): else each is compared twice, once to see whether it is.
    private static readonly ImmutableArray<string> Form =
    [
        "--full-history", "--sparse", "--date-order", "--raw", "-z", "--no-abbrev", "-M50%", "-l1000", "-c", "--combined-all-paths",
        "--format=tformat:%ct %H", "--no-show-signature", "--no-color", "--no-ext-diff", "--no-textconv", "--no-notes", "--no-decorate", "--no-mailmap",
    ];

    /// <summary>The arguments that have Git tell it.</summary>
    public static IEnumerable<string> Arguments(Repository repository) =>
    [
        "--git-dir", repository.GitDirectory, "--literal-pathspecs", "--no-pager", .. Settings, "log", .. Form, "--end-of-options", repository.Revision, "--",
        .. repository.Prefix.Length > 0 ? new[] { repository.Prefix } : [],
    ];

    /// <summary>Reads what Git tells: each commit with what it did.</summary>
    public static IEnumerable<(LoggedCommit Commit, List<LoggedChange> Changes)> Read(TextReader output)
    {
        var commit = default(LoggedCommit);
        var changes = new List<LoggedChange>();
        using var tokens = new NulSeparated(output);
        while (tokens.Next() is { } token)
        {
            if (token is ['\n', ':', ..] or [':', ..])
            {
                changes.Add(ReadChange(token, tokens));
            }
            else if (token.Length > 0)
            {
                if (changes.Count > 0)
                {
                    yield return (commit, changes);
                    changes = [];
                }
                commit = ReadCommit(token);
            }
        }
        if (changes.Count > 0)
        {
            yield return (commit, changes);
        }
    }

    private static LoggedCommit ReadCommit(string token)
    {
        var blank = token.IndexOf(' ', StringComparison.Ordinal);
        return new LoggedCommit(long.Parse(token.AsSpan(0, blank), NumberStyles.None, CultureInfo.InvariantCulture), token[(blank + 1)..]);
    }

    /// <summary>A colon a parent; the modes and the contents in the parents and now; the statuses. Then the names, which may hold anything.</summary>
    private static LoggedChange ReadChange(string token, NulSeparated tokens)
    {
        var header = token.TrimStart('\n');
        var parents = header.AsSpan().IndexOfAnyExcept(':');
        var parts = header[parents..].Split(' ');
        var blobs = parts[(parents + 1)..(2 * (parents + 1))];
        // What is renamed from one parent has a figure for how alike they are, and names only where they differ.
        var statuses = parts[^1][..parents];
        var before = parents > 1 || statuses == "R" ? Enumerable.Range(0, parents).Select(_ => tokens.Next()!).ToImmutableArray() : [];
        var path = tokens.Next()!;
        return new LoggedChange(path, statuses, before.IsEmpty ? [path] : before, [.. blobs[..parents]], blobs[parents]);
    }
}
