using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace UnionSite.Reading.History;

/// <summary>How Git is told which repository is meant.</summary>
internal enum RepositoryGiven
{
    /// <summary>By a folder in it. A hook that started this program may have set variables that mean another.</summary>
    ByFolder,

    /// <summary>By its own directory. What a push has brought lies aside until its hooks have ended; their variables say where.</summary>
    ByDirectory,
}

/// <summary>A running <c>git</c>, which speaks English, asks nobody anything and fetches nothing.</summary>
internal sealed class GitProcess : IDisposable
{
    private static readonly ImmutableArray<string> OfAnotherRepository =
    [
        "GIT_DIR", "GIT_WORK_TREE", "GIT_IMPLICIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_INTERNAL_SUPER_PREFIX", "GIT_NAMESPACE",
        "GIT_CONFIG", "GIT_CONFIG_PARAMETERS", "GIT_GRAFT_FILE", "GIT_SHALLOW_FILE", "GIT_REPLACE_REF_BASE",
        "GIT_LITERAL_PATHSPECS", "GIT_GLOB_PATHSPECS", "GIT_NOGLOB_PATHSPECS", "GIT_ICASE_PATHSPECS",
    ];

    private static readonly ImmutableArray<string> OfPush = ["GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_QUARANTINE_PATH"];

    private readonly Process _process;
    private readonly Task<string> _complaints;

    private GitProcess(Process process)
    {
        _process = process;
        _process.StandardInput.Close();
        _complaints = process.StandardError.ReadToEndAsync();
    }

    /// <summary>What it says.</summary>
    public StreamReader Output => _process.StandardOutput;

    /// <summary>Starts it.</summary>
    /// <param name="arguments">What it is to do.</param>
    /// <param name="given">How it is told which repository is meant.</param>
    /// <param name="index">The file that stands for the repository's index; null for its own.</param>
    /// <exception cref="GitFailedException">There is no <c>git</c>.</exception>
    public static GitProcess Start(IEnumerable<string> arguments, RepositoryGiven given, string? index = null)
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var start = new ProcessStartInfo("git", arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = utf8,
            StandardErrorEncoding = utf8,
        };
        foreach (var name in given == RepositoryGiven.ByFolder ? OfAnotherRepository.Concat(OfPush) : OfAnotherRepository)
        {
            start.Environment.Remove(name);
        }
        if (index is not null)
        {
            start.Environment["GIT_INDEX_FILE"] = index;
        }
        start.Environment["LC_ALL"] = "C";
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        start.Environment["GIT_NO_LAZY_FETCH"] = "1";
        start.Environment["GIT_NO_REPLACE_OBJECTS"] = "1";
        try
        {
            return new GitProcess(Process.Start(start)!);
        }
        catch (Win32Exception)
        {
            throw GitFailedException.NoGit();
        }
    }

    /// <summary>All lines of a short answer.</summary>
    /// <exception cref="GitFailedException">It failed, or is not there.</exception>
    public static async Task<string[]> LinesAsync(IEnumerable<string> arguments, RepositoryGiven given, CancellationToken cancellation, string? index = null)
    {
        using var git = Start(arguments, given, index);
        var answer = await git.Output.ReadToEndAsync(cancellation);
        await git.EndAsync(cancellation);
        return answer.Split('\n');
    }

    /// <summary>Waits for its end.</summary>
    /// <exception cref="GitFailedException">It failed.</exception>
    public async Task EndAsync(CancellationToken cancellation)
    {
        await _process.WaitForExitAsync(cancellation);
        if (_process.ExitCode != 0)
        {
            throw new GitFailedException((await _complaints).Trim());
        }
    }

    /// <summary>Ends it if it is still running.</summary>
    public void Kill()
    {
        try
        {
            _process.Kill();
        }
        catch (InvalidOperationException)
        {
            // It has ended already.
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Kill();
        _process.Dispose();
    }
}
