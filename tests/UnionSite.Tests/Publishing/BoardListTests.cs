using UnionSite.Building;
using UnionSite.Publishing;

namespace UnionSite.Tests.Publishing;

public sealed class BoardListTests : IDisposable
{
    private readonly PublishingSite _site = new();

    private string List => Path.Combine(_site.Records.Input, "..", "publish.yml");

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task Several_boards_are_published_by_one_command()
    {
        _site.Records.File("disclosures/2025/all.md", TinySite.Disclosure("对象: 社会", title: "就诊流程调整"))
            .File("disclosures/2025/staff.md", TinySite.Disclosure(title: "食堂收支"));
        Write($"公开栏:\n  - {{内容: input, 发布到: {_site.To}/staff}}\n  - {{input: input, to: {_site.To}/public, audience: 社会, site_url: 'https://gonghui.example/'}}\n");

        var (code, output, error) = await RealProgram.RunAsync("publish", "--boards", List, "--no-posters", "--as-of", "2025-03-05");

        Assert.True(code == 0, output + error);
        Assert.Contains("食堂收支", await ReadAsync("staff", "index.html"));
        Assert.Contains("就诊流程调整", await ReadAsync("public", "index.html"));
        Assert.DoesNotContain("食堂收支", await ReadAsync("public", "index.html"));
        Assert.Contains("https://gonghui.example/", await ReadAsync("public", "sitemap.xml"));
    }

    [Fact]
    public async Task What_is_wrong_with_one_board_stops_none_of_the_others()
    {
        var bad = new TinySite();
        bad.File("disclosures/2025/bad.md", TinySite.Disclosure(date: "明天"));
        Write($"公开栏:\n  - {{内容: {bad.Input}, 发布到: {_site.To}/bad}}\n  - {{内容: input, 发布到: {_site.To}/good}}\n");

        var (code, output, _) = await RealProgram.RunAsync("publish", "--boards", List, "--no-posters", "--as-of", "2025-03-05");

        bad.Dispose();
        Assert.Equal(1, code);
        Assert.Contains("disclosures/2025/bad.md", output);
        Assert.NotEmpty(await ReadAsync("good", "index.html"));
        Assert.False(Path.Exists(Path.Combine(_site.To, "bad", "current")));
    }

    [Theory]
    [InlineData("公开栏:\n  - {内容: 没有, 发布到: www}\n", 2, "没有“没有”这个内容目录")]
    [InlineData("公开栏:\n  - {内容: input, 发布到: www}\n  - {内容: input, 发布到: ./www}\n", 3, "有两块公开栏都发布到")]
    [InlineData("公开栏:\n  - {内容: input}\n", 2, "缺少必填的“发布到”")]
    [InlineData("公开栏:\n  - {内容: input, 发布到: www, 对像: 社会}\n", 2, "没有“对像”这个字段")]
    [InlineData("- input\n", 1, "这里应是一组字段")]
    [InlineData("公开栏:\n", 1, "没有写“公开栏”")]
    public void A_wrong_list_is_told_of_with_its_place(string list, int line, string message)
    {
        Write(list);
        var common = new PublishTarget(new BuildOptions { Input = "", Output = "", AsOf = default }, "");

        var findings = Assert.Throws<RecordsHaveErrorsException>(() => BoardListReader.Read(List, common)).Findings;

        Assert.Contains(findings, finding => finding.Place.File == "publish.yml" && finding.Place.Line == line && finding.Message.Contains(message, StringComparison.Ordinal));
    }

    private void Write(string list) => File.WriteAllText(List, list);

    private Task<string> ReadAsync(string board, string path) =>
        File.ReadAllTextAsync(Path.Combine(_site.To, board, "current", path), TestContext.Current.CancellationToken);
}
