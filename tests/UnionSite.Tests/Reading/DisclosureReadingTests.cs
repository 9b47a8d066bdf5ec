namespace UnionSite.Tests.Reading;

public sealed class DisclosureReadingTests : IDisposable
{
    private readonly TinySite _site = new();

    public void Dispose() => _site.Dispose();

    private Disclosure ReadOne(string text)
    {
        _site.File("disclosures/2025/x.md", text);
        var read = _site.Read();
        Assert.Empty(read.Findings);
        return Assert.Single(read.Board.Disclosures);
    }

    [Fact]
    public void Every_field_is_read_by_its_Chinese_name()
    {
        var record = ReadOne("""
            ---
            标题: 第一季度药品采购情况
            日期: 2025年4月8日
            类别: 运营管理
            科室: 药学部
            目录: YY-01
            期次: 2025-Q1
            对象: [职工, 患者]
            渠道: [公开栏, 院内网]
            依据: 《医疗卫生机构信息公开管理办法》
            公示期: {起: 2025-04-08, 止: 2025-04-15}
            受理: {部门: 院工会办公室, 电话: 0000-8888001, 邮箱: gonghui@hospital.example}
            更正: [{日期: 2025-04-09, 说明: 更正一处金额}]
            图片: [{文件: /photos/a.jpg, 说明: 库房}]
            附件: [{文件: ../list.csv, 名称: 目录}]
            摘要: 采购金额同比下降。
            标签: [药品, 采购]
            海报: {纸张: A2, 方向: 横}
            ---
            正文。
            """);

        Assert.Equal("第一季度药品采购情况", record.Title.Value);
        Assert.Equal(new DateOnly(2025, 4, 8), record.Date.Value);
        Assert.Equal("YY-01", record.CatalogueItem?.Value);
        Assert.Equal(new Period(2025, PeriodUnit.Quarter, 1), record.Period?.Value);
        Assert.Equal([Audience.Staff, Audience.Patients], record.Audiences.Select(audience => audience.Value));
        Assert.Equal(["公开栏", "院内网"], record.Channels.Select(channel => channel.Value));
        Assert.Equal(new DateOnly(2025, 4, 15), record.Notice?.End);
        Assert.Equal("0000-8888001", record.Contact?.Phone?.Value);
        Assert.Equal("更正一处金额", Assert.Single(record.Corrections).Note.Value);
        Assert.Equal(("photos/a.jpg", "库房"), (Assert.Single(record.Photos).File, record.Photos[0].Caption));
        Assert.Equal(("disclosures/list.csv", "目录"), (Assert.Single(record.Attachments).File, record.Attachments[0].Name));
        Assert.Equal(new PosterChoice(true, PaperSize.A2, true), record.Poster);
        Assert.Equal(new RecordKey(RecordKind.Disclosure, "2025/x"), record.Key);
    }

    [Fact]
    public void English_names_mean_the_same()
    {
        var record = ReadOne("""
            ---
            title: Budget
            date: 2025-04-08
            category: 运营管理
            department: 财务部
            period: 2025-H1
            audience: 社会
            notice: {start: 2025-04-08, end: 2025-04-15}
            poster: A4
            ---
            """);

        Assert.Equal("Budget", record.Title.Value);
        Assert.Equal("2025-H1", record.Period?.Value.ToString());
        Assert.Equal(Audience.Public, record.WidestAudience);
        Assert.Equal(PaperSize.A4, record.Poster?.Paper);
    }

    [Fact]
    public void Values_know_where_they_stand()
    {
        var record = ReadOne(TinySite.Disclosure("渠道: [公开栏, 院内网]", "第一段。\n\n有**重点**的第二段。"));

        Assert.Equal(new Place("disclosures/2025/x.md", 2, 5), record.Title.Place);
        Assert.Equal(new Place("disclosures/2025/x.md", 6, 11), record.Channels[1].Place);
        var strong = record.Body.AllInlines().OfType<Span>().Single();
        Assert.Equal(new Place("disclosures/2025/x.md", 10, 2), strong.Place);
    }

