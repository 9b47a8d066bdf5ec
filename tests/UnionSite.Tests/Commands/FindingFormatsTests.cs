using System.Text.Json;
using UnionSite.Checking;
using UnionSite.Commands;

namespace UnionSite.Tests.Commands;

/// <summary>Findings for programs, whatever characters are in them.</summary>
public sealed class FindingFormatsTests
{
    private const string Awkward = "“甲”: 50%,\n\"乙\"\\ <b> 💉\u2028::error::丙";

    private static readonly Finding Finding = Finding.Error("field-value", new Place("disclosures/甲,乙: 100%.md", 3, 5), Awkward, "请改。");

    [Fact]
    public void Json_gives_every_text_back_as_it_was()
    {
        using var json = JsonDocument.Parse(FindingFormats.Json([Finding, Finding with { Severity = Severity.Warning }]));

        Assert.Equal(["error", "warning"], json.RootElement.EnumerateArray().Select(item => item.GetProperty("severity").GetString()));
        var first = json.RootElement[0];
        Assert.Equal(
            (Finding.Place.File, 3, 5, "field-value", Awkward, "请改。"),
            (first.GetProperty("file").GetString(), first.GetProperty("line").GetInt32(), first.GetProperty("column").GetInt32(),
                first.GetProperty("code").GetString(), first.GetProperty("message").GetString(), first.GetProperty("hint").GetString()));
    }

    [Fact]
    public void Json_keeps_Chinese_readable() => Assert.Contains("请改。", FindingFormats.Json([Finding]));

    [Fact]
    public void An_annotation_is_one_line_and_no_text_ends_it_early()
    {
        var line = Assert.Single(FindingFormats.GitHub(new CheckResult([Finding], []), "my,input:1/"));

        Assert.Equal(
            "::error file=my%2Cinput%3A1/disclosures/甲%2C乙%3A 100%25.md,line=3,col=5,title=field-value::“甲”: 50%25,%0A\"乙\"\\ <b> 💉\u2028::error::丙请改。", line);
    }

    [Fact]
    public void A_warning_is_a_warning_and_what_was_allowed_a_notice()
    {
        var lines = FindingFormats.GitHub(
            new CheckResult([Finding with { Severity = Severity.Warning }], [new AllowedFinding(Finding, "50% 同意\n经批准")]), "input").ToList();

        Assert.StartsWith("::warning file=input/disclosures/", lines[0]);
        Assert.StartsWith("::notice file=input/disclosures/", lines[1]);
        Assert.Contains("50%25 同意%0A经批准", lines[1]);
    }
}
