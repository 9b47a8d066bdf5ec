using System.Text.RegularExpressions;
using Markdig.Syntax;
using UnionSite.Building;
using UnionSite.Checking;

namespace UnionSite.Tests.Docs;

/// <summary>
/// <c>docs/checks.md</c> is the specification of the checks, and its examples are the tests. Each code is a heading; the line under it says 错误 or 警告
/// and whether it can be allowed. An example is a fenced block, <c>反例</c> or <c>正例</c>, of the text of a disclosure (正文), its further fields
/// (字段), one file (its path), or several (文件: each begins with a line <c>-- path --</c>).
/// </summary>
public sealed partial class ChecksTests
{
    private static readonly ImmutableArray<SpecifiedCheck> Checks = SpecifiedCheck.ReadAll(Path.Combine(ProjectFolders.Find().Root, "docs", "checks.md"));

    public static TheoryData<string, int> Examples() => [.. from check in Checks from example in check.Examples select (check.Code, example.Line)];

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Example_is_judged_as_the_page_says(string code, int line)
    {
        var check = Checks.Single(other => other.Code == code);
        var example = check.Examples.Single(other => other.Line == line);
        using var site = new TinySite();
        var findings = await example.CheckAsync(site, withPress: check.NeedsPress);

        if (example.IsBad)
        {
            var found = findings.Where(finding => finding.Code == code).ToList();
            Assert.NotEmpty(found);
            Assert.All(found, finding => Assert.Equal(check.Severity, finding.Severity));
        }
        else
        {
            Assert.Empty(findings);
        }
    }

    [Fact]
    public void Every_code_has_a_bad_and_a_good_example() =>
        Assert.All(Checks, check => Assert.Equal([false, true], check.Examples.Select(example => example.IsBad).Distinct().Order()));

    [Fact]
    public void Every_code_is_specified_and_no_other()
    {
        var made = Directory.EnumerateFiles(Path.Combine(ProjectFolders.Find().Root, "src", "UnionSite"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}")).Select(File.ReadAllText)
            .Where(source => source.Contains("Finding.Error(") || source.Contains("Finding.Warning("))
            .SelectMany(source => Code().Matches(source)).Select(match => match.Groups[1].Value).ToHashSet();

        Assert.Equal(made.Order(StringComparer.Ordinal), Checks.Select(check => check.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_can_be_allowed_is_said() =>
        Assert.Equal(Checker.Allowable.Order(StringComparer.Ordinal), Checks.Where(check => check.MayBeAllowed).Select(check => check.Code).Order(StringComparer.Ordinal));

    [GeneratedRegex("\"([a-z]+(?:-[a-z]+)+)\"")]
    private static partial Regex Code();
}

/// <summary>A check as <c>docs/checks.md</c> specifies it.</summary>
public sealed record SpecifiedCheck(string Code, Severity Severity, bool MayBeAllowed, ImmutableArray<SpecifiedExample> Examples)
{
    /// <summary>Photos and posters are judged by the press, so their examples are built.</summary>
    public bool NeedsPress => Code.StartsWith("photo-", StringComparison.Ordinal) && Code != "photo-missing" || Code.StartsWith("poster-", StringComparison.Ordinal);

    public static ImmutableArray<SpecifiedCheck> ReadAll(string file)
    {
        var checks = ImmutableArray.CreateBuilder<SpecifiedCheck>();
        foreach (var block in Markdig.Markdown.Parse(File.ReadAllText(file)))
        {
            switch (block)
            {
                case HeadingBlock { Level: 3 } heading:
                    checks.Add(new SpecifiedCheck(Words(heading), Severity.Error, false, []));
                    break;
                case ParagraphBlock paragraph when checks is [.., { Examples.IsEmpty: true } last] && Words(paragraph) is ['错' or '警', ..] verdict:
                    checks[^1] = last with
                    {
                        Severity = verdict.StartsWith("警告", StringComparison.Ordinal) ? Severity.Warning : Severity.Error,
                        MayBeAllowed = verdict.Contains("可以例外", StringComparison.Ordinal),
                    };
                    break;
                case FencedCodeBlock { Info: "反例" or "正例" } code when checks is [.., var last]:
                    checks[^1] = last with { Examples = last.Examples.Add(new SpecifiedExample(code.Line + 1, code.Info == "反例", code.Arguments ?? "", code.Lines.ToString() + "\n")) };
                    break;
            }
        }
        return checks.ToImmutable();
    }

    private static string Words(LeafBlock block) => string.Concat(block.Inline!.Descendants().Select(inline => inline switch
    {
        Markdig.Syntax.Inlines.CodeInline code => code.Content,
        Markdig.Syntax.Inlines.LiteralInline literal => literal.Content.ToString(),
        _ => "",
    }));
}

/// <summary>An example of <c>docs/checks.md</c>.</summary>
public sealed record SpecifiedExample(int Line, bool IsBad, string Form, string Text)
{
    /// <summary>The day on which the examples are published.</summary>
    private static readonly DateOnly AsOf = new(2026, 11, 21);

    public async Task<IReadOnlyList<Finding>> CheckAsync(TinySite site, bool withPress)
    {
        foreach (var (path, content) in Files())
        {
            site.File(path, content);
        }
        if (!withPress)
        {
            return site.CheckAll(AsOf).Findings;
        }
        try
        {
            return (await site.BuildAsync(options => options with { AsOf = AsOf, Posters = true })).Warnings;
        }
        catch (RecordsHaveErrorsException stopped)
        {
            return stopped.Findings;
        }
    }

    private IEnumerable<(string Path, string Content)> Files() => Form switch
    {
        "正文" => [("disclosures/example.md", TinySite.Disclosure(body: Text, date: "2026-11-20"))],
        "字段" => [("disclosures/example.md", TinySite.Disclosure(fields: Text, date: "2026-11-20"))],
        "文件" => Text.Split("-- ", StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split(" --\n", 2)).Select(part => (part[0], part[1])),
        var path => [(path, Text)],
    };
}
