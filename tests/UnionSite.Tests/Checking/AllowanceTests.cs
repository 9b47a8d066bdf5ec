using UnionSite.Checking;

namespace UnionSite.Tests.Checking;

/// <summary>例外: what a record may let pass, and how far that reaches.</summary>
public sealed class AllowanceTests : IDisposable
{
    private const string Mobile = "值班电话 13800138000，全天有人接。";
    private const string AllowMobile = "例外: [{检查: privacy-mobile, 理由: 值班手机}]";

    private readonly TinySite _site = new();

    public void Dispose() => _site.Dispose();

    private CheckResult Check() => _site.CheckAll(new DateOnly(2025, 3, 5));

    private static IEnumerable<(string Code, string Place)> Found(CheckResult check) =>
        check.Findings.Select(finding => (finding.Code, finding.Place.ToString()));

    [Fact]
    public void A_disclosure_lets_pass_what_it_names()
    {
        _site.File("disclosures/a.md", TinySite.Disclosure(AllowMobile, Mobile));

        var check = Check();

        Assert.Empty(check.Findings);
        var passed = Assert.Single(check.Allowed);
        Assert.Equal(("privacy-mobile", new Place("disclosures/a.md", 8, 6), "值班手机"), (passed.Finding.Code, passed.Finding.Place, passed.Reason));
        Assert.DoesNotContain("13800138000", passed.ToString());
    }

    [Fact]
    public void And_so_does_an_activity()
    {
        _site.File("activities/a.md", $"---\n标题: 徒步\n日期: 2025-03-01\n{AllowMobile}\n---\n{Mobile}\n");

        var check = Check();

        Assert.Empty(check.Findings);
        Assert.Single(check.Allowed);
    }

    [Fact]
    public void It_reaches_no_other_record_and_no_other_check()
    {
        _site.File("disclosures/a.md", TinySite.Disclosure(AllowMobile, $"{Mobile}\n\n车牌浙A·B1234。"))
            .File("disclosures/b.md", TinySite.Disclosure(body: "门诊值班电话 13800138001。"));

        Assert.Equal([("privacy-plate", "disclosures/a.md:10:3"), ("privacy-mobile", "disclosures/b.md:7:8")], Found(Check()));
    }

    [Fact]
    public void A_winner_allows_for_nobody_else_on_the_list()
    {
        _site.File("awards/a.yml", $$"""
            标题: 光荣榜
            日期: 2025-03-01
            获奖:
              - {编号: p1, 获奖者: 急诊科, 奖项: 先进, 日期: 2025-03-01, 同意公开: 是, 事迹: {{Mobile}}, {{AllowMobile}}}
              - {编号: p2, 获奖者: 药学部, 奖项: 先进, 日期: 2025-03-01, 同意公开: 是, 事迹: {{Mobile}}}
            """);

        var check = Check();

        var finding = Assert.Single(check.Findings);
        Assert.Equal(("privacy-mobile", 5), (finding.Code, finding.Place.Line));
        Assert.Equal(4, Assert.Single(check.Allowed).Finding.Place.Line);
    }

    [Theory]
    [InlineData("a.yml", "馆藏:\n  - {馆藏号: B1, 题名: 甲, ISBN: 978-7-999196-32-0, 例外: [{检查: isbn-check, 理由: 版权页就是这样印的}]}\n  - {馆藏号: B2, 题名: 乙, ISBN: 978-7-999196-32-0}\n")]
    [InlineData("a.yml", "馆藏:\n  - {馆藏号: B1, 题名: 甲, ISBN: 978-7-999196-32-0, 例外: isbn-check：版权页就是这样印的}\n  - {馆藏号: B2, 题名: 乙, ISBN: 978-7-999196-32-0}\n")]
    [InlineData("a.csv", "馆藏号,题名,ISBN,例外\nB1,甲,978-7-999196-32-0,isbn-check：版权页就是这样印的\nB2,乙,978-7-999196-32-0,\n")]
    public void So_does_a_book_in_a_list_or_a_table(string file, string content)
    {
        _site.File($"library/{file}", content);

        var check = Check();

        var finding = Assert.Single(check.Findings);
        Assert.Equal(("isbn-check", 3), (finding.Code, finding.Place.Line));
        var passed = Assert.Single(check.Allowed);
        Assert.Equal((2, "版权页就是这样印的"), (passed.Finding.Place.Line, passed.Reason));
    }

