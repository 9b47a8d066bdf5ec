using System.Text.Json;
using AngleSharp.Dom;

namespace UnionSite.Tests.Building;

/// <summary>What programs read in the heads of pages, and the page for addresses that lead nowhere.</summary>
public sealed class MetaTests : IDisposable
{
    private static readonly Uri Address = new("https://a.example/board/");

    private readonly TinySite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task A_disclosure_is_an_article_with_its_way_from_the_home_page()
    {
        _site.File("disclosures/药品.md", TinySite.Disclosure("更正: [{日期: 2025-03-04, 说明: 改了}]\n摘要: 一句话", title: "甲</script><b>乙"));

        await _site.BuildAsync(options => options with { SiteUrl = Address });

        var page = _site.Page("disclosures/药品.html");
        const string Whole = "https://a.example/board/disclosures/%E8%8D%AF%E5%93%81.html";
        Assert.Equal(Whole, page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal(Whole, OpenGraph(page, "url"));
        Assert.Equal("article", OpenGraph(page, "type"));
        Assert.Equal("甲</script><b>乙", OpenGraph(page, "title"));
        Assert.Equal("一句话", OpenGraph(page, "description"));
        var things = Things(page);
        var article = things.Single(thing => TypeOf(thing) == "Article");
        Assert.Equal("甲</script><b>乙", article.GetProperty("headline").GetString());
        Assert.Equal("2025-03-03", article.GetProperty("datePublished").GetString());
        Assert.Equal("2025-03-04", article.GetProperty("dateModified").GetString());
        Assert.Equal(Whole, article.GetProperty("url").GetString());
        var way = things.Single(thing => TypeOf(thing) == "BreadcrumbList").GetProperty("itemListElement").EnumerateArray().ToList();
        Assert.Equal(["首页", "公开事项", "运营管理", "甲</script><b>乙"], way.Select(crumb => crumb.GetProperty("name").GetString()!));
        Assert.Equal([1, 2, 3, 4], way.Select(crumb => crumb.GetProperty("position").GetInt32()));
    }

    [Fact]
    public async Task Other_kinds_are_what_they_are_and_without_an_address_nothing_is_absolute()
    {
        _site.File("activities/run.md", "---\n标题: 运动会\n起: 2025-03-01\n止: 2025-03-02\n地点: 体育馆\n---\n跑步。\n")
            .File("library/a.yml", "馆藏:\n  - {馆藏号: B-1, 题名: 资本论, 作者: 马克思, ISBN: 978-7-01-010314-8, 出版年: 2018}\n");

        await _site.BuildAsync();

        var activity = Things(_site.Page("activities/run.html")).Single(thing => TypeOf(thing) == "Event");
        Assert.Equal(("2025-03-01", "2025-03-02"), (activity.GetProperty("startDate").GetString(), activity.GetProperty("endDate").GetString()));
        var book = Things(_site.Page("library/B-1.html")).Single(thing => TypeOf(thing) == "Book");
        Assert.Equal(("资本论", "2018"), (book.GetProperty("name").GetString(), book.GetProperty("datePublished").GetString()));
        Assert.Equal("WebSite", TypeOf(Assert.Single(Things(_site.Page("index.html")))));
        foreach (var path in (string[])["index.html", "activities/run.html", "library/B-1.html"])
        {
            Assert.Null(_site.Page(path).QuerySelector("link[rel=canonical], meta[property='og:url'], meta[property='og:image']"));
            Assert.DoesNotContain("https://", _site.Text(path).Replace("https://schema.org", ""));
        }
    }

    [Fact]
    public async Task A_page_tells_of_the_feed_of_what_it_lists()
    {
        await _site.BuildAsync();

        Assert.Equal(["../feed.xml", "../feeds/category-2.xml"], Feeds("disclosures/category-2.html"));
        Assert.Equal(["../feed.xml", "../feeds/activities.xml"], Feeds("activities/index.html"));
        Assert.Equal(["feed.xml"], Feeds("index.html"));
        Assert.NotNull(_site.Page("disclosures/category-2.html").QuerySelector("main a[href='../feeds/category-2.xml']"));
        Assert.NotNull(_site.Page("activities/index.html").QuerySelector("main a[href='../data/datapackage.json']"));
        Assert.NotNull(_site.Page("activities/index.html").QuerySelector("main a[href='../calendar.ics']"));
    }

    [Theory]
    [InlineData("https://a.example/board/", "/board/")]
    [InlineData("https://a.example/", "/")]
    [InlineData(null, "")]
    public async Task The_page_for_wrong_addresses_links_from_the_root_where_that_is_known(string? address, string root)
    {
        await _site.BuildAsync(options => options with { SiteUrl = address is null ? null : new Uri(address) });

        var page = _site.Page("404.html");
        Assert.Equal($"{root}search.html", page.QuerySelector("main form")!.GetAttribute("action"));
        Assert.Equal($"{root}assets/site.css", page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href"));
        Assert.NotNull(page.QuerySelector($"main a[href='{root}library/index.html']"));
        Assert.All(page.QuerySelectorAll("[href], [src]"),
            link => Assert.True((link.GetAttribute("href") ?? link.GetAttribute("src"))!.StartsWith('/') == root.Length > 0 || link.GetAttribute("href") == "#page-content"));
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Equal("index.html", _site.Page("search.html").QuerySelector(".brand")!.GetAttribute("href"));
    }

    private IEnumerable<string> Feeds(string path) =>
        _site.Page(path).QuerySelectorAll("link[type='application/atom+xml']").Select(link => link.GetAttribute("href")!);

    private static string? OpenGraph(IParentNode page, string name) => page.QuerySelector($"meta[property='og:{name}']")?.GetAttribute("content");

    private static List<JsonElement> Things(IParentNode page) =>
        [.. JsonDocument.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent).RootElement.GetProperty("@graph").EnumerateArray()];

    private static string? TypeOf(JsonElement thing) => thing.GetProperty("@type").GetString();
}
