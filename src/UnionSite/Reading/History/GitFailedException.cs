namespace UnionSite.Reading.History;

/// <summary>Git could not do what it was asked to.</summary>
/// <param name="message">What it said.</param>
internal sealed class GitFailedException(string message) : Exception(message)
{
    private const string NoProgram = "git: not found";

    /// <summary>Whether there is nothing to be read: no Git, no repository, or one without a commit. Nobody needs to be told.</summary>
    public bool MeansNoHistory => Message is NoProgram
        || Message.Contains("not a git repository", StringComparison.Ordinal)
        || Message.Contains("bad revision 'HEAD'", StringComparison.Ordinal);

    /// <summary>There is no <c>git</c>.</summary>
    public static GitFailedException NoGit() => new(NoProgram);
}
