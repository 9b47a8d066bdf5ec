using System.Globalization;
using System.Text.RegularExpressions;

namespace UnionSite.Tests.Printing;

/// <summary>The print batch, opened as a PDF, and what the pages say of it.</summary>
public sealed partial class PrintBatchPdfTests : IDisposable
{
    private const string Batch = "posters/print-2025-03-05.pdf";

    private readonly TinySite _site = new();

    public PrintBatchPdfTests() => _site
        .File("boards.yml", "- {名称: 甲栏, 地点: 门诊一层, 尺寸: 2400×1200, 内容: [运营管理]}\n- {名称: 乙栏, 地点: 食堂旁, 尺寸: 2400×1200, 内容: [活动]}\n")
        .File("disclosures/a.md", TinySite.Disclosure("渠道: [公开栏]\n海报: A4", title: "药品采购"))
        .File("disclosures/b.md", TinySite.Disclosure("渠道: [公开栏]\n海报: {纸张: A3, 方向: 横}", title: "食堂收支", date: "2025-03-02"))
        .File("disclosures/c.md", TinySite.Disclosure("渠道: [公开栏]\n撤回: {日期: 2025-03-04, 理由: 待审议}", title: "机密的采购", date: "2025-03-02"))
        .File("disclosures/d.md", TinySite.Disclosure("渠道: [公开栏]", title: "去年决算", date: "2025-01-02"))
        .File("activities/徒步.md", "---\n标题: 春季徒步\n日期: 2025-03-01\n海报: A4\n---\n走。\n")
        .File("printed.yml", "日期: 2025-02-07\n张贴:\n- {公告栏: 甲栏, 海报: disclosures/c, 内容: 000000000000}\n- {公告栏: 甲栏, 海报: disclosures/d, 内容: 000000000000}\n"
            + "- {公告栏: 甲栏, 海报: disclosures/a, 内容: 000000000000}\n");

    public void Dispose() => _site.Dispose();

    private Task BuildAsync(bool clean = false, Audience audience = Audience.Staff, bool posters = true) =>
        _site.BuildAsync(options => options with { Posters = posters, Clean = clean, Audience = audience });

    private string Pdf => Path.Combine(_site.Output, Batch);

    /// <summary>The words of each page, without the spaces between them.</summary>
    private List<string> Pages() => [.. Poppler.Text(Pdf).Split('\f').SkipLast(1).Select(page => Spaces().Replace(page, ""))];

    [Fact]
    public async Task The_list_says_what_to_do_and_which_sheets_are_for_that_and_they_follow_in_its_order()
    {
        await BuildAsync();

        var pages = Pages();
        var list = pages[0];
        Assert.All(["张贴单", "示范市第一医院工会", "2025年3月5日", "和2025年2月7日的张贴记录比较", "甲栏", "门诊一层", "乙栏", "食堂旁", "海报disclosures/c", "已撤回", "去年决算", "张贴期满",
            "换新", "撤下旧的，贴上这一幅", "距左30距上30", "4月2日", "经办人", "第1页共1页"], words => Assert.Contains(words, list));
        var titles = new[] { "药品采购", "食堂收支", "春季徒步" };
        Assert.Equal(titles.Select(title => list.IndexOf(title, StringComparison.Ordinal)), titles.Select(title => list.IndexOf(title, StringComparison.Ordinal)).Order());

        var sheets = SheetNumbers().Matches(list).Select(range => (First: Number(range.Groups[1]), Last: Number(range.Groups[range.Groups[2].Success ? 2 : 1]))).ToList();
        Assert.Equal([(2, 2), (3, 7), (8, 8)], sheets);
        foreach (var ((first, last), title) in sheets.Zip(titles))
        {
            Assert.Contains(title, pages[first - 1]);
            Assert.DoesNotContain(title, string.Concat(pages.Skip(last)));
        }
        Assert.Contains("拼贴说明", pages[2]);
        Assert.Equal(8, pages.Count);
    }

