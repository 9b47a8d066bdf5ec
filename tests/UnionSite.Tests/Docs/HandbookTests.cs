using System.Globalization;
using System.Text.RegularExpressions;
using Markdig.Syntax;
using Spectre.Console;
using UnionSite.Building;
using UnionSite.Commands;

namespace UnionSite.Tests.Docs;

/// <summary>
/// The handbook says what the program does. An example is a fenced block whose info string names the file that it would be
/// (<c>yaml awards/2026-x.yml</c>), or the part of a disclosure that it shows: its fields (公开事项) or its text (正文).
/// </summary>
public sealed partial class HandbookTests : IDisposable
{
    private static readonly string Root = ProjectFolders.Find().Root;
    private static readonly string Handbook = File.ReadAllText(Path.Combine(Root, "docs", "handbook.zh-CN.md"));

    /// <summary>A day on which all that the examples tell of has happened.</summary>
    private static readonly DateOnly AsOf = new(2026, 11, 21);

    /// <summary>A page that says routes.</summary>
    private const string Pdf = """
        %PDF-1.4
        1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
        2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
        3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>> endobj
        4 0 obj <</Length 32>> stream
        BT /F 9 Tf 9 9 Td (routes) Tj ET
        endstream endobj
        5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj
        trailer <</Root 1 0 R>>
        %%EOF

        """;

    private readonly TinySite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void All_examples_together_are_a_board_without_findings()
    {
        WriteExamples();

        Assert.Empty(_site.CheckAll(AsOf).Findings);
    }

    [Fact]
    public void Its_sample_of_a_finding_is_what_the_program_writes()
    {
        WriteExamples();
        var path = Path.Combine(_site.Input, "disclosures", "2026", "q3-canteen.md");
        _site.File(path, File.ReadAllText(path).Replace("渠道:", "渠到:"));

        using var written = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(written) });
        console.Profile.Width = 80;
        Texts.WriteFindings(console, _site.CheckAll(AsOf).Findings, _site.Input);

        var sample = Markdig.Markdown.Parse(Handbook).Descendants<FencedCodeBlock>().Single(block => block.Lines.ToString().Contains("错误", StringComparison.Ordinal));
        Assert.Equal(sample.Lines.ToString() + "\n", written.ToString().ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Its_links_and_those_of_the_checks_lead_to_headings()
    {
        foreach (var (name, text) in new[] { ("handbook", Handbook), ("checks", File.ReadAllText(Path.Combine(Root, "docs", "checks.md"))) })
        {
            _site.File($"disclosures/{name}.md", TinySite.Disclosure(body: text
                .Replace("](handbook.zh-CN.md", "](record:disclosures/handbook").Replace("](checks.md", "](record:disclosures/checks")));
        }

        Assert.Empty(_site.Check().Where(finding => finding.Code.StartsWith("link-", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_field_is_explained()
    {
        var read = Sources("Reading").SelectMany(source => ReadField().Matches(source)).Select(match => match.Groups[1].Value).ToHashSet();
        var explained = TableRow().Matches(Handbook).SelectMany(row => InlineCode().Matches(row.Value)).Select(match => match.Groups[1].Value).ToHashSet();

        Assert.NotEmpty(read);
        Assert.Empty(read.Except(explained));
    }

    [Fact]
    public void Its_notice_periods_end_when_it_says()
    {
        var calendar = Markdig.Markdown.Parse(Handbook).Descendants<FencedCodeBlock>().Single(block => block.Arguments == "calendar/2026.yml");
        _site.File("calendar/2026.yml", calendar.Lines.ToString());
        var rows = NoticeRow().Matches(Handbook);
        Assert.NotEmpty(rows);
        foreach (var (index, row) in rows.Index())
        {
            _site.File($"disclosures/{index}.md", TinySite.Disclosure($"公示期: {{起: {row.Groups[1]}, 工作日: {row.Groups[2]}}}", title: row.Groups[3].Value));
        }

        Assert.All(_site.Read().Board.Disclosures,
            record => Assert.Equal(record.Title.Value, record.Notice?.End.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
    }

    private void WriteExamples()
    {
        var examples = Markdig.Markdown.Parse(Handbook).Descendants<FencedCodeBlock>().Where(block => block.Info != "text").ToList();
        Assert.NotEmpty(examples);
        foreach (var (index, example) in examples.Index())
        {
            var text = example.Lines.ToString() + "\n";
            _ = example.Arguments switch
            {
                "公开事项" => _site.File($"disclosures/2026/example-{index}.md", TinySite.Disclosure(fields: text)),
                "正文" => _site.File($"disclosures/2026/example-{index}.md", TinySite.Disclosure(body: text)),
                { Length: > 0 } path => _site.File(path, text),
                _ => throw new InvalidOperationException($"The example in line {example.Line + 1} does not say what it is."),
            };
            foreach (Match file in NamedFile().Matches(text))
            {
                _site.File(file.Value.TrimStart('/'), file.Value.EndsWith(".pdf", StringComparison.Ordinal) ? Pdf : "示例");
            }
        }
    }

    private static IEnumerable<string> Sources(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Root, "src", "UnionSite", folder), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}")).Select(File.ReadAllText);

    [GeneratedRegex(@"/(?:photos|attachments)/[\w./-]+")]
    private static partial Regex NamedFile();

    [GeneratedRegex("""FieldName \w+ = new\("(\w+)",""")]
    private static partial Regex ReadField();

    [GeneratedRegex(@"^\|.*$", RegexOptions.Multiline)]
    private static partial Regex TableRow();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex InlineCode();

    [GeneratedRegex(@"^\| (\d{4}-\d\d-\d\d) \| (\d+) \| (\d{4}-\d\d-\d\d) \|", RegexOptions.Multiline)]
    private static partial Regex NoticeRow();
}
