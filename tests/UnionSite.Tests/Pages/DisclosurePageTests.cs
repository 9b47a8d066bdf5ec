namespace UnionSite.Tests.Pages;

/// <summary>What a disclosure's page says besides its text.</summary>
public sealed class DisclosurePageTests : IDisposable
{
    private readonly TinySite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task A_running_notice_period_is_a_line_of_days_and_of_steps()
    {
        // From a Saturday on: 2025-03-03 is a Monday, the site is of Wednesday the fifth.
        _site.File("disclosures/a.md", TinySite.Disclosure("公示期: {起: 2025-03-01, 止: 2025-03-10}", date: "2025-02-28"));

        await _site.BuildAsync();

        var notice = _site.Page("disclosures/a.html").QuerySelector(".notice")!;
        var days = notice.QuerySelectorAll(".day-line rect");
        Assert.Equal(["past", "past", "past", "past", "today", "", "", "", "", ""], days.Select(day => day.ClassName ?? ""));
        Assert.Equal("6 6 18 18 18 18 18 6 6 18", string.Join(' ', days.Select(day => day.GetAttribute("height"))));
        Assert.Equal(
            ["公开 2025年2月28日", "公示起 2025年3月1日 次日起算", "今天 2025年3月5日 第 3 个工作日", "公示止 2025年3月10日 共 6 个工作日"],
            notice.QuerySelectorAll(".time-line li").Select(step => string.Join(' ', step.Children.Select(part => part.TextContent).Where(text => text.Length > 0))));
        Assert.Equal("今天", notice.QuerySelector("[aria-current=date] b")!.TextContent);
    }

    [Fact]
    public async Task A_period_that_is_over_has_no_today()
    {
        _site.File("disclosures/a.md", TinySite.Disclosure("公示期: {起: 2025-02-10, 止: 2025-02-20}", date: "2025-02-10"));

        await _site.BuildAsync();

        var notice = _site.Page("disclosures/a.html").QuerySelector(".notice")!;
        Assert.Contains("公示期已结束", notice.TextContent);
        Assert.Equal(["公开，公示起", "公示止"], notice.QuerySelectorAll(".time-line b").Select(name => name.TextContent));
        Assert.Null(notice.QuerySelector(".today"));
    }

    [Fact]
    public async Task Related_are_the_nearest_periods_then_what_shares_the_rarest_tags()
    {
        _site.File("catalogue.yml", "公开目录:\n  - {编号: A, 事项: 药品采购, 类别: 运营管理, 频次: 月, 依据: 《办法》第三条}\n");
        foreach (var month in Enumerable.Range(1, 9))
        {
            _site.File($"disclosures/m{month}.md", TinySite.Disclosure($"目录: A\n期次: 2024-0{month}\n标签: [采购]", date: $"2024-{month + 1:00}-05"));
        }
        _site.File("disclosures/x.md", TinySite.Disclosure("目录: A\n标签: [采购, 药品]", title: "药品甲", date: "2024-06-06"))
            .File("disclosures/lone.md", TinySite.Disclosure("标签: [药品, 采购]", title: "药品乙", date: "2025-03-01"));

        await _site.BuildAsync();

        Assert.Equal(["x", "m5", "m3", "m2", "m1"], Related("m4"));
        Assert.Equal("x", Related("lone")[0]);
        Assert.Equal(5, Related("lone").Length);
        Assert.Contains("《办法》第三条", _site.Page("disclosures/m4.html").QuerySelector(".record-side")!.TextContent);
    }

    [Fact]
    public async Task An_attachment_says_its_kind_and_size()
    {
        _site.File("disclosures/a.md", TinySite.Disclosure("附件: /attachments/清单.csv")).File("attachments/清单.csv", new string('a', 12_400));

        await _site.BuildAsync();

        var line = _site.Page("disclosures/a.html").QuerySelector(".attachments li")!.TextContent;
        Assert.Contains("CSV", line);
        Assert.Contains("12 KB", line);
    }

    private string[] Related(string id) =>
        [.. _site.Page($"disclosures/{id}.html").QuerySelectorAll(".related a").Select(link => Path.GetFileNameWithoutExtension(link.GetAttribute("href")!))];
}
