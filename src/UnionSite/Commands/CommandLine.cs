using System.CommandLine;
using System.Globalization;
using UnionSite.Building;
using UnionSite.Publishing;
using UnionSite.Serving;

namespace UnionSite.Commands;

/// <summary>The program's commands and options.</summary>
internal static class CommandLine
{
    private static readonly Option<string> Input = new("--input") { Description = "内容目录", DefaultValueFactory = _ => "input", HelpName = "目录" };
    private static readonly Option<string> Output = new("--output") { Description = "输出目录", DefaultValueFactory = _ => "output", HelpName = "目录" };
    private static readonly Option<Uri?> SiteUrl = new("--site-url") { Description = "网站的网址，写进二维码、站点地图和订阅", CustomParser = ParseUrl, HelpName = "网址" };
    private static readonly Option<string> AudienceName = new("--audience") { Description = "给谁看", DefaultValueFactory = _ => "staff" };
    private static readonly Option<DateOnly> AsOf = new("--as-of") { Description = "以哪一天为准，默认今天（北京时间）", CustomParser = ParseDate, DefaultValueFactory = _ => BuildOptions.TodayInShanghai(), HelpName = "日期" };
    private static readonly Option<bool> Strict = new("--strict") { Description = "警告也当作错误" };
    private static readonly Option<bool> NoPosters = new("--no-posters") { Description = "不做海报" };
    private static readonly Option<bool> Clean = new("--clean") { Description = "不用缓存，全部重做" };
    private static readonly Option<string> Format = new("--format") { Description = "问题清单的格式", DefaultValueFactory = _ => "text" };
    private static readonly Option<int> Port = new("--port") { Description = "端口；0 是任选一个空闲的", DefaultValueFactory = _ => 8080, CustomParser = ParsePort, HelpName = "端口" };
    private static readonly Option<string?> To = new("--to") { Description = "发布目录", HelpName = "目录" };
    private static readonly Option<string?> Boards = new("--boards") { Description = "一次发布几块公开栏：清单文件", HelpName = "文件" };
    private static readonly Option<int> Keep = new("--keep") { Description = "保留几版，至少 2", DefaultValueFactory = _ => PublishTarget.DefaultKept, CustomParser = ParseKept, HelpName = "版数" };
    private static readonly Option<bool> Purge = new("--purge") { Description = "连以前保留的各版一起删去" };
    private static readonly Option<bool> Compress = new("--compress") { Description = "另存压缩好的 .gz 和 .br，供网站服务器直接发送" };

