using UnionSite.Building;

namespace UnionSite.Tests.Pages;

/// <summary>The calendar of activities, and their albums.</summary>
public sealed class ActivityPagesTests : IDisposable
{
    private readonly TinySite _site = new();

    public void Dispose() => _site.Dispose();

    private static string Activity(string title, string day, string more = "") => $"---\n标题: {title}\n日期: {day}\n{more}---\n正文。\n";

    [Fact]
    public async Task A_day_with_activities_leads_to_the_first_and_the_list_has_all()
    {
        _site.File("activities/a.md", Activity("甲 <一>", "2025-02-03")).File("activities/b.md", Activity("乙", "2025-02-03"))
            .File("activities/c.md", Activity("丙", "2025-02-28")).File("activities/d.md", Activity("丁", "2024-12-31"));

        await _site.BuildAsync();

        var page = _site.Page("activities/calendar-2025.html");
        var month = Assert.Single(page.QuerySelectorAll(".calendar-month"));
        var rows = month.QuerySelectorAll("tbody tr");
        // February 2025 begins on a Saturday and ends on a Friday.
        Assert.Equal(5, rows.Length);
        Assert.Equal(["", "", "", "", "", "1", "2"], rows[0].Children.Select(cell => cell.TextContent));
        Assert.Equal(["24", "25", "26", "27", "28", "", ""], rows[4].Children.Select(cell => cell.TextContent));
        Assert.Equal(["a.html", "c.html"], month.QuerySelectorAll("td a").Select(link => link.GetAttribute("href")!.Split('/')[^1]));
        Assert.Equal("2月3日：甲 <一>、乙", month.QuerySelector("td a")!.GetAttribute("aria-label"));
        Assert.Equal(["甲 <一>", "乙", "丙"], month.QuerySelectorAll("li a").Select(link => link.TextContent));
        Assert.EndsWith("activities/calendar-2024.html", page.QuerySelector(".years a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_picture_leads_to_its_largest_file_and_only_then_comes_the_script()
    {
        _site.File("activities/a.md", Activity("甲", "2025-02-03", "图片: [{文件: /photos/p.jpg, 说明: 合影}]\n")).File("activities/b.md", Activity("乙", "2025-02-04"))
            .File("photos/p.jpg", File.ReadAllBytes(Path.Combine(ProjectFolders.Find().Root, "input", "photos", "2026", "award-01.jpg")));

        await _site.BuildAsync();

        var page = _site.Page("activities/a.html");
        var link = page.QuerySelector("a.enlarge")!;
        Assert.Contains(link.GetAttribute("href")!, link.QuerySelector("img")!.GetAttribute("srcset")!);
        Assert.True(_site.Has(link.GetAttribute("href")!.Replace("../", "")));
        Assert.True(_site.Has(page.QuerySelector("script[src$='album.js']")!.GetAttribute("src")!.Replace("../", "")));
        Assert.Empty(_site.Page("activities/b.html").QuerySelectorAll("script[src$='album.js']"));
    }
}