    [Fact]
    public async Task It_is_a_tagged_document_of_letters_on_the_sheets_own_paper_with_boxes_to_tick()
    {
        _site.File("site.yml", TinySite.SiteYml + "海报: {打印机纸张: A3}\n");

        await BuildAsync();

        var info = Poppler.Info(Pdf);
        Assert.Equal(("张贴单 2025年3月5日", "yes", "4"), (info["Title"], info["Tagged"], info["Pages"]));
        Assert.All(Poppler.Fonts(Pdf), font => Assert.DoesNotContain("Type 3", font));
        var sheets = Poppler.Pages(Pdf, 4);
        Assert.Equal([(210, 297), (210, 297), (420, 297), (210, 297)], sheets.Select(sheet => (sheet.Width / 4, sheet.Height / 4)));
        Assert.Matches("打印A4（含本单）打印A3.*3张1张", Pages()[0]);
        Assert.Equal(["2", "3", "4"], SheetNumbers().Matches(Pages()[0]).Select(sheet => sheet.Groups[1].Value));
        Assert.Equal(5, sheets[0].Squares(side: 17));
    }

    [Fact]
    public async Task The_pages_name_it_and_the_withdrawn_are_nowhere_named()
    {
        await BuildAsync();

        foreach (var path in new[] { "posters/index.html", "posters/boards.html" })
        {
            var block = _site.Page(path).QuerySelector(".print-batch")!;
            Assert.Equal("本次要打印 7 张，贴 3 幅，撤 2 幅", block.QuerySelector($"a[href$='{Batch}']")!.TextContent);
            Assert.Equal("张贴记录", block.QuerySelector("a[href$='posters/printed.yml'][download]")!.TextContent);
            Assert.Equal(["甲栏：张贴 1 幅，换新 1 幅，撤下 2 幅", "乙栏：张贴 1 幅"], block.QuerySelectorAll("summary").Select(summary => summary.TextContent));
            Assert.Contains("撤下 海报 disclosures/c 已撤回", block.TextContent);
        }
        Assert.DoesNotContain("机密", string.Concat(Pages()));
        Assert.All(_site.OutputFiles().Where(file => Path.GetExtension(file.Key) is ".html" or ".yml" or ".json" or ".js"),
            file => Assert.DoesNotContain("机密", System.Text.Encoding.UTF8.GetString(file.Value)));
    }

    [Fact]
    public async Task The_record_put_back_leaves_nothing_to_print()
    {
        await BuildAsync();
        _site.File("printed.yml", _site.Text("posters/printed.yml"));

        await BuildAsync();

        Assert.False(_site.Has(Batch));
        Assert.Equal(File.ReadAllText(Path.Combine(_site.Input, "printed.yml")), _site.Text("posters/printed.yml"));
        Assert.All(["posters/index.html", "posters/boards.html"], path => Assert.Contains("没有要打印的", _site.Page(path).QuerySelector(".print-batch")!.TextContent));
    }

    [Theory]
    [InlineData("一号楼, 东: #2")]
    [InlineData("\"引号\" 栏")]
    [InlineData("- 甲")]
    public async Task The_record_is_read_again_whatever_a_board_is_called(string name)
    {
        _site.File("boards.yml", $"- {{名称: '{name}', 地点: 大厅, 尺寸: 2400×1200}}\n").File("printed.yml", "张贴: []\n");
        await BuildAsync();
        _site.File("printed.yml", _site.Text("posters/printed.yml"));

        await BuildAsync();

        Assert.All(_site.Read().Board.Posted.Posters, posted => Assert.Equal(name, posted.Board));
        Assert.False(_site.Has(Batch));
    }

    [Fact]
    public async Task It_has_the_same_bytes_each_time()
    {
        await BuildAsync();
        var first = File.ReadAllBytes(Pdf);

        await BuildAsync();
        Assert.Equal(first, File.ReadAllBytes(Pdf));
        await BuildAsync(clean: true);
        Assert.Equal(first, File.ReadAllBytes(Pdf));
    }

    [Theory]
    [InlineData(Audience.Staff, false)]
    [InlineData(Audience.Public, true)]
    public async Task Only_the_staffs_edition_with_posters_has_one(Audience audience, bool posters)
    {
        await BuildAsync(audience: audience, posters: posters);

        Assert.False(_site.Has(Batch) || _site.Has("posters/printed.yml"));
        Assert.Null(_site.Page("posters/index.html").QuerySelector(".print-batch"));
    }

    private static int Number(Group digits) => int.Parse(digits.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"第(\d+)(?:—(\d+))?张")]
    private static partial Regex SheetNumbers();
}
