using UnionSite.Checking.Arithmetic;

namespace UnionSite.Tests.Checking.Arithmetic;

/// <summary>That nothing is found says little; these say that the sums were seen, and are right.</summary>
public sealed class ClaimsTests
{
    [Theory]
    [InlineData("发放慰问费800元/人。共慰问离退休职工88人，发放退休职工春节慰问费70400元。", "sum-product")]
    [InlineData("公开了16项内容,其中重大决策1项,运营管理2项,职工权益6项,廉政建设7项。", "sum-parts")]
    [InlineData("按标准应交74983.2元,经多方协商交33676元,少交41307.2元。", "sum-balance")]
    [InlineData("按标准全年交110000元,经协调全年交18000元,减少92000元。", "sum-balance")]
    [InlineData("节日慰问总人数 1,986 人，50 元×1,986 人＝99,300 元。", "sum-product")]
    [InlineData("期初结余 186,400 元，加接受 182,600 元，减使用 156,100 元，期末结余 212,900 元。", "sum-balance")]
    [InlineData("全年发放 2,004 人，共 43,885,530 元，全院人均 21,899 元。", "sum-product")]
    [InlineData("门诊 59,613 人次，其中预约 46,677 人次，占门诊 59,613 人次的 78.3%。", "sum-shares")]
    public void Right_sum_is_seen(string text, string code) => Assert.Contains(FiguresInText.Claims(text), claim => claim.Code == code && claim.Holds);

    [Fact]
    public void Named_savings_are_added()
    {
        const string text = "收视费应交74983.2元,协商交33676元,少交41307.2元,环卫费按标准交110000元,协调交18000元,减少92000元。两项为医院节约133307.2元。";

        Assert.Equal([41307.2m, 92000m, 133307.2m], FiguresInText.Claims(text).Where(claim => claim is { Code: "sum-balance", Holds: true }).Select(claim => claim.Stated.Value).Order());
    }

    [Fact]
    public void Finding_shows_the_reckoning_and_points_at_the_total()
    {
        using var site = new TinySite();
        site.File("disclosures/visit.md", TinySite.Disclosure(body: "慰问 **88 人**，每人 800 元，共 70,040 元。"));

        var finding = Assert.Single(site.Check());

        Assert.Equal("数字对不上：88 × 800 = 70,400，这里写的是 70,040。", finding.Message);
        Assert.Equal(("disclosures/visit.md", 7, 24), (finding.Place.File, finding.Place.Line, finding.Place.Column));
    }

    [Fact]
    public void Finding_in_a_table_points_at_its_cell()
    {
        using var site = new TinySite();
        site.File("disclosures/table.md", TinySite.Disclosure(body: "| 科室 | 人数 |\n| --- | --- |\n| 内科 | 12 |\n| 外科 | 15 |\n| 合计 | 28 |"));

        var finding = Assert.Single(site.Check());

        Assert.Equal("数字对不上：12 + 15 = 27，这里写的是 28。", finding.Message);
        Assert.Equal(11, finding.Place.Line);
    }

    [Theory]
    [InlineData("共 9999999999999 万亿元，每人 9999999999999.5 亿元，9999999999999 亿人。")]
    [InlineData("9999999999999 元×9999999999999×9999999999999＝1 元")]
    [InlineData("9999999999999 元÷0.0000000000001÷0.0000000000001＝1 元")]
    [InlineData("9999999999999 人，每人每月 9999999999999 元，9999999999999 个月，共 9999999999999 元")]
    public void Huge_numbers_overflow_nothing(string text) => Assert.DoesNotContain(FiguresInText.Claims(text), claim => claim.Stated.Value < 0);

    [Theory]
    [InlineData("390 人次", "78 人次", "312 人次", true)]
    [InlineData("390 人次", "78 人次", "322 人次", false)]
    [InlineData("96 人", "90 人", "80 人", true)]
    [InlineData("96 人", "97 人", "12 队", false)]
    [InlineData("96 人", "97 人次", "120 人次", true)]
    [InlineData("96 人", "约 97 人", "12 队", true)]
    public void Contests_agree_with_the_headcount(string participants, string one, string other, bool isRight)
    {
        using var site = new TinySite();
        site.File("activities/games.md", $"---\n标题: 运动会\n日期: 2025-03-01\n参加人数: {participants}\n项目:\n  - {{名称: 甲, 参赛: {one}}}\n  - {{名称: 乙, 参赛: {other}}}\n---\n正文。\n");

        Assert.Equal(isRight, site.Check().IsEmpty);
    }

    [Theory]
    [InlineData(33.33, 33.33, 33.33, 100.00, true)]
    [InlineData(33.33, 33.33, 33.33, 100.02, false)]
    public void Rounding_is_allowed_for_what_is_shown(decimal one, decimal two, decimal three, decimal total, bool isRight)
    {
        using var site = new TinySite();
        site.File("disclosures/table.md", TinySite.Disclosure(body: FormattableString.Invariant(
            $"| 项目 | 金额（万元） |\n| --- | --- |\n| 甲 | {one:0.00} |\n| 乙 | {two:0.00} |\n| 丙 | {three:0.00} |\n| 合计 | {total:0.00} |")));

        Assert.Equal(isRight, site.Check().IsEmpty);
    }
}
