namespace UnionSite.Tests.Wall;

/// <summary>Reading printed.yml.</summary>
public sealed class PostingRecordReadingTests : IDisposable
{
    private readonly TinySite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void It_is_read_with_its_places()
    {
        _site.File("printed.yml", """
            # 张贴记录
            日期: 2025-03-04
            张贴:
              - {公告栏: 甲栏, 海报: disclosures/2025/a, 内容: 3f9a0c12be77}
              - {board: "一号楼, 东", poster: awards/先进, content: 012345678901}
            """);

        Assert.Empty(_site.Check());
        var posted = _site.Read().Board.Posted;
        Assert.Equal(new DateOnly(2025, 3, 4), posted.Day);
        Assert.Equal([("甲栏", "disclosures/2025/a", "3f9a0c12be77"), ("一号楼, 东", "awards/先进", "012345678901")],
            posted.Posters.Select(poster => (poster.Board, poster.Poster, poster.Content)));
        Assert.Equal([new("printed.yml", 4, 5), new Place("printed.yml", 5, 5)], posted.Posters.Select(poster => poster.Place));
    }

    [Theory]
    [InlineData("日期: 2025-03-04\n张贴: []\n")]
    [InlineData("日期: 2025-03-04\n张贴:\n")]
    public void Nothing_may_hang(string yaml)
    {
        _site.File("printed.yml", yaml);

        Assert.Empty(_site.Check());
        Assert.Empty(_site.Read().Board.Posted.Posters);
    }

    [Theory]
    [InlineData("公告栏: 甲, 海报: disclosures/a", "field-missing", "{")]
    [InlineData("海报: disclosures/a, 内容: 3f9a0c12be77", "field-missing", "{")]
    [InlineData("公告栏: 甲, 海报: disclosures/a, 内容: 3F9A", "field-value", "3F9A")]
    [InlineData("公告栏: 甲, 海报: disclosures/a.pdf, 内容: 3f9a0c12be77", "field-value", "disclosures/a.pdf")]
    [InlineData("公告栏: 甲, 海报: 药品采购, 内容: 3f9a0c12be77", "field-value", "药品采购")]
    [InlineData("公告栏: 甲, 海报: disclosures/a, 内空: 3f9a0c12be77, 内容: 3f9a0c12be77", "field-unknown", "内空")]
    public void What_is_wrong_is_said_where_it_stands(string fields, string code, string at)
    {
        var line = $"- {{{fields}}}";
        _site.File("printed.yml", $"张贴:\n{line}\n");

        var finding = Assert.Single(_site.Check());
        Assert.Equal((Severity.Error, code, new Place("printed.yml", 2, line.IndexOf(at, StringComparison.Ordinal) + 1)), (finding.Severity, finding.Code, finding.Place));
    }

    [Fact]
    public void A_poster_written_twice_for_a_board_is_an_error()
    {
        _site.File("printed.yml", """
            - {公告栏: 甲, 海报: disclosures/a, 内容: 3f9a0c12be77}
            - {公告栏: 乙, 海报: disclosures/a, 内容: 3f9a0c12be77}
            - {公告栏: 甲, 海报: disclosures/a, 内容: 000000000000}
            """);

        var finding = Assert.Single(_site.Check());
        Assert.Equal(("posted-twice", new Place("printed.yml", 3, 3)), (finding.Code, finding.Place));
        Assert.Contains("下载“张贴记录”", finding.Hint);
    }

    [Fact]
    public void What_it_names_is_checked_like_all_that_is_published()
    {
        _site.File("printed.yml", "- {公告栏: 王主任 13800138000, 海报: disclosures/a, 内容: 3f9a0c12be77}\n");

        Assert.Contains(_site.Check(), finding => finding.Place.File == "printed.yml");
    }
}
