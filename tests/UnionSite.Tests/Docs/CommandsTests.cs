using System.CommandLine;
using System.CommandLine.Help;
using System.Diagnostics;
using System.Text.RegularExpressions;
using UnionSite.Building;
using UnionSite.Commands;
using YamlDotNet.RepresentationModel;

namespace UnionSite.Tests.Docs;

/// <summary>The command lines in workflows and documents are ones that the program takes, and the README names all that it takes.</summary>
public sealed partial class CommandsTests
{
    private static readonly string Root = ProjectFolders.Find().Root;
    private static readonly RootCommand Program = CommandLine.Root();

    /// <summary>What the workflows' variables may be.</summary>
    private static readonly Dictionary<string, string?> Variables = new()
    {
        ["AUDIENCE"] = "public",
        ["SITE_URL"] = "https://gonghui.hospital.example/",
        ["PUBLISH_TO"] = "/srv/gonghui",
        ["BOARD"] = "第一医院",
    };

    public static TheoryData<string> Workflows =>
        [.. new[] { ".github/workflows", "docs/workflows" }.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Root, folder), "*.yml")).Select(Relative)];

    public static TheoryData<string> Documents => [.. Directory.EnumerateFiles(Path.Combine(Root, "docs"), "*.md").Append(Path.Combine(Root, "README.md")).Select(Relative)];

    [Theory]
    [MemberData(nameof(Workflows))]
    public async Task Workflows_call_the_program_as_it_wants_to_be_called(string file)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(File.ReadAllText(Path.Combine(Root, file))));
        var runs = yaml.Documents.Single().AllNodes.OfType<YamlMappingNode>()
            .SelectMany(map => map.Children).Where(field => field.Key is YamlScalarNode { Value: "run" }).Select(field => ((YamlScalarNode)field.Value).Value!).ToList();
        Assert.NotEmpty(runs);

        Assert.Empty(await ComplaintsAsync(runs.SelectMany(run => Call().Matches(run))));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Documents_call_the_program_as_it_wants_to_be_called(string file)
    {
        var blocks = Markdig.Markdown.Parse(File.ReadAllText(Path.Combine(Root, file)));
        var text = string.Join('\n', Markdig.Syntax.MarkdownObjectExtensions.Descendants<Markdig.Syntax.CodeBlock>(blocks).Select(block => block.Lines.ToString()));

        Assert.Empty(await ComplaintsAsync(Call().Matches(text.Replace("\\\n", " ", StringComparison.Ordinal))));
    }

    [Fact]
    public void The_README_names_every_command_and_option()
    {
        var readme = File.ReadAllText(Path.Combine(Root, "README.md"));
        var commands = Program.Subcommands.Select(command => command.Name);
        var options = Program.Subcommands.SelectMany(command => command.Options).Where(option => option is not HelpOption).Select(option => option.Name).Distinct().ToList();

        Assert.All(commands, command => Assert.Matches($@"(?m)^\| `{command}`", readme));
        Assert.All(options, option => Assert.Matches($@"(?m)^\| `{option}[ `]", readme));
        Assert.Subset(options.ToHashSet(), OptionRow().Matches(readme).Select(row => row.Groups[1].Value).ToHashSet());
    }

    private static async Task<List<string>> ComplaintsAsync(IEnumerable<Match> calls)
    {
        var complaints = new List<string>();
        foreach (var call in calls.Where(call => !call.Value.Contains("COMMAND", StringComparison.Ordinal)))
        {
            complaints.AddRange(Program.Parse(await WordsAsync(call.Groups[1].Value)).Errors.Select(error => $"{call.Value}: {error.Message}"));
        }
        return complaints;
    }

    /// <summary>The words that a shell makes of a line.</summary>
    private static async Task<string[]> WordsAsync(string line)
    {
        var start = new ProcessStartInfo("bash", ["-c", $"printf '%s\\0' {line}"]) { RedirectStandardOutput = true };
        foreach (var (name, value) in Variables)
        {
            start.Environment[name] = value;
        }
        using var shell = Process.Start(start)!;
        var words = await shell.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await shell.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, shell.ExitCode);
        return words.Split('\0')[..^1];
    }

    private static string Relative(string file) => Path.GetRelativePath(Root, file);

    // Up to what is another command's or none's.
    [GeneratedRegex(@"(?:--project src/UnionSite -- |^ *(?:sudo -u \w+ )?union-site )(.+?)(?= *(?:$| && | \| | > |  #))", RegexOptions.Multiline)]
    private static partial Regex Call();

    [GeneratedRegex(@"^\| `(--[a-z-]+)", RegexOptions.Multiline)]
    private static partial Regex OptionRow();
}
