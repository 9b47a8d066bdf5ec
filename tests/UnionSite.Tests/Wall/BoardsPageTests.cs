using System.Globalization;
using AngleSharp.Dom;
using UnionSite.Theme;

namespace UnionSite.Tests.Wall;

/// <summary>The pages that say what hangs where.</summary>
public sealed class BoardsPageTests : IDisposable
{
    private readonly TinySite _site = new();

    public void Dispose() => _site.Dispose();

    private Task BuildAsync() => _site.BuildAsync(options => options with { Posters = true });

    [Fact]
    public async Task The_plan_is_to_scale_and_says_what_the_table_says()
    {
        var longText = string.Join("\n\n", Enumerable.Repeat("药品采购按照医院的规定公开招标，结果向全体职工公开。", 150));
        _site.File("boards.yml", "- {名称: 甲栏, 地点: 大厅, 尺寸: 4000×500, 内容: 运营管理}\n")
            .File("disclosures/a.md", TinySite.Disclosure("渠道: [公开栏]\n公示期: {起: 2025-03-03, 止: 2025-03-10}\n海报: A4", title: "招标 <公示>"))
            .File("disclosures/b.md", TinySite.Disclosure("渠道: [公开栏]", longText, "两页以上", "2025-03-02"))
            .File("disclosures/c.md", TinySite.Disclosure("渠道: [公开栏]\n海报: A1", title: "放不下", date: "2025-03-01"));

        await BuildAsync();

        var page = _site.Page("posters/boards.html");
        var svg = page.QuerySelector("svg")!;
        var box = svg.GetAttribute("viewBox")!.Split(' ').Select(Number).ToList();
        Assert.True(box[0] <= 0 && box[1] <= 0 && box[0] + box[2] >= 4000 && box[1] + box[3] >= 500);
        Assert.Equal(("4000", "500"), (svg.QuerySelector(".ground")!.GetAttribute("width"), svg.QuerySelector(".ground")!.GetAttribute("height")));
        var sheets = svg.QuerySelectorAll(".sheet").Select(Box).ToList();
        Assert.Equal((30, 30, 210, 297), sheets[0]);
        Assert.True(sheets.Count >= 3);
        Assert.All(sheets, sheet => Assert.True(sheet.X >= 30 && sheet.Y >= 30 && sheet.X + sheet.Width <= 3970 && sheet.Y + sheet.Height <= 470));
        Assert.Equal("招标 <公示>", svg.QuerySelector(".title")!.TextContent);
        Assert.Equal("甲栏的张贴图", page.GetElementById(svg.GetAttribute("aria-labelledby")!.Split(' ')[0])!.TextContent);
        var rows = page.QuerySelectorAll(".hangings tbody tr").Select(row => row.TextContent).ToList();
        Assert.Equal(2, rows.Count);
        Assert.All(["招标 <公示>", "A4", "距左 30，距上 30", "2025年3月10日"], words => Assert.Contains(words, rows[0]));
        Assert.All(["A3", $"{sheets.Count - 1} 页", "距左 260，距上 30", "2025年4月1日"], words => Assert.Contains(words, rows[1]));
        Assert.Equal("放不下", Assert.Single(page.QuerySelectorAll(".left-out a")).TextContent);

        var index = _site.Page("posters/index.html");
        var facts = index.QuerySelectorAll(".records li").ToDictionary(item => item.QuerySelector("a.name")!.TextContent, item => item.QuerySelector(".meta")!);
        Assert.All(["A4，210×297 毫米，1 页", "贴到 2025年3月10日", "贴在 甲栏"], words => Assert.Contains(words, facts["招标 <公示>"].TextContent));
        Assert.Contains($"{sheets.Count - 1} 页", facts["两页以上"].TextContent);
        Assert.Contains("公告栏放不下", facts["放不下"].TextContent);
        Assert.EndsWith("posters/boards.html#board-1", facts["招标 <公示>"].QuerySelector("a")!.GetAttribute("href"));

        // Sheets are known of posters from the cache too.
        await BuildAsync();
        Assert.Equal(index.Source.Text, _site.Page("posters/index.html").Source.Text);
    }

    [Fact]
    public async Task Without_boards_there_is_no_plan()
    {
        _site.File("disclosures/a.md", TinySite.Disclosure("渠道: [公开栏]"));

        await _site.BuildAsync();

        Assert.False(_site.Has("posters/boards.html"));
        Assert.DoesNotContain("boards.html", _site.Text("posters/index.html"));
    }

    [Theory]
    [InlineData("关于2026年第三季度药品采购情况的公示", 14, 3, "关于2026年第三|季度药品采购情|况的公示")]
    [InlineData("药品采购，结果公示", 8, 3, "药品采|购，结果|公示")]
    [InlineData("第十届职工运动会“团结杯”拔河", 18, 3, "第十届职工运动会|“团结杯”拔河")]
    [InlineData("很长很长很长很长的题目", 8, 2, "很长很长|很长很…")]
    [InlineData("", 8, 2, "")]
    public void Titles_are_broken_as_print_breaks_them(string title, int widest, int mostLines, string lines) =>
        Assert.Equal(lines, string.Join('|', SheetFace.Wrap(title, widest, mostLines)));

    private static (int X, int Y, int Width, int Height) Box(IElement rectangle) =>
        (Number(rectangle.GetAttribute("x")!), Number(rectangle.GetAttribute("y")!), Number(rectangle.GetAttribute("width")!), Number(rectangle.GetAttribute("height")!));

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
