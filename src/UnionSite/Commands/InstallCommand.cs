using System.Reflection;
using UnionSite.Building;
using UnionSite.Publishing;
using UnionSite.Reading.History;

namespace UnionSite.Commands;

/// <summary><c>publish --install-hook</c> and <c>--install-timer</c>: have the machine publish by itself.</summary>
internal static class InstallCommand
{
    /// <summary>Writes the hooks of a repository.</summary>
    /// <param name="repository">Its git directory.</param>
    /// <param name="revision">The branch that is published; HEAD for the repository's own choice.</param>
    /// <param name="arguments">What is to be published, as arguments of this program.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<int> HookAsync(string repository, string revision, IEnumerable<string> arguments, CancellationToken cancellation)
    {
        var branch = revision == "HEAD" ? await HeadOfAsync(repository, cancellation) : revision;
        foreach (var path in new HookInstall(repository, branch, [.. Program(), .. arguments]).Write())
        {
            Console.WriteLine($"已写好 {path}");
        }
        Console.WriteLine($"以后向 {branch} 分支推送，会先检查：有错误就不收，没有错误就发布。");
        return ExitCodes.Done;
    }

    /// <summary>Writes units for systemd.</summary>
    /// <param name="folder">Where.</param>
    /// <param name="publishingFolders">The folders that are published to.</param>
    /// <param name="arguments">What is to be published, as arguments of this program.</param>
    public static Task<int> TimerAsync(string folder, IEnumerable<string> publishingFolders, IEnumerable<string> arguments)
    {
        foreach (var path in new TimerUnits(folder, [.. Program(), .. arguments], [.. publishingFolders.Select(ReleaseFolder.NextChangeOf)]).Write())
        {
            Console.WriteLine($"已写好 {path}");
        }
        Console.WriteLine("请核对后放进 /etc/systemd/system，再运行：systemctl daemon-reload && systemctl enable --now union-site.timer");
        return Task.FromResult(ExitCodes.Done);
    }

    private static async Task<string> HeadOfAsync(string repository, CancellationToken cancellation)
    {
        try
        {
            return (await GitProcess.LinesAsync([$"--git-dir={Path.GetFullPath(repository)}", "symbolic-ref", "--short", "HEAD"], RepositoryGiven.ByDirectory, cancellation))[0];
        }
        catch (GitFailedException)
        {
            throw new WrongUsageException($"“{repository}”不是 Git 仓库，或者没有装 git。请写裸仓库的目录，如 /srv/git/board.git；还没有时，用 git init --bare 建一个。");
        }
    }

    // Neither hooks nor units know where programs lie, so all is written out.
    private static string[] Program()
    {
        var dotnet = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, "dotnet")).FirstOrDefault(File.Exists);
        return [dotnet ?? throw new MachineLacksException("PATH 里没有 dotnet。请先装好 .NET 10 SDK。"), Assembly.GetExecutingAssembly().Location];
    }
}
