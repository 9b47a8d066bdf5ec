namespace UnionSite.Tests.Reading;

public sealed class ListReadingTests : IDisposable
{
    private readonly TinySite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void A_table_and_a_list_of_books_mean_the_same()
    {
        _site.File("library/a.csv", "馆藏号,题名,作者,出版年,ISBN,索书号,复本,状态,位置,入藏日期\nB1,\"护理学,第三版\",方圆,2019,978-7-117-00000-0,R47/1,2,借出,A-01,2025-02-01\n,,,,,,,,,\n")
            .File("library/b.yml", "馆藏:\n  - {馆藏号: B2, 题名: '护理学,第三版', 作者: 方圆, 出版年: 2019, ISBN: 978-7-117-00000-0, 索书号: R47/1, 复本: 2, 状态: 借出, 位置: A-01, 入藏日期: 2025-02-01}\n");

        var read = _site.Read();

        Assert.Empty(read.Findings);
        var books = read.Board.Holdings.OrderBy(book => book.Key.Id).ToList();
        Assert.Equal(2, books.Count);
        Assert.Equal(books[0].Title.Value, books[1].Title.Value);
        Assert.All(books, book => Assert.Equal(
            ("护理学,第三版", 2019, "R47/1", 2, HoldingStatus.OnLoan, new DateOnly(2025, 2, 1), 'R'),
            (book.Title.Value, book.Year?.Value, book.CallNumber?.Value, book.Copies?.Value, book.Status?.Value, book.Acquired?.Value, book.ClassLetter)));
        Assert.Equal(new Place("library/a.csv", 2, 4), books[0].Title.Place);
        Assert.Equal(new Place("library/a.csv", 2, 14), books[0].Author?.Place);
    }

    [Theory]
    [InlineData("馆藏号,题名\nB1,护理学,多一格\n", "csv-row", 2, 8)]
    [InlineData("馆藏号,题名,状态\nB1,5\" 屏,坏状态\n", "csv-syntax", 2, 1)]
    [InlineData("馆藏号,题名,状态\nB1,甲,在架\nB2,\"未闭合,在架\nB3,乙,在架\n", "csv-syntax", 3, 1)]
    [InlineData("馆藏号,书名\nB1,护理学\n", "field-unknown", 1, 5)]
    [InlineData("馆藏号,题名,状态\nB1,护理学,在家\n", "field-value", 2, 8)]
    [InlineData("馆藏号,题名\n,护理学\n", "field-missing", 2, 1)]
    [InlineData("馆藏号,题名\nB1,甲\nB1,乙\n", "id-twice", 3, 1)]
    [InlineData("馆藏号,题名\nB/1,甲\n", "id-form", 2, 1)]
    [InlineData("馆藏号,题名\ncon,甲\n", "id-form", 2, 1)]
    public void A_wrong_row_is_an_error_at_its_cell(string csv, string code, int line, int column)
    {
        _site.File("library/a.csv", csv);

        Assert.Contains(_site.Check(), finding => finding.Code == code && finding.Place == new Place("library/a.csv", line, column));
    }

    [Fact]
    public void Awards_are_read_with_their_list()
    {
        _site.File("activities/walk.md", "---\n标题: 徒步\n起: 2025-04-01\n止: 2025-04-02\n参加人数: 513 人\n项目: [{名称: 十公里, 参赛: 34 队, 结果: 内科第一}]\n---\n")
            .File("awards/2025.yml", """
                标题: 表彰
                日期: 2025-05-01
                获奖:
                  - {编号: p1, 获奖者: 林知夏, 奖项: 先进, 日期: 2025-05-01, 科室: 内科, 级别: 市级, 授予单位: 市总工会, 活动: walk, 事迹: 坚持。, 同意公开: 是}
                  - {编号: p2, 获奖者: 林知夏, 奖项: 先进, 日期: 2025-05-02, 活动: nowhere, 同意公开: 是}
                """);

        var read = _site.Read();

        Assert.Empty(read.Findings);
        var list = Assert.Single(read.Board.AwardLists);
        Assert.Equal(("2025", "表彰", 2), (list.Id, list.Title.Value, list.Awards.Length));
        Assert.Equal(new DateOnly(2025, 5, 1), list.Awards[0].Date.Value);
        Assert.Equal(2, read.Board.AwardsOf("林知夏").Length);
        Assert.Equal("p1", Assert.Single(read.Board.AwardsAt(Assert.Single(read.Board.Activities))).Key.Id);
        Assert.Equal(new Headcount(513, "人"), read.Board.Activities[0].Participants?.Value);
        Assert.Equal("award-activity", Assert.Single(_site.CheckAll(new DateOnly(2025, 5, 5)).Findings).Code);
    }

    [Fact]
    public async Task A_board_needs_no_settings_but_is_told_of_them()
    {
        File.Delete(Path.Combine(_site.Input, "site.yml"));
        _site.File("disclosures/a.md", TinySite.Disclosure()).File("catalogue.yml", "- {编号: A, 事项: 药品, 类别: 运营管理, 频次: 季}\n")
            .File("library/a.yml", "- {馆藏号: B1, 题名: 护理学}\n");

        var summary = await _site.BuildAsync();

        Assert.Equal("site-missing", Assert.Single(summary.Warnings).Code);
        Assert.True(_site.Has("disclosures/a.html") && _site.Has("library/B1.html"));
    }

    [Fact]
    public void The_calendar_and_the_catalogue_are_read()
    {
        _site.File("calendar/2026.yml", "节假日:\n  - 2026-01-01\n  - {名称: 元旦, 起: 2026-01-02, 止: 2026-01-03}\n调休上班:\n  - 2026-01-04\n")
            .File("catalogue.yml", "公开目录:\n  - {编号: YY-01, 事项: 药品采购, 类别: 运营管理, 频次: 季, 科室: 药学部, 时限: 10个工作日}\n")
            .File("disclosures/a.md", TinySite.Disclosure("目录: YY-01")).File("disclosures/b.md", TinySite.Disclosure("目录: 药品采购"));

        var read = _site.Read();

        Assert.Empty(_site.Check());
        Assert.Equal((true, false, true), (read.Board.Calendar.IsWorkday(new(2026, 1, 4)), read.Board.Calendar.IsWorkday(new(2026, 1, 2)), read.Board.Calendar.Covers(2026)));
        var item = Assert.Single(read.Board.Catalogue);
        Assert.Equal((Frequency.Quarterly, 10), (item.Frequency.Value, item.DueWithinWorkdays?.Value));
        _site.File("disclosures/c.md", TinySite.Disclosure("目录: YY-02"));
        Assert.Equal("catalogue-unknown", Assert.Single(_site.Check()).Code);
    }
}
