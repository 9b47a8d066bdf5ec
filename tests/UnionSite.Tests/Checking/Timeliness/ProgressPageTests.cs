using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace UnionSite.Tests.Checking.Timeliness;

/// <summary>公开进度, the page for staff.</summary>
public sealed class ProgressPageTests : IDisposable
{
    private readonly TimelyBoard _board = new();

    public ProgressPageTests()
    {
        _board.Site.File("site.yml", TinySite.SiteYml + "受理: {部门: 院工会办公室, 电话: 0000-8888000}\n");
        _board.Item("甲", "季", "时限: 15, 科室: 药学部").Item("乙", "月", "时限: 20, 自: 2026-08").Item("丙", "半年", "时限: 15").Item("丁", "年", "时限: 15").Item("戊", "即时")
            .Record("甲", "2026-Q1", "2026-04-10").Record("甲", "2026-Q2", "2026-08-10").Record("甲", "2026-Q2", "2026-08-12")
            .Record("乙", "2026-09", "2026-10-10").Record("丙", "2026-H1", "2026-07-10").Record("丁", "2025", "2026-01-10").Record("戊", "", "2026-11-02");
    }

    public void Dispose() => _board.Dispose();

    private async Task<IHtmlDocument> BuildAsync(Audience audience = Audience.Staff)
    {
        await _board.Site.BuildAsync(options => options with { AsOf = new DateOnly(2026, 11, 21), Audience = audience });
        return _board.Site.Page(audience == Audience.Staff ? "progress.html" : "index.html");
    }

    private static string TextOf(IElement element) =>
        string.Join(' ', element.Descendants<IText>().SelectMany(text => text.Data.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    private static IEnumerable<string> RowOf(IHtmlDocument page, string year, string item) => page.QuerySelectorAll("table.progress")
        .Single(table => TextOf(table.QuerySelector("caption")!) == year).QuerySelectorAll("tbody tr")
        .Single(row => TextOf(row.QuerySelector("th")!).StartsWith(item, StringComparison.Ordinal)).QuerySelectorAll("td").Select(TextOf);

    [Fact]
    public async Task Each_period_says_how_far_it_has_got()
    {
        var page = await BuildAsync();

        Assert.Equal(["✓ 已公开 4月10日", "迟 过了时限公开 8月10日 ✓ 已公开 8月12日", "缺 未公开", "未到期"], RowOf(page, "2026年", "事项甲"));
        Assert.Equal(["", "", "8月 缺 未公开 9月 ✓ 已公开 10月10日", "10月 待 近期应公开 11月27日 前 11月 未到期"], RowOf(page, "2026年", "事项乙"));
        Assert.Equal(["上半年 ✓ 已公开 2026年7月10日", "下半年 未到期"], RowOf(page, "2026年", "事项丙"));
        Assert.Equal(["全年 ✓ 已公开 2026年1月10日"], RowOf(page, "2025年", "事项丁"));
    }

    [Fact]
    public async Task What_is_disclosed_is_linked()
    {
        var page = await BuildAsync();

        Assert.Equal(["disclosures/r1.html", "disclosures/r2.html", "disclosures/r3.html", "progress.html#gap-甲"], page.QuerySelectorAll("table.progress tr")
            .First(row => TextOf(row).StartsWith("事项甲", StringComparison.Ordinal)).QuerySelectorAll("a").Select(link => Uri.UnescapeDataString(link.GetAttribute("href")!)));
        Assert.Contains("2026-10-27", TextOf(page.GetElementById("gap-甲")!));
        Assert.Contains("disclosures/r7.html", page.QuerySelectorAll("main .records a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task Of_many_records_the_first_are_shown()
    {
        _board.Record("丙", "2026-H1", "2026-07-13").Record("丙", "2026-H1", "2026-07-14").Record("丙", "2026-H1", "2026-07-15");

        Assert.StartsWith("上半年 ✓ 已公开 2026年7月10日 上半年 ✓ 已公开 2026年7月13日 上半年 ✓ 已公开 2026年7月14日 共 4 件", RowOf(await BuildAsync(), "2026年", "事项丙").First());
    }

    [Fact]
    public async Task What_is_overdue_and_what_is_due_soon_comes_first_with_whom_to_ask()
    {
        var page = await BuildAsync();

        var lists = page.QuerySelectorAll("section").ToDictionary(section => TextOf(section.QuerySelector("h2")!), section => section.QuerySelectorAll("li").Select(TextOf).ToList());
        Assert.Equal(
            ["2026-09-28 事项乙 2026年8月 运营管理 院工会办公室 电话 0000-8888000", "2026-10-27 事项甲 2026年第三季度 运营管理 药学部 院工会办公室 电话 0000-8888000"],
            lists["逾期未公开"]);
        Assert.Equal(["2026-11-27 事项乙 2026年10月 运营管理 院工会办公室 电话 0000-8888000"], lists["近期应公开"]);
        Assert.Equal(["应公开 4 件", "已公开 1 件 都在时限内", "未到期 2 件 还在时限内", "逾期未公开 1 件 连同以前共 2 件"], lists["本季度应公开"].ToList());
    }

    [Fact]
    public async Task The_table_says_what_its_heads_are_for()
    {
        var page = await BuildAsync();

        Assert.All(page.QuerySelectorAll("table.progress"), table =>
        {
            Assert.NotNull(table.QuerySelector("caption"));
            Assert.Equal(5, table.QuerySelectorAll("thead th[scope=col]").Length);
            Assert.All(table.QuerySelectorAll("tbody tr"), row => Assert.Contains(row.QuerySelector("th")!.GetAttribute("scope"), (string[])["row", "rowgroup"]));
            Assert.All(table.QuerySelectorAll("tr"), row => Assert.Equal(5, row.Children.Sum(cell => ((IHtmlTableCellElement)cell).ColumnSpan)));
        });
    }

    [Fact]
    public async Task It_is_linked_from_every_page_and_the_home_page_says_where_it_stands()
    {
        await BuildAsync();

        Assert.Contains("progress.html", _board.Site.Page("index.html").QuerySelectorAll("nav a").Select(link => link.GetAttribute("href")));
        Assert.Contains("../progress.html", _board.Site.Page("disclosures/r1.html").QuerySelectorAll("nav a").Select(link => link.GetAttribute("href")));
        var home = TextOf(_board.Site.Page("index.html").QuerySelector("main .owed")!);
        Assert.All(["该公开的都公开了吗", "本季度应公开 4 件", "已公开 1 件", "逾期 2 件"], words => Assert.Contains(words, home));
    }

    [Theory]
    [InlineData(Audience.Patients)]
    [InlineData(Audience.Public)]
    public async Task Others_than_staff_have_no_such_page(Audience audience)
    {
        _board.Record("甲", "2026-Q3", "2026-10-12", "对象: 社会");

        await BuildAsync(audience);

        Assert.False(_board.Site.Has("progress.html"));
        foreach (var (path, content) in _board.Site.OutputFiles())
        {
            Assert.All((string[])["progress.html", "公开进度", "事项乙"], words => Assert.False(content.AsSpan().IndexOf(Encoding.UTF8.GetBytes(words)) >= 0, $"{words} is in {path}"));
        }
    }

    [Fact]
    public async Task A_board_without_a_catalogue_has_no_such_page()
    {
        using var site = new TinySite();
        site.File("disclosures/a.md", TinySite.Disclosure());

        await site.BuildAsync();

        Assert.False(site.Has("progress.html"));
        Assert.DoesNotContain("公开进度", site.Text("index.html"));
    }
}
