namespace UnionSite.Tests.Checking.Persons;

/// <summary>A misfortune is found wherever a record tells it, and told without repeating it.</summary>
public sealed class MisfortuneTests
{
    [Theory]
    [InlineData("标签: [李娟住院慰问]")]
    [InlineData("摘要: 看望患病职工李娟。")]
    [InlineData("附件:\n  - {文件: /attachments/a.csv, 名称: 李娟困难补助申请表}")]
    [InlineData("附件: [/attachments/李娟-住院慰问.csv]")]
    [InlineData("图片:\n  - {文件: /photos/a.jpg, 说明: 院领导看望患癌职工李娟}")]
    [InlineData("更正:\n  - {日期: 2025-03-04, 说明: 补记李娟同志去世一事}")]
    public void A_field_is_read(string fields)
    {
        using var site = new TinySite();
        site.File("disclosures/a.md", TinySite.Disclosure(fields));

        Assert.Contains("privacy-person", Codes(site));
    }

    [Fact]
    public void A_title_is_read()
    {
        using var site = new TinySite();
        site.File("disclosures/a.md", TinySite.Disclosure(title: "沉痛悼念李娟同志"));

        Assert.Contains("privacy-person", Codes(site));
    }

    [Fact]
    public void A_record_is_read_by_its_name()
    {
        using var site = new TinySite();
        site.File("disclosures/看望患病职工李娟.md", TinySite.Disclosure());

        Assert.Contains("privacy-person", Codes(site));
    }

    [Theory]
    [InlineData("困难职工帮扶公示", true)]
    [InlineData("爱心捐款公示", false)]
    [InlineData("优秀护士公示", false)]
    public void A_title_tells_what_a_list_of_names_is(string title, bool isFound)
    {
        using var site = new TinySite();
        site.File("disclosures/a.md", TinySite.Disclosure(title: title, body: "| 姓名 | 金额（元） |\n|---|---:|\n| 李娟 | 1,000 |"));

        Assert.Equal(isFound, Codes(site).Contains("privacy-person"));
    }

    [Theory]
    [InlineData("身患乳腺癌，仍坚守岗位。", true)]
    [InlineData("抢救心梗患者 12 人。", false)]
    [InlineData("为住院患者献血 400 毫升。", false)]
    public void A_citation_speaks_of_the_winner(string citation, bool isFound)
    {
        using var site = new TinySite();
        site.File("awards/a.yml", $"标题: 光荣榜\n日期: 2025-03-03\n获奖:\n  - {{编号: a, 获奖者: 李娟, 奖项: 先进个人, 日期: 2025-03-03, 同意公开: 是, 事迹: {citation}}}\n");

        Assert.Equal(isFound, Codes(site).Contains("privacy-person"));
    }

    [Fact]
    public void A_book_may_have_any_title_and_author()
    {
        using var site = new TinySite();
        site.File("library/a.yml", "馆藏:\n  - {馆藏号: a, 题名: 李娟患癌之后, 作者: 李娟, 索书号: R73/1}\n");

        Assert.DoesNotContain("privacy-person", Codes(site));
    }

    [Fact]
    public void A_finding_hides_the_name_and_does_not_tell_the_illness()
    {
        using var site = new TinySite();
        site.File("disclosures/a.md", TinySite.Disclosure(body: "年初，图书馆职工毛小霞罹患白血病。"));

        var finding = Assert.Single(site.Check(), finding => finding.Code == "privacy-person");

        Assert.Contains("毛**", finding.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("小霞", finding.Message + finding.Hint, StringComparison.Ordinal);
        Assert.DoesNotContain("白血病", finding.Message + finding.Hint, StringComparison.Ordinal);
        Assert.Equal((7, 9, 3), (finding.Place.Line, finding.Place.Column, finding.SecretLength));
    }

    [Fact]
    public void A_record_can_be_allowed_with_a_reason()
    {
        using var site = new TinySite();
        site.File("disclosures/a.md", TinySite.Disclosure("例外:\n  - {检查: privacy-person, 理由: 讣告，家属同意公开}", "李娟同志因病逝世。"));

        Assert.DoesNotContain("privacy-person", Codes(site));
        Assert.Single(site.CheckAll().Allowed);
    }

    private static IEnumerable<string> Codes(TinySite site) => site.Check().Select(finding => finding.Code);
}
