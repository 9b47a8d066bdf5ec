using System.Globalization;
using UnionSite.Building;
using UnionSite.Printing;

namespace UnionSite.Tests.Printing;

/// <summary>Posters in parts for the office's printer, opened as PDFs.</summary>
public sealed class TiledPosterTests : IDisposable
{
    /// <summary>Pixels a millimetre: places of an A3 poster's parts on A4 are then whole pixels.</summary>
    private const int Fine = 2;

    private readonly TinySite _site = new();

    public void Dispose() => _site.Dispose();

    private Task<BuildSummary> BuildAsync(bool clean = false) =>
        _site.BuildAsync(options => options with { Posters = true, Clean = clean, SiteUrl = new Uri("https://gonghui.example/board/") });

    private string Poster(string path) => Path.Combine(_site.Output, "posters", path);

    [Fact]
    public async Task Put_together_the_parts_are_the_poster()
    {
        _site.File("disclosures/a.md", TinySite.Disclosure("海报: 是", "| 项目 | 金额 |\n|--|--:|\n| 抗生素 | 70,400.00 |\n\n" + string.Concat(Enumerable.Repeat("本季度采购情况已核对。", 24))));

        await BuildAsync();

        var tiling = Tiling.Of(PaperSize.A3, landscape: false, PaperSize.A4)!;
        var whole = Assert.Single(Poppler.Pages(Poster("disclosures/a.pdf"), Fine));
        var sheets = Poppler.Pages(Poster("disclosures/a-A4.pdf"), Fine);
        Assert.Equal(1 + 4, sheets.Count);
        Assert.InRange(Together(tiling, sheets, shift: 0).DifferenceTo(whole), 0, 0.002);
        Assert.InRange(Together(tiling, sheets, shift: 1).DifferenceTo(whole), 0.01, 1); // half a millimetre is seen
    }

    [Fact]
    public async Task It_is_a_document_of_letters_with_labels_ruler_and_steps()
    {
        _site.File("disclosures/a.md", TinySite.Disclosure("海报: 是"));

        await BuildAsync();

        var pdf = Poster("disclosures/a-A4.pdf");
        var info = Poppler.Info(pdf);
        Assert.Equal("595.276 x 841.89 pts (A4)", info["Page size"]);
        Assert.Equal("药品采购情况（拼贴版）", info["Title"]);
        Assert.Equal("5", info["Pages"]);
        Assert.All(Poppler.Fonts(pdf), font => Assert.DoesNotContain("Type 3", font));
        var text = Poppler.Text(pdf).Replace(" ", "").Replace("\n", "");
        Assert.All(["甲-1", "甲-2", "乙-1", "乙-2", "请按100%（实际大小）打印", "打印后用尺子量，这条线应正好100毫米", "A3海报", "用4张A4拼成", "右接甲-2"],
            words => Assert.Contains(words, text));
    }

    [Fact]
    public async Task All_pages_of_a_poster_are_cut()
    {
        var body = string.Join("\n\n", Enumerable.Range(1, 120).Select(number => $"第 {number} 项：本季度药品采购情况已经核对，明细附后，请职工监督。"));
        _site.File("disclosures/a.md", TinySite.Disclosure("海报: 是", body));

        await BuildAsync();

        var pages = int.Parse(Poppler.Info(Poster("disclosures/a.pdf"))["Pages"], CultureInfo.InvariantCulture);
        Assert.True(pages > 1);
        Assert.Equal((1 + 4 * pages).ToString(CultureInfo.InvariantCulture), Poppler.Info(Poster("disclosures/a-A4.pdf"))["Pages"]);
        Assert.Contains($"第{pages}页甲-1", Poppler.Text(Poster("disclosures/a-A4.pdf")).Replace(" ", "").Replace("\n", ""));
    }

    [Theory]
    [InlineData("A4", "A4", null)]
    [InlineData("A3", "A3", null)]
    [InlineData("A2", "A3", "拼贴版（A3，4 张拼一幅）")]
    [InlineData("A2", "A4", "拼贴版（A4，8 张拼一幅）")]
    public async Task The_pages_link_it_where_the_poster_is_larger_than_the_printers_paper(string poster, string printer, string? name)
    {
        _site.File("site.yml", TinySite.SiteYml + $"海报: {{打印机纸张: {printer}}}\n").File("disclosures/2025/a.md", TinySite.Disclosure($"海报: {poster}"));

        await BuildAsync();

        var path = $"disclosures/2025/a-{printer}.pdf";
        Assert.Equal(name is not null, File.Exists(Poster(path)));
        Assert.Equal(name, _site.Page("disclosures/2025/a.html").QuerySelector($"a[href='../../posters/{path}']")?.TextContent);
        Assert.Equal(name, _site.Page("posters/index.html").QuerySelector($"a[href='../posters/{path}']")?.TextContent);
    }

    [Fact]
    public void A_printer_that_no_office_has_is_a_finding()
    {
        _site.File("site.yml", TinySite.SiteYml + "海报: {打印机纸张: A2}\n");

        var finding = Assert.Single(_site.Check());

        Assert.Equal(("field-value", "site.yml", 3), (finding.Code, finding.Place.File, finding.Place.Line));
        Assert.Contains("A4、A3", finding.Hint);
    }

    [Fact]
    public async Task It_is_made_again_with_the_same_bytes_and_only_when_something_changed()
    {
        _site.File("disclosures/a.md", TinySite.Disclosure("海报: 是"));
        await BuildAsync();
        var first = File.ReadAllBytes(Poster("disclosures/a-A4.pdf"));

        Assert.Equal((2, 0), (await BuildAsync()).Posters);
        Assert.Equal(first, File.ReadAllBytes(Poster("disclosures/a-A4.pdf")));
        Assert.Equal((2, 2), (await BuildAsync(clean: true)).Posters);
        Assert.Equal(first, File.ReadAllBytes(Poster("disclosures/a-A4.pdf")));

        _site.File("site.yml", TinySite.SiteYml + "海报: {纸张: A2, 打印机纸张: A3}\n");
        Assert.Equal((2, 2), (await BuildAsync()).Posters);
        Assert.False(File.Exists(Poster("disclosures/a-A4.pdf")));
        Assert.True(File.Exists(Poster("disclosures/a-A3.pdf")));
    }

    /// <summary>The sheets after the first, each laid at its place, or <paramref name="shift"/> pixels off.</summary>
    private static Raster Together(Tiling tiling, IReadOnlyList<Raster> sheets, int shift)
    {
        var poster = new Raster(Pixels(tiling.Poster.Width), Pixels(tiling.Poster.Height));
        foreach (var (tile, sheet) in tiling.Tiles.Zip(sheets.Skip(1)))
        {
            poster.Paste(sheet, (Pixels(tiling.At.X) + shift, Pixels(tiling.At.Y)), (Pixels(tiling.Part.Width), Pixels(tiling.Part.Height)),
                (Pixels(tile.From.X), Pixels(tile.From.Y)));
        }
        return poster;
    }

    private static int Pixels(double millimetres) => (int)Math.Round(millimetres * Fine);
}
