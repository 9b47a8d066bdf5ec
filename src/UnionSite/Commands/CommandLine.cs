using System.CommandLine;
using System.Globalization;
using UnionSite.Building;
using UnionSite.Serving;

namespace UnionSite.Commands;

/// <summary>The program's commands and options.</summary>
internal static partial class CommandLine
{
    private static readonly Option<string> Input = new("--input") { Description = "内容目录", DefaultValueFactory = _ => "input", HelpName = "目录" };
    private static readonly Option<string> Output = new("--output") { Description = "输出目录", DefaultValueFactory = _ => "output", HelpName = "目录" };
    private static readonly Option<Uri?> SiteUrl = new("--site-url") { Description = "网站的网址，写进二维码、站点地图和订阅", CustomParser = ParseUrl, HelpName = "网址" };
    private static readonly Option<string> AudienceName = new("--audience") { Description = "给谁看", DefaultValueFactory = _ => "staff" };
    private static readonly Option<DateOnly> AsOf = new("--as-of") { Description = "以哪一天为准，默认今天（北京时间）", CustomParser = ParseDate, DefaultValueFactory = _ => ChinaTime.Today, HelpName = "日期" };
    private static readonly Option<bool> Strict = new("--strict") { Description = "警告也当作错误" };
    private static readonly Option<bool> NoPosters = new("--no-posters") { Description = "不做海报" };
    private static readonly Option<bool> Clean = new("--clean") { Description = "不用缓存，全部重做" };
    private static readonly Option<string> Format = new("--format") { Description = "问题清单的格式", DefaultValueFactory = _ => "text" };
    private static readonly Option<int> Port = new("--port") { Description = "端口；0 是任选一个空闲的", DefaultValueFactory = _ => 8080, CustomParser = ParsePort, HelpName = "端口" };

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

    /// <summary>All commands with their options.</summary>
    public static RootCommand Root()
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
        foreach (var command in PublishingCommands())
        {
            root.Subcommands.Add(command);
        }
        return root;
    }

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
