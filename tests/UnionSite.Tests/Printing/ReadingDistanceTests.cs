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
