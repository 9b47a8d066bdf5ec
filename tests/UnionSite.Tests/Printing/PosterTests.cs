using UnionSite.Printing;

namespace UnionSite.Tests.Printing;

/// <summary>Posters, opened as PDFs.</summary>
public sealed class PosterTests : IDisposable
{
    private readonly TinySite _site = new();

    public void Dispose() => _site.Dispose();

    private Task BuildAsync() => _site.BuildAsync(options => options with { Posters = true, SiteUrl = new Uri("https://gonghui.example/board/") });

    private string Poster(string path) => Path.Combine(_site.Output, "posters", path);

    [Fact]
    public async Task A_disclosure_for_the_wall_becomes_a_real_document()
    {
        _site.File("disclosures/2025/a.md", TinySite.Disclosure(
            "渠道: [公开栏]\n公示期: {起: 2025-03-03, 止: 2025-03-10}\n受理: {部门: 院工会办公室, 电话: 0000-8888001}",
            "| 项目 | 金额（元） |\n|--|--:|\n| 抗生素 | 70,400.00 |\n\n**合计：**一项。注[^1]\n\n[^1]: 含税"))
            .File("disclosures/2025/b.md", TinySite.Disclosure("渠道: [院内网]"))
            .File("disclosures/2025/c.md", TinySite.Disclosure("渠道: [公开栏]\n海报: 否"));

        await BuildAsync();

        var pdf = Poster("disclosures/2025/a.pdf");
        var info = Poppler.Info(pdf);
        Assert.Equal("841.89 x 1190.55 pts (A3)", info["Page size"]);
        Assert.Equal("药品采购情况", info["Title"]);
        Assert.Equal("yes", info["Tagged"]);
        Assert.Equal("no", info["JavaScript"]);
        var text = Poppler.Text(pdf).Replace(" ", "").Replace("\n", "");
        Assert.All(["药品采购情况", "示范市第一医院工会", "药学部", "抗生素", "70,400.00", "合计：", "含税", "3月10日", "0000-8888001", "gonghui.example/board", "第1页", "共1页"],
            words => Assert.Contains(words, text));
        var fonts = Poppler.Fonts(pdf);
        Assert.NotEmpty(fonts);
        Assert.All(fonts, font =>
        {
            Assert.Contains("CID", font);
            Assert.DoesNotContain("Type 3", font);
            Assert.Matches(@"\byes yes yes\b", font); // embedded, subset, with a map to Unicode
        });
        Assert.False(File.Exists(Poster("disclosures/2025/b.pdf")));
        Assert.False(File.Exists(Poster("disclosures/2025/c.pdf")));
        Assert.Equal("../../posters/disclosures/2025/a.pdf", _site.Page("disclosures/2025/a.html").QuerySelector("a[href$='.pdf']")?.GetAttribute("href"));
    }

    [Theory]
    [InlineData("A4", "595.276 x 841.89 pts (A4)")]
    [InlineData("A2", "1190.55 x 1683.78 pts (A2)")]
    [InlineData("{纸张: A3, 方向: 横}", "1190.55 x 841.89 pts (A3)")]
    public async Task The_record_chooses_its_sheet(string choice, string size)
    {
        _site.File("disclosures/a.md", TinySite.Disclosure($"海报: {choice}"));

        await BuildAsync();

        Assert.Equal(size, Poppler.Info(Poster("disclosures/a.pdf"))["Page size"]);
    }

    [Fact]
    public async Task Awards_activities_and_new_books_have_posters_of_their_own()
    {
        _site.File("activities/w.md", "---\n标题: 环湖徒步\n日期: 2025-03-01\n海报: 是\n参加人数: 513 人\n---\n走。\n")
            .File("awards/2025-annual.yml", "标题: 年度光荣榜\n日期: 2025-03-01\n获奖:\n  - {编号: p1, 获奖者: 林知夏, 奖项: 先进, 日期: 2025-03-01, 级别: 市级, 同意公开: 是}\n  - {编号: p2, 获奖者: 欧阳听雨, 奖项: 先进, 日期: 2025-03-01, 同意公开: 否}\n")
            .File("library/a.yml", "馆藏:\n  - {馆藏号: B1, 题名: 护理学, 索书号: R47/1, 入藏日期: 2025-02-01}\n  - {馆藏号: B2, 题名: 旧书, 索书号: R47/2, 入藏日期: 2024-02-01}\n");

        await BuildAsync();

        Assert.Contains("513", Poppler.Text(Poster("activities/w.pdf")));
        var honours = Poppler.Text(Poster("awards/2025-annual.pdf"));
        Assert.Contains("林知夏", honours);
        Assert.DoesNotContain("欧阳听雨", honours);
        var books = Poppler.Text(Poster("library/2025-Q1.pdf"));
        Assert.Contains("护理学", books);
        Assert.DoesNotContain("旧书", books);
    }

    [Fact]
    public async Task Text_is_never_a_program()
    {
        var code = "#eval(\"1+1\") #read(\"/etc/passwd\") $ x^2 $ \\\\u{41} @ref <label> *a* #panic()";
        _site.File("disclosures/a.md", TinySite.Disclosure("海报: 是\n摘要: '#panic(\"甲\")'", $"`{code}`\n\n#let a = 1", title: "'#panic(1)'"));

        await BuildAsync();

        var text = Poppler.Text(Poster("disclosures/a.pdf")).Replace(" ", "").Replace("\n", "");
        Assert.Contains("#panic(1)", text);
        Assert.Contains("#panic(\"甲\")", text);
        Assert.Contains("#eval(\"1+1\")#read(\"/etc/passwd\")$x^2$", text);
        Assert.Contains("#leta=1", text);
    }

    /// <summary>No record makes a template fail, so <c>docs/checks.md</c> has no example of it.</summary>
    [Fact]
    public void A_template_that_fails_names_the_record()
    {
        _site.File("disclosures/a.md", TinySite.Disclosure("海报: 是"));
        var job = PosterJobs.Of(Edition.Of(_site.Read().Board, Audience.Staff, new DateOnly(2025, 3, 5), url: null)).Single(job => job.Template == "notice");

        var finding = PrintFindings.OfTemplate(job, "notice.typ: line 1: panicked");

        Assert.Equal((Severity.Error, "poster-failed", "disclosures/a.md"), (finding.Severity, finding.Code, finding.Place.File));
        Assert.Contains("药品采购情况", finding.Message);
    }

    [Fact]
    public async Task The_same_input_gives_the_same_bytes_made_anew_or_kept()
    {
        _site.File("disclosures/a.md", TinySite.Disclosure("海报: 是", "**合计：**12 项。"));
        await BuildAsync();
        var first = _site.OutputFiles();

        var again = await _site.BuildAsync(options => options with { Posters = true, SiteUrl = new Uri("https://gonghui.example/board/") });
        Assert.Equal((2, 0), again.Posters);
        Assert.Equal(first, _site.OutputFiles());

        var anew = await _site.BuildAsync(options => options with { Posters = true, Clean = true, SiteUrl = new Uri("https://gonghui.example/board/") });
        Assert.Equal((2, 2), anew.Posters);
        Assert.Equal(first, _site.OutputFiles());
    }
}
