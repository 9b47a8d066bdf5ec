using System.Globalization;

namespace UnionSite.Tests.Pages;

/// <summary>经费: what was spent on what, on the record's page, in the year's figures and in the data.</summary>
public sealed class SpendingTests : IDisposable
{
    private readonly TinySite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task A_record_shows_its_money_with_shares_and_a_total()
    {
        _site.File("disclosures/2025/q1.md", TinySite.Disclosure("期次: 2025-Q1\n经费: [{用途: 文体活动, 金额: '71,258.40'}, {purpose: 节日慰问, amount: 20.18万元}]"));

        await _site.BuildAsync();

        var rows = _site.Page("disclosures/2025/q1.html").QuerySelectorAll(".spending tr").Select(row => string.Join('|', row.Children.Select(cell => cell.TextContent)));
        Assert.Equal(["用途|金额（元）|比重", "文体活动|71,258.40|26.1%", "节日慰问|201,800.00|73.9%", "合计|273,058.40|100.0%"], rows);
        Assert.Contains("文体活动 71258.40", _site.Text("data/disclosures.csv"));
        Assert.Contains("\"spending\":[\"文体活动 71258.40\",\"节日慰问 201800.00\"]", _site.Text("data/disclosures.json"));
    }

    [Fact]
    public async Task The_figures_add_up_what_was_spent_in_a_year_in_the_order_of_the_settings()
    {
        _site.File("site.yml", TinySite.SiteYml + "经费用途: [帮扶, 活动]\n")
            .File("disclosures/2025/q1.md", TinySite.Disclosure("期次: 2025-Q1\n经费: [{用途: 活动, 金额: 100.50}, {用途: 帮扶, 金额: 50}]"))
            .File("disclosures/2025/q2.md", TinySite.Disclosure("期次: 2025-Q2\n经费: [{用途: 活动, 金额: 100.50}]"))
            .File("disclosures/2025/late.md", TinySite.Disclosure("期次: 2024-Q4\n经费: [{用途: 活动, 金额: 7}]"));

        await _site.BuildAsync();

        var charts = _site.Page("figures.html").QuerySelectorAll("section.block").Single(block => block.QuerySelector("h2")!.TextContent == "经费用途");
        Assert.Equal(["2025年 共 251.00 元", "2024年 共 7.00 元"], charts.QuerySelectorAll("h3").Select(heading => heading.TextContent));
        Assert.Equal(["帮扶50.00 元", "活动201.00 元", "活动7.00 元"], charts.QuerySelectorAll("tbody tr").Select(row => row.TextContent.Trim()));
    }

    [Fact]
    public async Task An_activity_says_what_it_cost_and_is_counted_by_itself()
    {
        _site.File("activities/hike.md", "---\n标题: 徒步\n日期: 2025-04-11\n经费: [{用途: 文体活动, 金额: '1,520元'}]\n---\n走了五公里。\n")
            .File("disclosures/2025/q2.md", TinySite.Disclosure("期次: 2025-Q2\n经费: [{用途: 文体活动, 金额: 9000}]"));

        await _site.BuildAsync();

        var rows = _site.Page("activities/hike.html").QuerySelectorAll(".spending tr").Select(row => string.Join('|', row.Children.Select(cell => cell.TextContent)));
        Assert.Equal(["用途|金额（元）", "文体活动|1,520.00"], rows);
        Assert.Equal(["文体活动9,000.00 元"], Rows("经费用途"));
        Assert.Equal(["文体活动1,520.00 元"], Rows("活动花费"));
        Assert.Contains("\"spending\":[\"文体活动 1520.00\"]", _site.Text("data/activities.json"));
        Assert.Contains("\"spending\"", _site.Text("data/datapackage.json"));
    }

    [Fact]
    public async Task What_the_text_lists_in_a_table_is_not_listed_again()
    {
        _site.File("disclosures/2025/listed.md", TinySite.Disclosure("经费: [{用途: 文体活动, 金额: 1.5万元}, {用途: 宣传活动, 金额: 8.5}]", body: "| 科目 | 金额（元） |\n|---|---:|\n| 文体活动 | 15,000.00 |\n| **宣传活动** | 8.50 |"))
            .File("disclosures/2025/rounded.md", TinySite.Disclosure("经费: [{用途: 文体活动, 金额: 15000.40}, {用途: 宣传活动, 金额: 8}]", title: "另一件", body: "| 科目 | 金额（万元） |\n|---|---:|\n| 文体活动 | 1.5 |\n| 劳务 | 8 |"));

        await _site.BuildAsync();

        Assert.Empty(_site.Page("disclosures/2025/listed.html").QuerySelectorAll(".spending"));
        Assert.Single(_site.Page("disclosures/2025/rounded.html").QuerySelectorAll(".spending"));
    }