    [Theory]
    [InlineData("次日", "2025-01-24", 2, "2025-01-27")] // the 25th is a Saturday, the 26th a Sunday that is worked
    [InlineData("当日", "2025-01-24", 2, "2025-01-26")]
    [InlineData("次日", "2025-01-27", 1, "2025-02-05")] // the Spring Festival lies between
    public void A_notice_period_in_working_days_ends_by_the_calendar(string from, string start, int workdays, string end)
    {
        _site.File("site.yml", TinySite.SiteYml + $"公示期: {{起算: {from}}}\n");
        _site.File("calendar/2025.yml", "节假日:\n  - {名称: 春节, 起: 2025-01-28, 止: 2025-02-04}\n调休上班: [2025-01-26, 2025-02-08]\n");

        var record = ReadOne(TinySite.Disclosure($"公示期: {{起: {start}, 工作日: {workdays}}}"));

        Assert.Equal(DateOnly.Parse(end), record.Notice?.End);
    }

    [Theory]
    [InlineData("标题: 甲\n", "field-twice", 6, 1)]
    [InlineData("类型: 运营\n", "field-unknown", 6, 1)]
    [InlineData("期次: 2025-Q5\n", "field-value", 6, 5)]
    [InlineData("公示期: {起: 2025-03-10, 止: 2025-03-03}\n", "notice-order", 6, 25)]
    [InlineData("公示期: {起: 2025-03-10}\n", "field-missing", 6, 6)]
    [InlineData("公示期: {起: 2025-03-10, 止: 2025-03-17, 工作日: 5}\n", "notice-both", 6, 42)]
    [InlineData("公示期: {起: 9999-12-31, 工作日: 5}\n", "field-value", 6, 10)]
    [InlineData("公示期: 五天\n", "field-shape", 6, 6)]
    [InlineData("图片: ../../../etc/passwd\n", "path-outside", 6, 5)]
    [InlineData("渠道: [公开栏, [院内网]]\n", "field-shape", 6, 11)]
    [InlineData("标签: *a\n", "yaml-alias", 6, 5)]
    [InlineData("依据：《办法》\n", "yaml-syntax", 6, 3)]
    [InlineData("依据:《办法》\n", "yaml-syntax", 6, 3)]
    [InlineData("\t依据: 办法\n", "yaml-syntax", 6, 1)]
    [InlineData("依据: \"办法\n", "yaml-syntax", 6, 5)]
    public void A_wrong_field_is_an_error_at_its_place(string line, string code, int lineNumber, int column)
    {
        _site.File("disclosures/x.md", TinySite.Disclosure(line));

        var finding = Assert.Single(_site.Check(), finding => finding.Severity == Severity.Error);

        Assert.Equal((code, new Place("disclosures/x.md", lineNumber, column)), (finding.Code, finding.Place));
        Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", finding.Message);
        Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", finding.Hint);
    }

    [Theory]
    [InlineData("{起: 2025-03-03, 止: 2025-03-07}", true)]
    [InlineData("{起: 2025-03-03, 止: 2025-03-10}", false)]
    [InlineData("{起: 2025-03-03, 工作日: 4}", true)]
    public void A_notice_period_shorter_than_the_settings_ask_is_warned_of(string notice, bool isShort)
    {
        _site.File("calendar/2025.yml", "节假日: [2025-01-01]\n").File("disclosures/x.md", TinySite.Disclosure($"公示期: {notice}"));

        Assert.Equal(isShort, _site.Check().Any(finding => finding.Code == "notice-short"));
    }

    [Theory]
    [InlineData("类形", "是不是“类别”？")]
    [InlineData("titel", "是不是“标题”？")]
    [InlineData("科市", "是不是“科室”？")]
    public void An_unknown_field_is_told_the_nearest_name(string written, string hint)
    {
        _site.File("disclosures/x.md", TinySite.Disclosure($"{written}: 甲\n"));

        Assert.Contains(_site.Check(), finding => finding.Code == "field-unknown" && finding.Hint == hint);
    }

    [Fact]
    public void All_that_is_wrong_is_told_at_once()
    {
        _site.File("disclosures/x.md", "---\n日期: 明天\n类别: 其他\n---\n[无](record:disclosures/none) ![](a.jpg)\n");
        _site.File("disclosures/y.md", "没有字段\n");

        Assert.Equal(
            ["field-missing", "field-missing", "field-value", "field-value", "link-broken", "photo-missing", "front-matter"],
            _site.Check().Where(finding => finding.Severity == Severity.Error).OrderBy(finding => finding.Place.File).Select(finding => finding.Code)
                .OrderBy(code => code == "front-matter").ThenBy(code => code));
    }
}
