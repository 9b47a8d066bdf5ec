using UnionSite.Building;

namespace UnionSite.Tests.Printing;

/// <summary>How large posters are set: 5 mm of character height for each metre of reading distance, titles 10.</summary>
public sealed class ReadingDistanceTests : IDisposable
{
    private const double Tolerance = 0.02;

    private readonly TinySite _site = new();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("A4", 1.5, "纵")]
    [InlineData("A4", 0.5, "横")]
    [InlineData("A3", 1.5, "纵")]
    [InlineData("A3", 3, "横")]
    [InlineData("A1", 1.5, "纵")]
    public async Task All_that_is_read_is_large_enough(string paper, double metres, string orientation)
    {
        var choice = $"海报: {{纸张: {paper}, 方向: {orientation}}}";
        _site.File("site.yml", TinySite.SiteYml + $"海报: {{纸张: {paper}, 阅读距离: {metres}}}\n")
            .File("catalogue.yml", "公开目录:\n  - {编号: YX-01, 事项: 药品采购, 类别: 运营管理, 频次: 季, 科室: 药学部}\n")
            .File("disclosures/a.md", TinySite.Disclosure(
                $"目录: YX-01\n期次: 2024-Q4\n渠道: [公开栏]\n摘要: 摘要写在这里\n{choice}\n公示期: {{起: 2025-03-03, 止: 2025-03-10}}",
                "正文一段。\n\n- 列表一项\n\n| 表头 | 金额 |\n|--|--:|\n| 表中一格 | 70,400.00 |\n\n" + string.Concat(Enumerable.Repeat("本季度采购情况已核对，", 200)), title: "药品采购"))
            .File("activities/w.md", $"---\n标题: 环湖徒步\n日期: 2025-03-01\n地点: 湖边栈道\n{choice}\n---\n走完全程。\n")
            .File("awards/x.yml", "标题: 年度表彰\n日期: 2025-03-01\n获奖:\n  - {编号: p1, 获奖者: 林知夏, 奖项: 先进个人, 日期: 2025-03-01, 事迹: 十年如一日, 同意公开: 是}\n")
            .File("library/a.yml", "馆藏:\n  - {馆藏号: B1, 题名: 护理学, 索书号: R47/1, 入藏日期: 2025-02-01}\n");

        await _site.BuildAsync(options => options with { Posters = true });

        AssertReadable(metres, "disclosures/a", title: "药品采购", "摘要写在这里", "正文一段。", "列表一项", "表中一格", "药学部");
        AssertReadable(metres, "activities/w", title: "环湖徒步", "湖边栈道", "走完全程。");
        AssertReadable(metres, "awards/x", title: "年度表彰", "林知夏", "先进个人", "十年如一日");
        AssertReadable(metres, "library/2025-Q1", title: "新书上架", "护理学");
        AssertReadable(metres, "board/quarter-2025-Q1", title: null, "药品采购", "摘要写在这里");
        AssertReadable(metres, "board/progress-2025-Q1", title: null, "药品采购", "药学部");
    }

    [Theory]
    [InlineData(3, "A3", 1, 4)]
    [InlineData(26, "A2", 1, 8)]
    [InlineData(200, "A2", 0, 8)]
    public async Task What_is_too_long_for_one_sheet_takes_a_larger_one_where_it_may(int sentences, string paper, int pages, int parts)
    {
        var text = string.Concat(Enumerable.Repeat("本季度采购情况已逐项核对，纪检全程监督，结果在院内网公开。", sentences));
        _site.File("disclosures/a.md", TinySite.Disclosure("海报: {纸张: A3, 最大纸张: A2}", text)).File("boards.yml", "公告栏:\n  - {名称: 大厅, 地点: 一层, 尺寸: 2000×1500}\n");

        for (var time = 1; time <= 2; time++) // made, then kept
        {
            await _site.BuildAsync(options => options with { Posters = true });

            var info = Poppler.Info(Poster("disclosures/a"));
            Assert.EndsWith($"({paper})", info["Page size"], StringComparison.Ordinal);
            Assert.Equal(pages == 0, info["Pages"] != "1");
            var list = _site.Page("posters/index.html");
            Assert.Contains($"{paper}，", list.Body!.TextContent, StringComparison.Ordinal);
            Assert.Contains($"A4，{parts} 张拼一幅", list.Body!.TextContent, StringComparison.Ordinal);
            Assert.DoesNotContain("A3", _site.Page("disclosures/a.html").Body!.TextContent, StringComparison.Ordinal); // not known when the page is made
        }
    }

    [Fact]
    public void The_largest_sheet_is_no_smaller_than_the_first()
    {
        _site.File("disclosures/a.md", TinySite.Disclosure("海报: {纸张: A3, 最大纸张: A4}"));

        var finding = Assert.Single(_site.CheckAll().Findings);

        Assert.Equal(("field-value", 6), (finding.Code, finding.Place.Line));
        Assert.Contains("比“纸张”的 A3 小", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_that_is_too_wide_to_be_read_is_told_of_and_printed_whole()
    {
        _site.File("disclosures/a.md", TinySite.Disclosure("海报: A4",
            $"| {string.Join(" | ", Enumerable.Range(1, 9).Select(column => $"第{column}栏"))} |\n|{string.Concat(Enumerable.Repeat("--|", 9))}\n| {string.Join(" | ", Enumerable.Range(1, 9).Select(column => $"{column},123,456.00"))} |\n"));

        for (var time = 1; time <= 2; time++)
        {
            var summary = await _site.BuildAsync(options => options with { Posters = true });

            var finding = Assert.Single(summary.Warnings);
            Assert.Equal(("poster-small", "disclosures/a.md", 8), (finding.Code, finding.Place.File, finding.Place.Line));
            Assert.Contains("站在 1.5 米外看不清（至少要 7.5 毫米）", finding.Message, StringComparison.Ordinal);
            Assert.True(_site.Has("posters/printed.yml")); // it hangs all the same
        }
        Assert.All(Enumerable.Range(1, 9), column => Assert.Contains($"{column},123,456.00", Poppler.Text(Poster("disclosures/a"))));
        await Assert.ThrowsAsync<RecordsHaveErrorsException>(() => _site.BuildAsync(options => options with { Posters = true, Strict = true }));
    }

    [Fact]
    public async Task A_poster_without_colour_has_none()
    {
        _site.File("site.yml", TinySite.SiteYml + "海报: {颜色: 黑白}\n")
            .File("disclosures/a.md", TinySite.Disclosure("海报: 是\n摘要: 采购三批。\n更正: [{日期: 2025-03-02, 说明: 改了金额。}]", "- [x] 完成"))
            .File("awards/x.yml", "标题: 年度表彰\n日期: 2025-03-01\n获奖:\n  - {编号: p1, 获奖者: 林知夏, 奖项: 先进个人, 日期: 2025-03-01, 同意公开: 是}\n");

        await _site.BuildAsync(options => options with { Posters = true });

        Assert.False(Poppler.HasColour(Poster("disclosures/a")));
        Assert.False(Poppler.HasColour(Poster("awards/x")));
        _site.File("site.yml", TinySite.SiteYml);
        await _site.BuildAsync(options => options with { Posters = true });
        Assert.True(Poppler.HasColour(Poster("disclosures/a")));
    }

    [Fact]
    public async Task The_foot_says_which_version_it_is_and_when_to_take_it_down()
    {
        _site.File("disclosures/2025/a.md", TinySite.Disclosure(
            "海报: 是\n公示期: {起: 2025-03-03, 止: 2025-03-10}\n更正: [{日期: 2025-03-02, 说明: 改了金额。}, {日期: 2025-03-04, 说明: 改了数量。}]"));

        await _site.BuildAsync(options => options with { Posters = true });

        var text = Poppler.Text(Poster("disclosures/2025/a")).Replace(" ", "").Replace("　", "").Replace("\n", "");
        Assert.All(["编号disclosures/2025/a", "第3版", "2025年3月4日更正", "张贴至2025年3月10日"], words => Assert.Contains(words, text));
    }

    private string Poster(string path) => Path.Combine(_site.Output, "posters", path + ".pdf");

    private void AssertReadable(double metres, string poster, string? title, params string[] read)
    {
        var pdf = Poster(poster);
        if (title is not null)
        {
            Assert.All(Heights(pdf, title).Take(1), height => Assert.InRange(height, 10 * metres - Tolerance, 1000));
        }
        Assert.All(read, words => Assert.All(Heights(pdf, words), height => Assert.InRange(height, 5 * metres - Tolerance, 1000)));
    }

    private static IReadOnlyList<double> Heights(string pdf, string words)
    {
        var heights = Poppler.CharacterHeights(pdf, words);
        Assert.True(heights.Count > 0, $"{Path.GetFileName(pdf)}: {words}");
        return heights;
    }
}
