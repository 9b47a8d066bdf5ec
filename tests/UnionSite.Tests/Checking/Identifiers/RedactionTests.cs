using System.Text.Json;
using Spectre.Console;
using UnionSite.Checking;
using UnionSite.Checking.Identifiers;
using UnionSite.Commands;
using UnionSite.Serving;

namespace UnionSite.Tests.Checking.Identifiers;

/// <summary>Whatever is wrong with a record, nothing that the program says repeats a secret.</summary>
public sealed class RedactionTests : IDisposable
{
    private const string Phone = "13800138000";
    private const string Id = "990000198501010019";

    private readonly TinySite _site = new();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("请拨 13800138000。", "请拨 138****8000。")]
    [InlineData("“１３８ ００１３ ８０００”写错了", "“138****8000”写错了")]
    [InlineData("13800138000、13900139000", "138****8000、139****9000")]
    [InlineData("990000198501010019 和浙A12345", "9900**********0019 和浙A·**345")]
    [InlineData("补助转入 6222000000001239，护照 E12345678", "补助转入 6222 **** **** 1239，护照 E*****678")]
    [InlineData("阳光小区3幢2单元501室", "阳光小区*幢*单元***室")]
    [InlineData("合计写的是 70,400，算出来是 70,500。", "合计写的是 70,400，算出来是 70,500。")]
    public void Masks_what_leads_to_a_person(string text, string masked)
    {
        Assert.Equal(masked, Redaction.Of(text));
        Assert.Equal(masked, Redaction.Of(masked));
    }

    [Fact]
    public void A_message_that_quotes_a_value_shows_it_masked()
    {
        _site.File("disclosures/2025/a.md", TinySite.Disclosure(fields: $"对象: {Phone}\n标签: [正常]", body: $"见[旧文](record:disclosures/2024/{Id})。"));
        var findings = _site.Check();

        Assert.Contains(findings, finding => finding.Message.Contains("138****8000"));
        Assert.Contains(findings, finding => finding.Code == "link-broken" && finding.Message.Contains("9900**********0019"));
        AssertSilent(string.Concat(findings.Select(finding => finding.Message + finding.Hint)));
    }

    [Fact]
    public void The_secret_is_as_long_as_in_the_source()
    {
        const string Body = "电话 **138**0013\n8000，卡 6222 0000 0000 1239。";
        _site.File("disclosures/a.md", TinySite.Disclosure(body: Body));
        var lines = TinySite.Disclosure(body: Body).Split('\n');

        Assert.Equal(["**138**0013\n8000"[2..], "6222 0000 0000 1239"], _site.Check().Select(finding =>
        {
            var rest = string.Join('\n', lines[(finding.Place.Line - 1)..])[(finding.Place.Column - 1)..];
            return rest[..finding.SecretLength];
        }));
    }

    [Theory]
    [InlineData("请拨 13800138000 并写TODO", "请拨 *********** 并写TODO")]
    [InlineData("请拨 １３８００１３８０００ 并写TODO", "请拨 ＊＊＊＊＊＊＊＊＊＊＊ 并写TODO")]
    public void The_source_line_of_any_finding_hides_the_secrets_in_it(string line, string shown)
    {
        _site.File("disclosures/a.md", $"{line}\n");
        var text = Written([Finding.Warning("text-placeholder", new Place("disclosures/a.md", 1, line.IndexOf("TODO", StringComparison.Ordinal) + 1), "有“TODO”。", "请删去。")]);

        Assert.Contains($"      {shown}\n", text);
        var caret = text.Split('\n').Single(other => other.TrimStart() == "^");
        Assert.Equal(Cells.In("      " + shown[..shown.IndexOf("TODO", StringComparison.Ordinal)]), Cells.In(caret) - 1);
    }

    [Fact]
    public void A_secret_hides_itself_in_the_lines_of_other_findings_and_over_a_line_end()
    {
        _site.File("disclosures/a.md", "内科王小明同志因病住\n院，联系 1380013\n8000，TODO\n");
        var place = new Place("disclosures/a.md", 1, 3);
        var text = Written(
        [
            Finding.Error("privacy-person", place, "写了人名。", "请删去。") with { SecretLength = 3 },
            Finding.Warning("text-placeholder", place with { Line = 3, Column = 6 }, "有“TODO”。", "请删去。"),
            Finding.Warning("text-placeholder", place with { Line = 1, Column = 6 }, "别的。", "请改。"),
        ]);

        Assert.Equal(2, text.Split("内科＊＊＊同志因病住").Length - 1);
        Assert.Contains("****，TODO", text);
        Assert.DoesNotContain("8000", text);
    }

    [Fact]
    public void The_line_of_a_caption_is_hidden_whole()
    {
        _site.File("disclosures/a.md", TinySite.Disclosure(body: $"![职工在赛场边，手机 {Phone}](/photos/2026/long-name.jpg)"));

        var text = Written([.. _site.Check().Where(finding => finding.Code == "privacy-mobile")]);
        Assert.Contains("图片说明里有手机号码", text);
        Assert.DoesNotContain("赛场", text);
        Assert.DoesNotContain("long-name", text);
    }

    [Fact]
    public void A_file_name_is_masked_in_every_format_and_its_line_still_shown()
    {
        var file = $"disclosures/{Phone}.md";
        _site.File(file, "第一行\n第二行\n");
        ImmutableArray<Finding> findings = [Finding.Error("text-year", new Place(file, 2, 1), "不对。", "请改。")];

        var text = Written(findings);
        Assert.Contains("disclosures/138****8000.md", text);
        Assert.Contains("第二行", text);
        var json = FindingFormats.Json(findings);
        Assert.Equal("disclosures/138****8000.md", JsonDocument.Parse(json).RootElement[0].GetProperty("file").GetString());
        var annotations = string.Join('\n', FindingFormats.GitHub(new CheckResult(findings, [new AllowedFinding(findings[0], "值班手机")]), "input"));
        var overlay = SiteState.Unbuilt.Failed("有错误", findings).ToJson();
        AssertSilent(text + json + annotations + overlay);
    }

    [Fact]
    public void What_was_allowed_is_listed_masked()
    {
        _site.File("disclosures/a.md", TinySite.Disclosure(fields: $"例外:\n  - {{检查: privacy-mobile, 理由: 值班手机 {Phone} 供报修}}", body: $"报修 {Phone}。"));
        var check = _site.CheckAll();

        Assert.Empty(check.Findings);
        Assert.Equal("值班手机 138****8000 供报修", Assert.Single(check.Allowed).Reason);
        AssertSilent(Texts.Describe(check.Allowed[0]));
    }

    [Fact]
    public async Task A_build_and_a_check_print_no_secret()
    {
        _site.File($"disclosures/2025/{Phone}.md", TinySite.Disclosure(
            fields: $"对象: {Phone}\n受理: {{部门: 工会, 电话: {Phone}}}\n依据: {Id}\n受理人: {Id}",
            body: $"电话 1380013\n8000 或**138**00138000，卡 6222 0000 0000 1239，见[旧文](record:disclosures/2024/{Id})。\n\n![{Phone}](/photos/{Phone}.jpg)\n\n| 姓名 | 证件 |\n| --- | --- |\n| 甲 | {Id} |\n"));
        var printed = "";
        foreach (var arguments in new[] { new[] { "build", "--no-posters" }, ["check", "--format", "json"], ["check", "--format", "github"] })
        {
            var run = await RealProgram.RunAsync([.. arguments, "--input", _site.Input, "--output", _site.Output]);
            Assert.Equal(1, run.Code);
            printed += run.Output + run.Error;
        }

        Assert.Contains("privacy-mobile", printed);
        Assert.Contains("138****8000", printed);
        AssertSilent(printed);
    }

    private static void AssertSilent(string said)
    {
        Assert.DoesNotContain(Phone, said);
        Assert.DoesNotContain(Id, said);
        Assert.DoesNotContain("00138000", said);
        Assert.DoesNotContain("6222 0000", said);
    }

    private string Written(IReadOnlyCollection<Finding> findings)
    {
        using var writer = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(writer) });
        console.Profile.Width = short.MaxValue;
        Texts.WriteFindings(console, findings, _site.Input);
        return writer.ToString();
    }
}
