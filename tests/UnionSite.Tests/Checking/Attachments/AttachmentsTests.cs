using UnionSite.Checking.Attachments;
using static UnionSite.Tests.Support.OfficeFiles;

namespace UnionSite.Tests.Checking.Attachments;

public sealed class AttachmentsTests : IDisposable
{
    private readonly TinySite _site = new();

    public void Dispose() => _site.Dispose();

    private static byte[] Hidden => Xlsx([("公开", "visible", Rows("甲")), ("底稿", "hidden", Rows("乙"))]);

    [Fact]
    public void What_is_hidden_is_an_error_at_the_file_that_says_where()
    {
        _site.File("attachments/名单.xlsx", Hidden).File("disclosures/a.md", TinySite.Disclosure("附件: /attachments/名单.xlsx"));

        var finding = Assert.Single(_site.Check());

        Assert.Equal((Severity.Error, "attachment-hidden", Place.StartOf("attachments/名单.xlsx")), (finding.Severity, finding.Code, finding.Place));
        Assert.StartsWith("附件“名单.xlsx”里有隐藏的工作表：“底稿”。", finding.Message);
    }

    [Fact]
    public void Many_hidden_places_are_one_finding()
    {
        var rows = string.Concat(Enumerable.Range(1, 50).Select(number => Row(number, "甲", "hidden=\"1\"")));
        _site.File("attachments/a.xlsx", Xlsx([("表", "visible", $"<sheetData>{rows}</sheetData>")])).File("disclosures/a.md", TinySite.Disclosure("附件: /attachments/a.xlsx"));

        Assert.Contains("“表”第 1 行、“表”第 2 行、“表”第 3 行 等 50 处", Assert.Single(_site.Check()).Message);
    }

    [Fact]
    public void Each_record_that_offers_a_file_must_allow_it_for_itself()
    {
        const string Allowing = "附件: /attachments/a.xlsx\n例外: [{检查: attachment-hidden, 理由: 模板里的说明页}]";
        _site.File("attachments/a.xlsx", Hidden).File("disclosures/a.md", TinySite.Disclosure(Allowing)).File("disclosures/b.md", TinySite.Disclosure("附件: /attachments/a.xlsx", "见附件。"));
        Assert.Equal("attachment-hidden", Assert.Single(_site.Check()).Code);

        _site.File("disclosures/b.md", TinySite.Disclosure(Allowing, "见附件。"));
        Assert.Empty(_site.Check());
    }

    [Fact]
    public void An_attachment_that_a_withdrawn_record_offered_is_not_read()
    {
        _site.File("attachments/a.xlsx", Hidden).File("disclosures/a.md", TinySite.Disclosure("附件: /attachments/a.xlsx\n撤回: {日期: 2025-03-04, 理由: 有误}"));

        Assert.Empty(_site.Start().Documents);
        Assert.Empty(_site.Check());
    }

    [Fact]
    public void An_attachment_that_the_text_links_to_is_read()
    {
        _site.File("attachments/a.xlsx", Hidden).File("activities/a.md", "---\n标题: 徒步\n日期: 2025-03-01\n---\n见[名单](/attachments/a.xlsx)。\n");

        Assert.Equal("attachment-hidden", Assert.Single(_site.Check()).Code);
    }

    [Fact]
    public void Words_of_attachments_are_checked_and_the_message_says_where()
    {
        _site.File("attachments/名单.xlsx", Xlsx([("人员", "visible", Rows("姓名,证号", "甲,110101199003074610"))])).File("disclosures/a.md", TinySite.Disclosure("附件: /attachments/名单.xlsx"));

        var finding = Assert.Single(_site.Check(), finding => finding.Code == "privacy-id-number");

        Assert.Equal("attachments/名单.xlsx", finding.Place.File);
        Assert.Contains("“人员”的 B2", finding.Message);
        Assert.DoesNotContain("19900307", finding.Message);
    }

    [Fact]
    public void Totals_of_workbooks_are_recomputed()
    {
        _site.File("attachments/a.xlsx", Xlsx([("表", "visible", Rows("科室,份数", "内科,30", "外科,28", "合计,68"))])).File("disclosures/a.md", TinySite.Disclosure("附件: /attachments/a.xlsx"));

        Assert.Contains("“表”的 B4", Assert.Single(_site.Check()).Message);
    }

    [Fact]
    public async Task An_attachment_that_is_saved_anew_after_the_check_is_not_published()
    {
        _site.File("attachments/a.txt", "一").File("disclosures/a.md", TinySite.Disclosure("附件: /attachments/a.txt"));
        var builder = new UnionSite.Building.Builder(
            new UnionSite.Building.BuildOptions { Input = _site.Input, Output = _site.Output, AsOf = new DateOnly(2025, 3, 5), Posters = false },
            new Saving(() => _site.File("attachments/a.txt", "二")));

        var failure = await Assert.ThrowsAsync<UnionSite.Building.BuildFailedException>(() => builder.RunAsync(TestContext.Current.CancellationToken));

        Assert.Contains("attachments/a.txt", failure.Message);
        Assert.False(Directory.Exists(_site.Output));
    }

    [Theory]
    [InlineData("张三")]
    [InlineData("李 四")]
    [InlineData("欧阳小明")]
    [InlineData("王五（药学部）")]
    [InlineData("赵六;")]
    public void A_person_is_told_from(string author) => Assert.True(AuthorNames.IsPerson(author));

    [Theory]
    [InlineData("Administrator")]
    [InlineData("微软用户")]
    [InlineData("User")]
    [InlineData("admin")]
    [InlineData("工会办公室")]
    [InlineData("党办")]
    [InlineData("财务科")]
    [InlineData("示范市第一医院")]
    [InlineData("金山办公")]
    [InlineData("WPS Office")]
    [InlineData("python-docx")]
    [InlineData("系统管理员")]
    [InlineData("高级用户")]
    [InlineData("华为")]
    [InlineData("Lenovo")]
    [InlineData("雨林木风")]
    [InlineData("中国")]
    [InlineData("")]
    public void What_is_no_person(string author) => Assert.False(AuthorNames.IsPerson(author));

    [Fact]
    public void A_persons_name_is_masked()
    {
        _site.File("attachments/a.docx", Docx(P("正文。"), Core("<dc:creator>张三丰</dc:creator><cp:lastModifiedBy>张三丰</cp:lastModifiedBy>")))
            .File("disclosures/a.md", TinySite.Disclosure("附件: /attachments/a.docx"));

        var finding = Assert.Single(_site.Check());

        Assert.Equal((Severity.Warning, "attachment-author"), (finding.Severity, finding.Code));
        Assert.Contains("张*（作者、最后保存者）", finding.Message);
        Assert.DoesNotContain("三丰", finding.Message);
    }

    /// <summary>Saves a file as soon as the photos begin, which is after the check.</summary>
    private sealed class Saving(Action save) : UnionSite.Building.IProgress, UnionSite.Building.IStep
    {
        public UnionSite.Building.IStep Begin(string name, int total)
        {
            save();
            return this;
        }

        public void Say(string message)
        {
        }

        public void Advance()
        {
        }

        public void Dispose()
        {
        }
    }
}
