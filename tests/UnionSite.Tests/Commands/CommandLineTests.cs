using System.Text.Json;

namespace UnionSite.Tests.Commands;

public sealed class CommandLineTests : IDisposable
{
    private readonly TinySite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task A_good_build_ends_with_0_and_a_summary()
    {
        _site.File("disclosures/a.md", TinySite.Disclosure());

        var (code, output, _) = await RealProgram.RunAsync("build", "--input", _site.Input, "--output", _site.Output, "--no-posters", "--as-of", "2025-03-05");

        Assert.Equal(0, code);
        Assert.Contains("公开事项 1，活动 0，获奖 0，职工书屋 0", output);
        Assert.Contains("Pages", output);
        Assert.DoesNotContain('\u001b', output);
        Assert.True(_site.Has("index.html"));
    }

    [Fact]
    public async Task Records_with_errors_end_with_1_and_their_list()
    {
        _site.File("disclosures/a.md", TinySite.Disclosure("类形: 错"));

        var (code, output, _) = await RealProgram.RunAsync("--input", _site.Input, "--output", _site.Output);

        Assert.Equal(1, code);
        Assert.Contains("disclosures/a.md\n  6:1 错误 没有“类形”这个字段。是不是“类别”？ field-unknown\n      类形: 错\n      ^\n", output.ReplaceLineEndings("\n"));
        Assert.False(Directory.Exists(_site.Output));
    }

    [Theory]
    [InlineData("build", "--as-of", "明天")]
    [InlineData("build", "--site-url", "gonghui")]
    [InlineData("build", "--audience", "everyone")]
    [InlineData("build", "--no-such-option")]
    [InlineData("publsh")]
    [InlineData("check", "--format", "xml")]
    [InlineData("build", "--input", "no-such-folder")]
    public async Task A_wrong_call_ends_with_2_and_says_why(params string[] arguments)
    {
        var (code, _, error) = await RealProgram.RunAsync(arguments);

        Assert.Equal(2, code);
        Assert.NotEmpty(error);
        Assert.DoesNotContain("   at ", error);
    }

    [Fact]
    public async Task Check_gives_json()
    {
        _site.File("disclosures/a.md", TinySite.Disclosure("类形: 错"));

        var (code, output, _) = await RealProgram.RunAsync("check", "--input", _site.Input, "--format", "json");

        Assert.Equal(1, code);
        using var findings = JsonDocument.Parse(output);
        var finding = Assert.Single(findings.RootElement.EnumerateArray());
        Assert.Equal(
            ["file", "line", "column", "code", "severity", "message", "hint"],
            finding.EnumerateObject().Select(property => property.Name));
        Assert.Equal(("disclosures/a.md", 6, 1, "field-unknown", "error"), (
            finding.GetProperty("file").GetString(), finding.GetProperty("line").GetInt32(), finding.GetProperty("column").GetInt32(),
            finding.GetProperty("code").GetString(), finding.GetProperty("severity").GetString()));
    }

    [Fact]
    public async Task Check_gives_annotations()
    {
        _site.File("disclosures/a.md", TinySite.Disclosure("类形: 错"));

        var (_, output, _) = await RealProgram.RunAsync("check", "--input", _site.Input, "--format", "github");

        Assert.StartsWith($"::error file={_site.Input}/disclosures/a.md,line=6,col=1,title=field-unknown::没有“类形”这个字段。", output);
    }

    [Fact]
    public async Task A_board_without_findings_checks_with_0()
    {
        _site.File("disclosures/a.md", TinySite.Disclosure());

        var (code, output, _) = await RealProgram.RunAsync("check", "--input", _site.Input, "--format", "json");

        Assert.Equal((0, "[]"), (code, output.Trim()));
    }

    [Theory]
    [InlineData("check")]
    [InlineData("build", "--no-posters")]
    public async Task Strict_makes_a_warning_end_with_1(params string[] command)
    {
        _site.File("disclosures/a.md", TinySite.Disclosure()).File("disclosures/通知.docx", "通知");
        string[] arguments = [.. command, "--input", _site.Input, "--output", _site.Output, "--as-of", "2025-03-05"];

        var (code, output, _) = await RealProgram.RunAsync([.. arguments, "--strict"]);

        Assert.Equal(1, code);
        Assert.Contains("1:1 错误 这个文件放在这里不会被读取", output);
        Assert.False(_site.Has("index.html"));
        Assert.Equal(0, (await RealProgram.RunAsync(arguments)).Code);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("build", "--no-posters")]
    public async Task What_was_allowed_is_listed_and_stops_nothing(params string[] command)
    {
        AllowAMobile();

        var (code, output, _) = await RealProgram.RunAsync([.. command, "--input", _site.Input, "--output", _site.Output, "--as-of", "2025-03-05", "--strict"]);

        Assert.Equal(0, code);
        Assert.Contains("按记录里的“例外”放过 1 处：\n  disclosures/a.md:8 privacy-mobile，例外理由：值班手机", output.ReplaceLineEndings("\n"));
        Assert.DoesNotContain("13800138000", output);
    }

    [Fact]
    public async Task What_was_allowed_is_a_notice_among_annotations_and_nothing_in_json()
    {
        AllowAMobile();

        var (_, annotations, _) = await RealProgram.RunAsync("check", "--input", _site.Input, "--format", "github");
        var (_, json, _) = await RealProgram.RunAsync("check", "--input", _site.Input, "--format", "json");

        Assert.StartsWith($"::notice file={_site.Input}/disclosures/a.md,line=8,col=6,title=privacy-mobile::", Assert.Single(annotations.Trim().Split('\n')));
        Assert.Equal("[]", json.Trim());
    }

    private void AllowAMobile() => _site.File("disclosures/a.md",
        TinySite.Disclosure("例外: [{检查: privacy-mobile, 理由: 值班手机}]", "值班电话 13800138000，全天有人接。"));
}
