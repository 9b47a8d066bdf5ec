using System.Text;

namespace UnionSite.Tests.Building;

/// <summary>旧编号: old addresses lead to where a record stands now.</summary>
public sealed class MovedTests : IDisposable
{
    private readonly TinySite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task An_old_address_leads_on_and_is_found_nowhere()
    {
        _site.File("disclosures/2025/q1-canteen.md", TinySite.Disclosure("旧编号: [q1-food, 2025/q1 食堂]", title: "食堂收支"))
            .File("activities/run.md", "---\n标题: 运动会\n日期: 2025-03-01\n旧编号: 2024/race\n---\n跑步。\n");

        await _site.BuildAsync(options => options with { SiteUrl = new Uri("https://a.example/") });

        foreach (var (old, to) in new[]
        {
            ("disclosures/q1-food.html", "../disclosures/2025/q1-canteen.html"),
            ("disclosures/2025/q1 食堂.html", "../../disclosures/2025/q1-canteen.html"),
            ("activities/2024/race.html", "../../activities/run.html"),
        })
        {
            var page = _site.Page(old);
            Assert.Equal($"0; url={to}", page.QuerySelector("meta[http-equiv=refresh]")!.GetAttribute("content"));
            Assert.Equal(to, page.QuerySelector("main a")!.GetAttribute("href"));
            Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
            Assert.Null(page.QuerySelector("link[rel=canonical]"));
        }
        Assert.Contains("disclosures/2025/q1-canteen.html", _site.Text("sitemap.xml"));
        Assert.DoesNotContain("q1-food", _site.Text("sitemap.xml"));
        Assert.Equal(["disclosures/q1-food.html", "manifest.json"],
            _site.OutputFiles().Where(file => file.Key.Contains("q1-food") || file.Value.AsSpan().IndexOf("q1-food"u8) >= 0).Select(file => file.Key));
    }

    [Fact]
    public async Task A_withdrawn_records_old_address_leads_to_its_stub()
    {
        _site.File("disclosures/a.md", TinySite.Disclosure("旧编号: old\n撤回: {日期: 2025-03-04, 理由: 数据有误}", "机密正文", title: "机密标题"));

        await _site.BuildAsync();

        Assert.Equal("../disclosures/a.html", _site.Page("disclosures/old.html").QuerySelector("main a")!.GetAttribute("href"));
        Assert.DoesNotContain("机密", _site.Text("disclosures/old.html"));
    }

    [Fact]
    public async Task Of_a_record_that_an_audience_may_not_see_there_is_nothing()
    {
        _site.File("disclosures/a.md", TinySite.Disclosure("旧编号: old-secret"))
            .File("disclosures/b.md", TinySite.Disclosure("旧编号: old-withdrawn\n撤回: {日期: 2025-03-04, 理由: 数据有误}", title: "乙"))
            .File("disclosures/c.md", TinySite.Disclosure("旧编号: old-open\n对象: 社会", title: "丙"));

        await _site.BuildAsync(options => options with { Audience = Audience.Public });

        Assert.True(_site.Has("disclosures/old-open.html"));
        Assert.All(_site.OutputFiles(), file => Assert.DoesNotContain("old-secret", file.Key + Encoding.UTF8.GetString(file.Value)));
        Assert.All(_site.OutputFiles(), file => Assert.DoesNotContain("old-withdrawn", file.Key + Encoding.UTF8.GetString(file.Value)));
    }

    [Fact]
    public void An_old_id_that_is_taken_is_pointed_out_where_it_stands()
    {
        _site.File("disclosures/a.md", TinySite.Disclosure("旧编号: [b, free]"))
            .File("disclosures/b.md", TinySite.Disclosure("旧编号: FREE", title: "乙"))
            .File("activities/b.md", "---\n标题: 运动会\n日期: 2025-03-01\n旧编号: a\n---\n跑步。\n");

        var found = _site.Check().Where(finding => finding.Code == "former-id").ToList();

        Assert.Equal([("disclosures/a.md", 6), ("disclosures/b.md", 6)], found.Select(finding => (finding.Place.File, finding.Place.Line)));
        Assert.All(found, finding => Assert.Equal(Severity.Error, finding.Severity));
        Assert.Contains("disclosures/b.md", found[0].Message);
        Assert.Contains("disclosures/a.md 第 6 行", found[1].Message);
    }

    [Fact]
    public async Task An_old_id_that_the_site_needs_for_a_list_stops_the_build_where_it_stands()
    {
        _site.File("disclosures/a.md", TinySite.Disclosure("旧编号: year-2025"));

        var stopped = await Assert.ThrowsAsync<UnionSite.Building.RecordsHaveErrorsException>(() => _site.BuildAsync());

        var found = Assert.Single(stopped.Findings, finding => finding.Code == "path-twice");
        Assert.Equal(("disclosures/a.md", 6), (found.Place.File, found.Place.Line));
    }
}
