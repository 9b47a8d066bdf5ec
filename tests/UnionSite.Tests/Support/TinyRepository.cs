using System.Diagnostics;

namespace UnionSite.Tests.Support;

/// <summary>A repository around a <see cref="TinySite"/>, whose commits are made at given times; whatever settings the developer has count for nothing.</summary>
internal sealed class TinyRepository
{
    private static readonly DateTimeOffset SomeTime = DateTimeOffset.Parse("2025-03-31T12:00:00+08:00");

    private readonly TinySite _site;

    public TinyRepository(TinySite site)
    {
        _site = site;
        Git("init", "--quiet", "--initial-branch=main");
        File.WriteAllText(Path.Combine(site.Root, ".gitignore"), "/output/\n/.cache/\n/copy/\n");
    }

    public string GitDirectory => Path.Combine(_site.Root, ".git");

    /// <summary>Runs Git in the repository's top folder.</summary>
    public string Git(params string[] arguments) => Git(SomeTime, arguments);

    /// <summary>Commits everything.</summary>
    /// <param name="time">When, such as 2025-03-03T09:00:00+08:00.</param>
    public string Commit(string time)
    {
        Git("add", "--all");
        Git(DateTimeOffset.Parse(time), "commit", "--quiet", "--allow-empty", "--message=秘密");
        return Head();
    }

    /// <summary>Merges a branch; where it conflicts, what <paramref name="resolve"/> leaves is committed.</summary>
    public string Merge(string branch, string time, Action? resolve = null)
    {
        try
        {
            Git(DateTimeOffset.Parse(time), "merge", "--quiet", "--no-ff", "--no-edit", branch);
            return Head();
        }
        catch (InvalidOperationException) when (resolve is not null)
        {
            resolve();
            return Commit(time);
        }
    }

    private string Head() => Git("rev-parse", "HEAD")[..RecordVersion.CommitLength];

    private string Git(DateTimeOffset time, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", ["-c", "user.name=某人", "-c", "user.email=a@b.example", "-c", "commit.gpgSign=false", .. arguments])
        {
            WorkingDirectory = _site.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["GIT_CONFIG_GLOBAL"] = start.Environment["GIT_CONFIG_SYSTEM"] = "/dev/null";
        start.Environment["GIT_AUTHOR_DATE"] = start.Environment["GIT_COMMITTER_DATE"] = $"{time.ToUnixTimeSeconds()} +0000";
        using var git = Process.Start(start)!;
        var errors = git.StandardError.ReadToEndAsync();
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        return git.ExitCode == 0 ? output.Trim() : throw new InvalidOperationException($"git {string.Join(' ', arguments)}: {errors.GetAwaiter().GetResult()}{output}");
    }
}