    [Fact]
    public void A_record_allows_several()
    {
        _site.File("disclosures/a.md", TinySite.Disclosure(
            "例外:\n  - {检查: privacy-mobile, 理由: 值班手机}\n  - {检查: privacy-plate, 理由: 公务用车处置公告}", $"{Mobile}拍卖车辆浙A·B1234。"));

        var check = Check();

        Assert.Empty(check.Findings);
        Assert.Equal(["值班手机", "公务用车处置公告"], check.Allowed.Select(passed => passed.Reason));
    }

    [Theory]
    [InlineData("privacy-phone")]
    [InlineData("PRIVACY-MOBILE")]
    [InlineData("allow-unknown")]
    [InlineData("全部")]
    public void A_check_that_nobody_knows_is_an_error(string code)
    {
        _site.File("disclosures/a.md", TinySite.Disclosure($"例外: [{{检查: {code}, 理由: 同意}}]", Mobile));

        Assert.Equal([("allow-unknown", "disclosures/a.md:6:11"), ("privacy-mobile", "disclosures/a.md:8:6")], Found(Check()));
        Assert.True(Check().HasErrors);
    }

    [Fact]
    public void What_makes_a_board_impossible_to_publish_cannot_be_allowed()
    {
        _site.File("disclosures/a.md", TinySite.Disclosure("例外: [{检查: link-broken, 理由: 以后再写}]", "见[活动](record:activities/a)。"));

        Assert.Equal([("allow-unknown", "disclosures/a.md:6:11"), ("link-broken", "disclosures/a.md:8:2")], Found(Check()));
    }

    [Fact]
    public void What_is_not_needed_is_pointed_out()
    {
        _site.File("disclosures/a.md", TinySite.Disclosure(AllowMobile));

        var finding = Assert.Single(Check().Findings);
        Assert.Equal(("allow-unused", Severity.Warning, 6), (finding.Code, finding.Severity, finding.Place.Line));
    }

    [Fact]
    public void The_same_twice_is_once_too_many()
    {
        _site.File("disclosures/a.md", TinySite.Disclosure("例外:\n  - {检查: privacy-mobile, 理由: 值班手机}\n  - {检查: privacy-mobile, 理由: 值班手机}", Mobile));

        Assert.Equal([("allow-unused", "disclosures/a.md:8:10")], Found(Check()));
    }

    [Theory]
    [InlineData("{检查: privacy-mobile}", "field-missing")]
    [InlineData("{检查: privacy-mobile, 理由: }", "field-missing")]
    [InlineData("{理由: 值班手机}", "field-missing")]
    [InlineData("privacy-mobile", "field-value")]
    [InlineData("privacy-mobile：", "field-value")]
    public void It_takes_a_check_and_a_reason(string allowance, string code)
    {
        _site.File("disclosures/a.md", TinySite.Disclosure($"例外: [{allowance}]", Mobile));

        Assert.Contains(code, Check().Findings.Where(finding => finding.Severity == Severity.Error).Select(finding => finding.Code));
    }

    [Fact]
    public void An_attachment_of_two_records_passes_only_when_both_allow_it()
    {
        _site.File("attachments/值班.csv", "科室,手机\n急诊科,13800138000\n")
            .File("disclosures/a.md", TinySite.Disclosure($"附件: /attachments/值班.csv\n{AllowMobile}"))
            .File("disclosures/b.md", TinySite.Disclosure("附件: /attachments/值班.csv", "值班表见附件。"));

        var check = Check();

        Assert.Equal("privacy-mobile", Assert.Single(check.Findings).Code);
        Assert.Single(check.Allowed);

        _site.File("disclosures/b.md", TinySite.Disclosure($"附件: /attachments/值班.csv\n{AllowMobile}", "值班表见附件。"));
        Assert.Empty(Check().Findings);
    }

    [Fact]
    public void Strict_leaves_alone_what_was_allowed()
    {
        _site.File("disclosures/a.md", TinySite.Disclosure(AllowMobile, Mobile)).File("disclosures/通知.docx", "x");

        var strict = Check().Strict();

        var finding = Assert.Single(strict.Findings);
        Assert.Equal(("file-stray", Severity.Error), (finding.Code, finding.Severity));
        Assert.Single(strict.Allowed);
    }
}
