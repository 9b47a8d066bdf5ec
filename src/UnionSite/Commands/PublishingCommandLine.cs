using System.CommandLine;
using System.Globalization;
using UnionSite.Building;
using UnionSite.Publishing;

namespace UnionSite.Commands;

/// <summary>The commands that publish, and their options.</summary>
internal static partial class CommandLine
{
    private static readonly Option<string?> To = new("--to") { Description = "发布目录", HelpName = "目录" };
    private static readonly Option<string?> Boards = new("--boards") { Description = "一次发布几块公开栏：清单文件", HelpName = "文件" };
    private static readonly Option<string?> Repository = new("--repository") { Description = "从这个 Git 仓库（如服务器上的裸仓库）取记录；--input 是仓库里的路径", HelpName = "目录" };
    private static readonly Option<string> Revision = new("--revision") { Description = "取哪个分支或提交", DefaultValueFactory = _ => "HEAD", HelpName = "分支" };
    private static readonly Option<int> Keep = new("--keep") { Description = "保留几版，至少 2", DefaultValueFactory = _ => PublishTarget.DefaultKept, CustomParser = ParseKept, HelpName = "版数" };
    private static readonly Option<bool> Purge = new("--purge") { Description = "连以前保留的各版一起删去" };
    private static readonly Option<bool> Compress = new("--compress") { Description = "另存压缩好的 .gz 和 .br，供网站服务器直接发送" };
    private static readonly Option<bool> Rehearse = new("--rehearse") { Description = "只演练：检查、生成、核对，不换上" };
    private static readonly Option<string?> InstallHook = new("--install-hook") { Description = "给服务器上的 Git 仓库装上钩子：推送时检查，收下后发布", HelpName = "目录" };
    private static readonly Option<string?> InstallTimer = new("--install-timer") { Description = "写出 systemd 定时发布的单元文件", HelpName = "目录" };

    private static IEnumerable<Command> PublishingCommands() =>
    [
        Command("publish", "检查、生成，放进发布目录成为新的一版，再一下子换上",
            [Input, To, Boards, Repository, Revision, SiteUrl, AudienceName, AsOf, Strict, NoPosters, Clean, Keep, Purge, Compress, Rehearse, InstallHook, InstallTimer], PublishAsync),
        Command("rollback", "退回到前一版", [To], (parsed, cancellation) => GuardAsync(() => RollbackCommand.RunAsync(FolderOf(parsed), cancellation))),
        Command("verify", "核对发布目录里各版有没有被改动；写了 --as-of 就说出那一天网站上是哪一版", [To, AsOf],
            (parsed, cancellation) => GuardAsync(() => VerifyCommand.RunAsync(FolderOf(parsed), IsGiven(parsed, AsOf) ? parsed.GetValue(AsOf) : null, cancellation))),
    ];

    private static Task<int> PublishAsync(ParseResult parsed, CancellationToken cancellation) => GuardAsync(() =>
    {
        var list = parsed.GetValue(Boards);
        if ((list is null) == (parsed.GetValue(To) is null))
        {
            throw new WrongUsageException("请用 --to 写出发布目录，或者用 --boards 写出公开栏清单；两样只写一样。");
        }
        if (IsGiven(parsed, InstallHook) || IsGiven(parsed, InstallTimer))
        {
            RefuseOnceOnly(parsed);
        }
        var targets = list is null ? [TargetFrom(parsed, FolderOf(parsed))] : BoardListReader.Read(list, TargetFrom(parsed, ""));
        return (parsed.GetValue(InstallHook), parsed.GetValue(InstallTimer)) switch
        {
            ({ } repository, _) => InstallCommand.HookAsync(repository, parsed.GetValue(Revision)!, [.. ArgumentsFrom(parsed), "--repository", Path.GetFullPath(repository)], cancellation),
            (_, { } units) => InstallCommand.TimerAsync(units, targets.Select(target => target.To), ArgumentsFrom(parsed)),
            _ => PublishCommand.RunAsync(targets, list is null ? ReleaseFolder.CacheOf(targets[0].To) : Workspace.PressCacheFolder(list), cancellation),
        };
    });

    private static void RefuseOnceOnly(ParseResult parsed)
    {
        if (new Option[] { AsOf, Clean, Purge, Rehearse }.FirstOrDefault(option => IsGiven(parsed, option)) is { } option)
        {
            throw new WrongUsageException($"{option.Name} 只对一次发布有用，不能写进钩子和定时。请去掉它。");
        }
    }

    private static Task<int> GuardAsync(Func<Task<int>> run) => ExitCodes.GuardAsync(run, findings => Texts.WriteFindings(Terminal.Console, findings, "."));

    private static string FolderOf(ParseResult parsed) => parsed.GetValue(To) is { Length: > 0 } to
        ? to
        : throw new WrongUsageException("请用 --to 写出发布目录。");

    private static PublishTarget TargetFrom(ParseResult parsed, string to) => new(OptionsFrom(parsed), to)
    {
        Kept = parsed.GetValue(Keep),
        Purge = parsed.GetValue(Purge),
        Compress = parsed.GetValue(Compress),
        Rehearse = parsed.GetValue(Rehearse),
        Source = parsed.GetValue(Repository) is { } repository ? new RecordSource(repository, parsed.GetValue(Revision)!, parsed.GetValue(Input)!) : null,
    };

    /// <summary>The command line that publishes the same again, on another day and from another folder.</summary>
    private static IEnumerable<string> ArgumentsFrom(ParseResult parsed)
    {
        var isFromRepository = parsed.GetValue(Repository) is not null || parsed.GetValue(InstallHook) is not null;
        Option[] paths = isFromRepository ? [To, Boards, Repository] : [Input, To, Boards];
        Option[] carried = [Input, To, Boards, Repository, .. parsed.GetValue(InstallHook) is null ? [Revision] : Array.Empty<Option>(), SiteUrl, AudienceName, Strict, NoPosters, Keep, Compress];
        yield return "publish";
        if (!isFromRepository && !IsGiven(parsed, Input) && !IsGiven(parsed, Boards))
        {
            yield return Input.Name;
            yield return Path.GetFullPath(parsed.GetRequiredValue(Input));
        }
        foreach (var option in carried.Where(option => IsGiven(parsed, option)))
        {
            yield return option.Name;
            foreach (var token in parsed.GetResult(option)!.Tokens)
            {
                yield return paths.Contains(option) ? Path.GetFullPath(token.Value) : token.Value;
            }
        }
    }

    private static bool IsGiven(ParseResult parsed, Option option) => parsed.GetResult(option) is { Implicit: false };

    private static int ParseKept(System.CommandLine.Parsing.ArgumentResult result)
    {
        if (byte.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var kept) && kept >= 2)
        {
            return kept;
        }
        result.AddError($"--keep 写的是“{result.Tokens[0].Value}”，不是保留的版数。请写 2 到 255 之间的整数：刚替下的一版总要留着。");
        return PublishTarget.DefaultKept;
    }
}