    /// <summary>Runs a command line.</summary>
    /// <returns>0 done, 1 the records have errors, 2 wrong usage, 3 the machine lacks something.</returns>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var parsed = Root().Parse(arguments);
        if (parsed.Errors.Count > 0 && parsed.Action is not System.CommandLine.Help.HelpAction)
        {
            await Console.Error.WriteLineAsync($"命令写错了：{string.Join("；", parsed.Errors.Select(error => error.Message))}");
            await Console.Error.WriteLineAsync("用法请看：dotnet run --project src/UnionSite -- --help");
            return ExitCodes.WrongUsage;
        }
        return await parsed.InvokeAsync();
    }

    private static RootCommand Root()
    {
        AudienceName.AcceptOnlyFromAmong("staff", "patients", "public");
        Format.AcceptOnlyFromAmong("text", "json", "github");
        var root = new RootCommand("院务公开栏：把 Markdown 和 YAML 记录变成可搜索的网站和可张贴的海报。不写命令就是 build。");
        foreach (var option in BuildCommandOptions())
        {
            root.Options.Add(option);
        }
        root.SetAction((parsed, cancellation) => BuildCommand.RunAsync(OptionsFrom(parsed), cancellation));
        root.Subcommands.Add(Command("build", "检查，然后生成网站和海报", BuildCommandOptions(), (parsed, cancellation) => BuildCommand.RunAsync(OptionsFrom(parsed), cancellation)));
        root.Subcommands.Add(Command("check", "只检查，不生成", [Input, Output, AsOf, Strict, Format],
            (parsed, cancellation) => CheckCommand.RunAsync(OptionsFrom(parsed), parsed.GetRequiredValue(Format), cancellation)));
        root.Subcommands.Add(Command("serve", "生成网站并在本机预览，保存后自动更新", [Input, Output, Port, SiteUrl, AudienceName, AsOf, NoPosters],
            (parsed, cancellation) => ServeCommand.RunAsync(new ServeOptions(OptionsFrom(parsed), parsed.GetRequiredValue(Port), DayIsFixed: IsGiven(parsed, AsOf)), cancellation)));
        root.Subcommands.Add(Command("publish", "检查、生成，放进发布目录成为新的一版，再一下子换上", [Input, To, Boards, SiteUrl, AudienceName, AsOf, Strict, NoPosters, Clean, Keep, Purge, Compress],
            PublishAsync));
        root.Subcommands.Add(Command("rollback", "退回到前一版", [To], (parsed, cancellation) => WithFolder(parsed, to => RollbackCommand.RunAsync(to, cancellation))));
        root.Subcommands.Add(Command("verify", "核对发布目录里各版有没有被改动；写了 --as-of 就说出那一天网站上是哪一版", [To, AsOf],
            (parsed, cancellation) => WithFolder(parsed, to => VerifyCommand.RunAsync(to, IsGiven(parsed, AsOf) ? parsed.GetValue(AsOf) : null, cancellation))));
        return root;
    }

    private static Task<int> PublishAsync(ParseResult parsed, CancellationToken cancellation)
    {
        if (parsed.GetValue(Boards) is { } list && parsed.GetValue(To) is null)
        {
            var cache = Workspace.PressCacheFolder(list);
            return PublishCommand.RunAsync(() => BoardListReader.Read(list, TargetFrom(parsed, "")), cache, cancellation);
        }
        return WithFolder(parsed, to => PublishCommand.RunAsync(() => [TargetFrom(parsed, to)], Path.Combine(to, "cache"), cancellation));
    }

    private static PublishTarget TargetFrom(ParseResult parsed, string to) => new(OptionsFrom(parsed), to)
    {
        Kept = parsed.GetValue(Keep),
        Purge = parsed.GetValue(Purge),
        Compress = parsed.GetValue(Compress),
    };

    private static Task<int> WithFolder(ParseResult parsed, Func<string, Task<int>> run) => ExitCodes.GuardAsync(
        () => parsed.GetValue(To) is { Length: > 0 } to && parsed.GetResult(Boards) is null
            ? run(to)
            : throw new WrongUsageException("请用 --to 写出发布目录；publish 也可以用 --boards 写出公开栏清单，两样只写一样。"),
        _ => { });

    private static bool IsGiven(ParseResult parsed, Option option) => parsed.GetResult(option) is { Implicit: false };

    private static Option[] BuildCommandOptions() => [Input, Output, SiteUrl, AudienceName, AsOf, Strict, NoPosters, Clean];

    private static Command Command(string name, string description, Option[] options, Func<ParseResult, CancellationToken, Task<int>> run)
    {
        var command = new Command(name, description);
        foreach (var option in options)
        {
            command.Options.Add(option);
        }
        command.SetAction(run);
        return command;
    }

    private static BuildOptions OptionsFrom(ParseResult parsed) => new()
    {
        Input = parsed.GetRequiredValue(Input),
        Output = parsed.GetValue(Output) ?? "output",
        SiteUrl = parsed.GetValue(SiteUrl),
        Audience = parsed.GetValue(AudienceName) switch
        {
            "patients" => Audience.Patients,
            "public" => Audience.Public,
            _ => Audience.Staff,
        },
        AsOf = parsed.GetValue(AsOf),
        Strict = parsed.GetValue(Strict),
        Posters = !parsed.GetValue(NoPosters),
        Clean = parsed.GetValue(Clean),
    };

    private static Uri? ParseUrl(System.CommandLine.Parsing.ArgumentResult result)
    {
        if (Reading.ValueForms.Url.TryParse(result.Tokens[0].Value, out var url))
        {
            return url;
        }
        result.AddError($"--site-url 写的是“{result.Tokens[0].Value}”，不是网址。请写完整的网址，如 https://gonghui.example/。");
        return null;
    }

    private static int ParsePort(System.CommandLine.Parsing.ArgumentResult result)
    {
        if (ushort.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var port))
        {
            return port;
        }
        result.AddError($"--port 写的是“{result.Tokens[0].Value}”，不是端口。请写 0 到 65535 之间的整数。");
        return default;
    }

    private static int ParseKept(System.CommandLine.Parsing.ArgumentResult result)
    {
        if (byte.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var kept) && kept >= 2)
        {
            return kept;
        }
        result.AddError($"--keep 写的是“{result.Tokens[0].Value}”，不是保留的版数。请写 2 到 255 之间的整数：刚替下的一版总要留着。");
        return PublishTarget.DefaultKept;
    }

    private static DateOnly ParseDate(System.CommandLine.Parsing.ArgumentResult result)
    {
        if (Reading.ValueForms.Date.TryParse(result.Tokens[0].Value, out var date))
        {
            return date;
        }
        result.AddError($"--as-of 写的是“{result.Tokens[0].Value}”，不是日期。请写成 2025-03-01。");
        return default;
    }
}