    [Fact]
    public async Task Sums_of_any_size_and_purposes_of_any_length_find_room_in_the_chart()
    {
        _site.File("site.yml", TinySite.SiteYml + "经费用途: [困难职工帮扶和走访慰问支出]\n")
            .File("disclosures/2025/q1.md", TinySite.Disclosure("期次: 2025-Q1\n经费: [{用途: 困难职工帮扶和走访慰问支出, 金额: 9999999999.99}]"));

        await _site.BuildAsync();

        var chart = _site.Page("figures.html").QuerySelectorAll("section.block").Single(block => block.QuerySelector("h2")!.TextContent == "经费用途").QuerySelector("svg")!;
        var bar = chart.QuerySelector("rect")!;
        var texts = chart.QuerySelectorAll("text");
        Assert.Equal("10,000,000,000", texts[1].TextContent);
        Assert.InRange(Number(texts[0], "x"), 13 * 15, double.MaxValue);
        Assert.InRange(Number(texts[1], "x") + (14 * 9), 0, double.Parse(chart.GetAttribute("viewBox")!.Split(' ')[2], CultureInfo.InvariantCulture));
        Assert.True(Number(bar, "width") > 0);
    }

    [Fact]
    public async Task What_is_not_for_the_public_is_not_in_its_figures()
    {
        _site.File("disclosures/2025/staff.md", TinySite.Disclosure("经费: [{用途: 文体活动, 金额: 123456.78}]"))
            .File("disclosures/2025/public.md", TinySite.Disclosure("对象: 社会\n经费: [{用途: 节日慰问, 金额: 5}]", title: "慰问"))
            .File("disclosures/2025/taken.md", TinySite.Disclosure("对象: 社会\n撤回: {日期: 2025-04-01, 理由: 数字有误}\n经费: [{用途: 宣传活动, 金额: 23456.78}]", title: "撤回的一件"))
            .File("activities/hike.md", "---\n标题: 徒步\n日期: 2025-04-11\n经费: [{用途: 文体活动, 金额: 34567.89}]\n---\n走了五公里。\n");

        await _site.BuildAsync(options => options with { Audience = Audience.Public });

        Assert.All(["123,45", "23,45", "34,56", "活动花费"], hidden => Assert.DoesNotContain(hidden, _site.Text("figures.html")));
        Assert.Contains("节日慰问", _site.Text("figures.html"));
    }

    [Theory]
    [InlineData("201785", "201785.00")]
    [InlineData("201785.5", "201785.50")]
    [InlineData("20.1785万", "201785.00")]
    [InlineData("20.1785 万元", "201785.00")]
    [InlineData("3,000元", "3000.00")]
    public async Task A_sum_may_be_written_as_staff_write_it(string written, string exact)
    {
        _site.File("disclosures/2025/q1.md", TinySite.Disclosure($"经费: [{{用途: 文体活动, 金额: '{written}'}}]"));

        await _site.BuildAsync();

        Assert.Contains($"文体活动 {exact}", _site.Text("data/disclosures.csv"));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("12.345")]
    [InlineData("约五百元")]
    [InlineData("1,23")]
    public void What_is_no_sum_is_an_error_with_its_place(string amount)
    {
        _site.File("disclosures/2025/q1.md", TinySite.Disclosure($"经费:\n  - {{用途: 文体活动, 金额: '{amount}'}}"));

        var finding = Assert.Single(_site.Check());

        Assert.Equal(("field-value", 7, 21), (finding.Code, finding.Place.Line, finding.Place.Column));
        Assert.Contains("376,971.70", finding.Hint);
    }

    [Fact]
    public void A_purpose_that_the_settings_do_not_have_is_an_error_that_names_them()
    {
        _site.File("disclosures/2025/q1.md", TinySite.Disclosure("经费: [{用途: 文娱活动, 金额: 5}]"));

        Assert.Contains("文体活动", Assert.Single(_site.Check()).Hint);
    }

    private IEnumerable<string> Rows(string heading) => _site.Page("figures.html").QuerySelectorAll("section.block")
        .Single(block => block.QuerySelector("h2")!.TextContent == heading).QuerySelectorAll("tbody tr").Select(row => row.TextContent.Trim());

    private static double Number(AngleSharp.Dom.IElement element, string attribute) => double.Parse(element.GetAttribute(attribute)!, CultureInfo.InvariantCulture);
}
