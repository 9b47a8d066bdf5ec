using System.Globalization;

namespace UnionSite.Tests.Pages;

/// <summary>年度数据, and what the home page says of it.</summary>
public sealed class FiguresTests : IDisposable
{
    private readonly TinySite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task Bars_are_as_long_as_their_numbers_and_the_table_says_the_same()
    {
        _site.File("activities/a.md", "---\n标题: 甲\n日期: 2025-01-03\n参加人数: 300 人\n---\n正文。\n").File("activities/b.md", "---\n标题: 乙\n日期: 2025-01-09\n参加人数: 900 人\n---\n正文。\n")
            .File("activities/c.md", "---\n标题: 丙\n日期: 2025-02-03\n参加人数: 600 人\n---\n正文。\n").File("activities/d.md", "---\n标题: 丁\n日期: 2025-02-04\n参加人数: 50 人次\n---\n正文。\n")
            .File("activities/e.md", "---\n标题: 戊\n日期: 2025-02-05\n参加人数: 12 队\n---\n正文。\n");

        await _site.BuildAsync();

        var charts = _site.Page("figures.html").QuerySelectorAll(".charts > section").Where(chart => chart.QuerySelector("h3")!.TextContent.StartsWith("2025年，按", StringComparison.Ordinal)).ToList();
        Assert.Equal(["2025年，按人计 共 1,800 人", "2025年，按人次计 共 50 人次"], charts.Select(chart => chart.QuerySelector("h3")!.TextContent));
        var widths = charts[0].QuerySelectorAll("rect").Select(bar => int.Parse(bar.GetAttribute("width")!, CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(2, widths.Count);
        Assert.Equal(widths[0], 2 * widths[1]);
        Assert.Equal(["1月", "1,200", "2月", "600"], charts[0].QuerySelectorAll("svg text").Select(text => text.TextContent));
        Assert.Equal(["1月1,200 人", "2月600 人"], charts[0].QuerySelectorAll("tr").Select(row => row.TextContent.Trim()));
    }

    [Fact]
    public async Task The_home_page_says_what_is_owed_and_leads_to_the_gaps()
    {
        _site.File("catalogue.yml", "公开目录:\n  - {编号: A, 事项: 药品采购, 类别: 运营管理, 频次: 月, 自: 2024-11-01}\n")
            .File("disclosures/a.md", TinySite.Disclosure("目录: A\n期次: 2025-01", date: "2025-02-10"));

        await _site.BuildAsync();

        var owed = _site.Page("index.html").QuerySelector(".owed")!;
        var gaps = owed.QuerySelector(".overdue a")!;
        Assert.Contains("逾期", gaps.TextContent);
        Assert.NotNull(_site.Page("progress.html").GetElementById(gaps.GetAttribute("href")!.Split('#')[1]));
        Assert.Equal("2025-03-05", _site.Page("index.html").GetElementById("since-visit")!.GetAttribute("data-day"));
    }
}
