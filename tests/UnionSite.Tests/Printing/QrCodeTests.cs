using UnionSite.Theme;

namespace UnionSite.Tests.Printing;

/// <summary>The QR code of a printed poster, read from the paper.</summary>
public sealed class QrCodeTests : IDisposable
{
    /// <summary>A Chinese file name is nine bytes a character in an address, so its code has many modules.</summary>
    private const string LongName = "二〇二五年第一季度职工食堂收支情况";

    private static readonly Uri SiteUrl = new("https://gonghui.example/board/");

    private readonly TinySite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task Each_poster_opens_its_page_from_the_smallest_sheet()
    {
        _site.File("site.yml", TinySite.SiteYml + "海报: {纸张: A4}\n受理: {部门: 院工会办公室, 电话: 0000-8888001, 邮箱: gonghui@hospital.example}\n")
            .File("catalogue.yml", "公开目录:\n  - {编号: YX-01, 事项: 药品采购, 类别: 运营管理, 频次: 季, 科室: 药学部}\n")
            .File("disclosures/2025/a.md", TinySite.Disclosure("海报: 是\n目录: YX-01\n期次: 2024-Q4\n公示期: {起: 2025-03-03, 止: 2025-03-10}"))
            .File($"disclosures/2025/{LongName}.md", TinySite.Disclosure("海报: 是\n公示期: {起: 2025-03-03, 止: 2025-03-10}"))
            .File($"activities/2025/{LongName}.md", "---\n标题: 环湖徒步\n日期: 2025-03-01\n海报: {纸张: A4, 方向: 横}\n---\n走。\n")
            .File($"awards/{LongName}.yml", "标题: 年度光荣榜\n日期: 2025-03-01\n获奖:\n  - {编号: p1, 获奖者: 林知夏, 奖项: 先进, 日期: 2025-03-01, 同意公开: 是}\n")
            .File("library/a.yml", "馆藏:\n  - {馆藏号: B1, 题名: 护理学, 索书号: R47/1, 入藏日期: 2025-02-01}\n");

        await _site.BuildAsync(options => options with { Posters = true, SiteUrl = SiteUrl });

        await AssertOpensAsync("disclosures/2025/a", "disclosures/2025/a.html");
        await AssertOpensAsync($"disclosures/2025/{LongName}", $"disclosures/2025/{LongName}.html");
        await AssertOpensAsync($"activities/2025/{LongName}", $"activities/2025/{LongName}.html");
        await AssertOpensAsync($"awards/{LongName}", $"awards/index.html#list-{LongName}");
        await AssertOpensAsync("library/2025-Q1", "library/index.html#new-books");
        await AssertOpensAsync("board/quarter-2025-Q1", "disclosures/index.html");
        await AssertOpensAsync("board/progress-2025-Q1", SitePaths.Progress);
    }

    /// <summary>GB/T 18284 asks for a quiet zone of four modules; a phone needs modules of half a millimetre.</summary>
    private async Task AssertOpensAsync(string poster, string page)
    {
        var pdf = Path.Combine(_site.Output, "posters", poster + ".pdf");
        Assert.EndsWith("(A4)", Poppler.Info(pdf)["Page size"], StringComparison.Ordinal);
        var code = await QrReader.ReadAsync(pdf);
        Assert.NotNull(code);
        Assert.Equal(new Uri(SiteUrl, page).AbsoluteUri, code.Text);
        Assert.InRange(code.Module, 0.5, 2);
        Assert.InRange(code.Quiet, 4, 100);
    }
}
