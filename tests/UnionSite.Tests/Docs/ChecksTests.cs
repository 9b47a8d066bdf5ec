using System.Text.RegularExpressions;
using UnionSite.Building;
using UnionSite.Checking;

namespace UnionSite.Tests.Docs;

/// <summary>
/// <c>docs/checks.md</c> is the specification of the checks, and its examples are the tests. Each code is a heading; the line under it says 错误 or 警告
/// and whether it can be allowed. An example is a fenced block after a line that says whether it is wrong (反例) or right (正例), and what it shows.
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

        var findings = await example.FindingsAsync(check.NeedsBuild);

        if (example.IsBad)
        {
            var found = findings.Where(finding => finding.Code == code).ToList();
            Assert.NotEmpty(found);
            Assert.All(found, finding => Assert.Contains(finding.Severity, check.Severities));
        }
        else
        {
            Assert.Empty(findings);
        }
    }

    [Fact]
    public void Every_code_has_a_severity() => Assert.All(Checks, check => Assert.NotEmpty(check.Severities));

    [Fact]
    public void Every_code_has_a_bad_and_a_good_example() => Assert.All(Checks.Where(check => !check.HasNoExample),
        check => Assert.Equal([false, true], check.Examples.Select(example => example.IsBad).Distinct().Order()));

    [Fact]
    public async Task A_check_of_two_severities_shows_both()
    {
        foreach (var check in Checks.Where(check => check.Severities.Length > 1))
        {
            var findings = await Task.WhenAll(check.Examples.Select(example => example.FindingsAsync(check.NeedsBuild)));
            Assert.Equal(check.Severities.Order(), findings.SelectMany(found => found).Where(found => found.Code == check.Code).Select(found => found.Severity).Distinct().Order());
        }
    }

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
