namespace UnionSite.Tests.Printing;

/// <summary>Posters as documents that are kept: accessible, small, set by the rules of Chinese typesetting (W3C clreq).</summary>
public sealed class DocumentTests : IDisposable
{
    private const int MostBytes = 150_000;

    private readonly TinySite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task All_posters_are_accessible_documents_of_few_bytes()
    {
        _site.File("site.yml", TinySite.SiteYml + "海报: {纸张: A4}\n")
            .File("catalogue.yml", "公开目录:\n  - {编号: YX-01, 事项: 药品采购, 类别: 运营管理, 频次: 季, 科室: 药学部}\n")
            .File("disclosures/a.md", TinySite.Disclosure("目录: YX-01\n期次: 2024-Q4\n海报: 是\n公示期: {起: 2025-03-03, 止: 2025-03-10}", "## 明细\n\n| 项目 | 金额（元） |\n|--|--:|\n| 抗生素 | 70,400.00 |\n"))
            .File("activities/w.md", "---\n标题: 环湖徒步\n日期: 2025-03-01\n海报: 是\n---\n走完全程。\n")
            .File("awards/x.yml", "标题: 年度表彰\n日期: 2025-03-01\n获奖:\n  - {编号: p1, 获奖者: 林知夏, 奖项: 先进个人, 日期: 2025-03-01, 同意公开: 是}\n")
            .File("library/a.yml", "馆藏:\n  - {馆藏号: B1, 题名: 护理学, 索书号: R47/1, 入藏日期: 2025-02-01}\n");

        await _site.BuildAsync(options => options with { Posters = true, SiteUrl = new Uri("https://gonghui.example/") });

        var posters = Directory.EnumerateFiles(Path.Combine(_site.Output, "posters"), "*.pdf", SearchOption.AllDirectories)
            .Where(file => !Path.GetFileName(file).StartsWith("print-", StringComparison.Ordinal)).ToList();
        Assert.Equal(6, posters.Count);
        Assert.All(posters, pdf =>
        {
            Assert.InRange(new FileInfo(pdf).Length, 1, MostBytes);
            var (info, bytes) = (Poppler.Info(pdf), System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(pdf)));
            Assert.Equal("yes", info["Tagged"]);
            Assert.NotEmpty(info["Title"]);
            Assert.Contains("pdfuaid:part", bytes, StringComparison.Ordinal); // ISO 14289-1, PDF/UA-1
            Assert.Contains("/Lang (zh-CN)", bytes.Replace("/Lang(", "/Lang (", StringComparison.Ordinal), StringComparison.Ordinal);
            Assert.All(Poppler.Fonts(pdf), font => Assert.DoesNotContain("Type 3", font, StringComparison.Ordinal));
        });
    }

    [Theory]
    [InlineData("A4")]
    [InlineData("A3")]
    [InlineData("{纸张: A4, 方向: 横}")]
    public async Task No_line_begins_or_ends_with_a_mark_that_must_not(string poster)
    {
        var sentences = Enumerable.Range(1, 60).Select(number => $"第{number}批（含“补充协议{new string('甲', number % 7)}”）采购：《合同{number}》、《附件》已核对，金额{number * 137}.50元；结果“合格”。");
        _site.File("disclosures/a.md", TinySite.Disclosure($"海报: {poster}", string.Concat(sentences)));

        await _site.BuildAsync(options => options with { Posters = true });

        var lines = Poppler.Lines(Path.Combine(_site.Output, "posters/disclosures/a.pdf"));
        Assert.True(lines.Count > 40);
        Assert.DoesNotContain(lines, line => "，。、；：？！）》”」』】".Contains(line[0], StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => "（《“「『【".Contains(line[^1], StringComparison.Ordinal));
    }
}
