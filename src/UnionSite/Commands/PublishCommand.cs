using Spectre.Console;
using UnionSite.Announcing;
using UnionSite.Building;
using UnionSite.Printing;
using UnionSite.Publishing;

namespace UnionSite.Commands;

/// <summary><c>publish</c>: builds one board or several into new releases, and puts them in place.</summary>
internal static class PublishCommand
{
    // How long a group robot may take.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Publishes one board after another. What is wrong with one stops none of the others.</summary>
    /// <param name="targets">What is to be published.</param>
    /// <param name="cacheFolder">Where posters and photos are kept that need not be made again.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The highest of the boards' exit codes.</returns>
    public static Task<int> RunAsync(ImmutableArray<PublishTarget> targets, string cacheFolder, CancellationToken cancellation) =>
        ProgressDisplay.RunAsync(Terminal.Console, progress => PublishAllAsync(targets, cacheFolder, progress, cancellation));

    private static async Task<int> PublishAllAsync(ImmutableArray<PublishTarget> targets, string cacheFolder, IProgress progress, CancellationToken cancellation)
    {
        RequireLinks();
        var project = ProjectFolders.Find();
        await using var press = new Press(project, cacheFolder, targets.Any(target => target.Build.Clean), progress.Say);
        var publisher = new Publisher(project, press, new MessageSender(Environment.GetEnvironmentVariable, Patience), progress);
        var code = ExitCodes.Done;
        foreach (var target in targets)
        {
            code = Math.Max(code, await ExitCodes.GuardAsync(
                async () =>
                {
                    Write(await publisher.PublishAsync(target, cancellation), target);
                    return ExitCodes.Done;
                },
                findings =>
                {
                    Texts.WriteFindings(Terminal.Console, findings, target.Build.Input);
                    Terminal.Console.WriteLine("有错误，没有发布；原来的网站没有改动。");
                }));
        }
        if (code == ExitCodes.Done && !targets.Any(target => target.Rehearse))
        {
            press.Cache.DropUnused();
        }
        return code;
    }

    private static void Write(PublishedRelease release, PublishTarget target)
    {
        var summary = release.Summary;
        if (!summary.Warnings.IsEmpty)
        {
            Texts.WriteFindings(Terminal.Console, summary.Warnings, target.Build.Input);
        }
        Texts.WriteFigures(Terminal.Console, summary);
        if (release.Seal is null)
        {
            Terminal.Console.WriteLine("演练通过，没有换上。");
            return;
        }
        Terminal.Console.WriteLine(release.Replaced is null ? $"已发布第一版：{release.Name}" : $"已发布：{release.Name}（替下 {release.Replaced}）");
        if (!release.Removed.IsEmpty)
        {
            Terminal.Console.WriteLine($"删去以前的 {release.Removed.Length} 版：{string.Join("、", release.Removed)}");
        }
        Terminal.Console.WriteLine($"校验码：{release.Seal}");
        foreach (var line in release.Told)
        {
            Terminal.Console.WriteLine(line);
        }
    }

    private static void RequireLinks()
    {
        if (OperatingSystem.IsWindows())
        {
            throw new MachineLacksException("publish 靠符号链接一下子换版，要在 Linux 上运行。Windows 上请用 build 生成网站，再让 IIS 指向输出目录；或者在 Linux 上发布，让 IIS 读取共享文件夹。");
        }
    }
}
