namespace UnionSite.Tests.Pages;

/// <summary>The awards by winner, by department and by level.</summary>
public sealed class HonourPagesTests : IDisposable
{
    private readonly TinySite _site = new();

    public void Dispose() => _site.Dispose();

    private Task BuildAsync()
    {
        _site.File("awards/a.yml", """
            标题: 表彰
            日期: 2025-03-01
            获奖:
              - {编号: p1, 获奖者: 林知夏, 奖项: 先进工作者, 日期: 2025-03-01, 科室: 内科, 级别: 院级, 同意公开: 是}
              - {编号: p2, 获奖者: 林知夏, 奖项: 劳动模范, 日期: 2024-05-01, 科室: 外科, 级别: 省级, 同意公开: 是}
              - {编号: p3, 获奖者: 欧阳听雨, 奖项: 先进工作者, 日期: 2025-02-01, 科室: 内科, 级别: 院级, 同意公开: 否}
              - {编号: p4, 获奖者: 内科 护理组, 奖项: 先进集体, 日期: 2025-01-01, 科室: 内科, 同意公开: 是}
            """);
        return _site.BuildAsync();
    }

    [Fact]
    public async Task A_winner_has_all_awards_over_the_years_in_one_place()
    {
        await BuildAsync();

        var page = _site.Page("awards/people.html");
        Assert.Equal(["林知夏 2 项", "内科 护理组 1 项"], page.QuerySelectorAll(".honours h2").Select(heading => heading.TextContent));
        Assert.Equal(["先进工作者", "劳动模范"], page.GetElementById("of-林知夏")!.QuerySelectorAll("a").Select(link => link.TextContent));
        Assert.DoesNotContain("欧阳听雨", _site.Text("awards/departments.html"));
    }

    [Theory]
    [InlineData("awards/departments.html", "of-内科", "先进工作者", "先进集体")]
    [InlineData("awards/departments.html", "of-外科", "劳动模范")]
    [InlineData("awards/levels.html", "of-院级", "先进工作者")]
    [InlineData("awards/people.html", "of-内科_护理组", "先进集体")]
    public async Task Departments_and_levels_have_theirs(string path, string anchor, params string[] prizes)
    {
        await BuildAsync();

        Assert.Equal(prizes, _site.Page(path).GetElementById(anchor)!.QuerySelectorAll("a").Select(link => link.TextContent));
    }

    [Fact]
    public async Task An_award_leads_to_its_winner_department_and_level()
    {
        await BuildAsync();

        var links = _site.Page("awards/p1.html").QuerySelectorAll(".fields a").Select(link => Uri.UnescapeDataString(link.GetAttribute("href")!)).ToList();
        Assert.Contains("../awards/people.html#of-林知夏", links);
        Assert.Contains("../awards/departments.html#of-内科", links);
        Assert.Contains("../awards/levels.html#of-院级", links);
        Assert.DoesNotContain(_site.Page("awards/p4.html").QuerySelectorAll(".fields a"), link => link.GetAttribute("href")!.Contains("levels", StringComparison.Ordinal));
    }
}
