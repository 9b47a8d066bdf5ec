namespace UnionSite.Tests.Printing;

/// <summary>The posters of the board as a whole, opened as PDFs.</summary>
public sealed class BoardPosterTests : IDisposable
{
    private const string Catalogue = "公开目录:\n  - {编号: YX-01, 事项: 药品采购, 类别: 运营管理, 频次: 季, 科室: 药学部}\n  - {编号: ZG-01, 事项: 食堂收支, 类别: 职工权益, 频次: 季, 科室: 后勤保障部, 自: 2024-07-01}\n";

    private readonly TinySite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task A_quarter_has_all_that_is_for_the_wall_by_category()
    {
        Write("a", "渠道: [公开栏]\n摘要: 采购三批。\n公示期: {起: 2025-02-03, 止: 2025-02-10}", "药品采购情况", "2025-02-01");
        Write("b", "", "满意度调查", "2025-01-20");
        Write("c", "渠道: [院内网]", "只在院内网公开", "2025-01-21");
        Write("d", "渠道: [公开栏]\n海报: 否", "不要海报", "2025-01-22");
        Write("e", "撤回: {日期: 2025-02-02, 理由: 内容有误}", "撤回的事", "2025-01-23");
        Write("f", "", "上季度的事", "2024-12-20");
        Write("g", "", "再上季度的事", "2024-09-20");

        await BuildAsync();

        var text = Text("quarter-2025-Q1");
        Assert.All(["2025年第一季度院务公开栏", "共2项", "运营管理", "满意度调查", "药品采购情况", "采购三批。", "药学部", "2月1日公开", "公示至2月10日"], words => Assert.Contains(words, text));
        Assert.All(["只在院内网公开", "不要海报", "撤回的事", "上季度的事"], words => Assert.DoesNotContain(words, text));
        Assert.True(text.IndexOf("满意度调查", StringComparison.Ordinal) < text.IndexOf("药品采购情况", StringComparison.Ordinal));
        Assert.Contains("上季度的事", Text("quarter-2024-Q4"));
        Assert.False(_site.Has("posters/board/quarter-2024-Q3.pdf"));
        Assert.NotNull(_site.Page("posters/index.html").QuerySelector("a[href$='board/quarter-2025-Q1.pdf']"));
    }

    [Fact]
    public async Task Progress_says_what_was_disclosed_and_what_is_due()
    {
        _site.File("catalogue.yml", Catalogue);
        Write("a", "目录: YX-01\n期次: 2024-Q4", "2024年第四季度药品采购", "2025-01-15");

        await BuildAsync();

        var text = Text("progress-2025-Q1");
        Assert.All(["2025年第一季度公开进度", "药品采购", "2024年第四季度", "药学部", "已公开", "1月15日", "食堂收支", "逾期未公开", "后勤保障部"], words => Assert.Contains(words, text));
    }

    [Fact]
    public async Task Without_a_record_there_is_none()
    {
        _site.File("catalogue.yml", Catalogue);

        await BuildAsync();

        Assert.DoesNotContain(_site.OutputFiles().Keys, path => path.StartsWith("posters/board/", StringComparison.Ordinal));
    }

    private void Write(string id, string fields, string title, string date) => _site.File($"disclosures/{id}.md", TinySite.Disclosure(fields, title: title, date: date));

    private Task BuildAsync() => _site.BuildAsync(options => options with { Posters = true });

    private string Text(string name) => Poppler.Text(Path.Combine(_site.Output, "posters", "board", name + ".pdf")).Replace(" ", "").Replace("\n", "");
}
