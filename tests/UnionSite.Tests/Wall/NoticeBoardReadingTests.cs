namespace UnionSite.Tests.Wall;

/// <summary>Reading boards.yml.</summary>
public sealed class NoticeBoardReadingTests : IDisposable
{
    private readonly TinySite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void A_size_is_written_in_one_or_in_two_fields_and_in_either_language()
    {
        _site.File("boards.yml", """
            公告栏:
              - {名称: 甲, 地点: 大厅, 尺寸: 1800×1200}
              - {名称: 乙, 地点: 走廊, 尺寸: 2400 x 900 毫米, 内容: [公开事项, 廉政建设], 对象: 患者}
              - {name: 丙, place: 食堂, width: 3000mm, height: 1200, contents: 活动}
            """);

        Assert.Empty(_site.Check());
        var boards = _site.Read().Board.NoticeBoards;
        Assert.Equal([new(1800, 1200), new(2400, 900), new Dimensions(3000, 1200)], boards.Select(board => board.Size));
        Assert.Equal(["甲", "乙", "丙"], boards.Select(board => board.Name.Value));
        Assert.Equal(["公开事项", "廉政建设"], boards[1].Contents.Select(content => content.Value));
        Assert.Equal([Audience.Staff, Audience.Patients, Audience.Staff], boards.Select(board => board.Audience));
        Assert.Equal(("boards.yml", 2), (boards[0].Name.Place.File, boards[0].Name.Place.Line));
    }

    [Fact]
    public void A_list_needs_no_name_of_its_own()
    {
        _site.File("boards.yml", "- {名称: 甲, 地点: 大厅, 尺寸: 1800×1200}\n");

        Assert.Empty(_site.Check());
        Assert.Equal("甲", Assert.Single(_site.Read().Board.NoticeBoards).Name.Value);
    }

    [Theory]
    [InlineData("名称: 甲, 地点: 大厅", "field-missing", "{")]
    [InlineData("名称: 甲, 地点: 大厅, 宽: 1800", "field-missing", "{")]
    [InlineData("地点: 大厅, 尺寸: 1800×1200", "field-missing", "{")]
    [InlineData("名称: 甲, 尺寸: 1800×1200", "field-missing", "{")]
    [InlineData("名称: 甲, 地点: 大厅, 尺寸: 1.8×1.2", "field-value", "1.8×1.2")]
    [InlineData("名称: 甲, 地点: 大厅, 尺寸: 180×120", "field-value", "180×120")]
    [InlineData("名称: 甲, 地点: 大厅, 尺寸: 1800×1200×50", "field-value", "1800×1200×50")]
    [InlineData("名称: 甲, 地点: 大厅, 尺寸: 99999999999×1200", "field-value", "99999999999×1200")]
    [InlineData("名称: 甲, 地点: 大厅, 宽: -1800, 高: 1200", "field-value", "-1800")]
    [InlineData("名称: 甲, 地点: 大厅, 尺寸: 1800×1200, 宽: 1800", "field-twice", "{")]
    [InlineData("名称: 甲, 地点: 大厅, 尺寸: 1800×1200, 内容: 公示", "field-value", "公示")]
    [InlineData("名称: 甲, 地点: 大厅, 尺寸: 1800×1200, 内溶: 活动", "field-unknown", "内溶")]
    public void What_is_wrong_is_said_where_it_stands(string fields, string code, string at)
    {
        var line = $"- {{{fields}}}";
        _site.File("boards.yml", $"公告栏:\n{line}\n");

        var finding = Assert.Single(_site.Check(), finding => finding.Severity == Severity.Error);
        Assert.Equal((code, new Place("boards.yml", 2, line.IndexOf(at, StringComparison.Ordinal) + 1)), (finding.Code, finding.Place));
    }

    [Fact]
    public void What_a_board_is_called_is_checked_like_all_that_is_published()
    {
        _site.File("boards.yml", "- {名称: 甲, 地点: 请找王主任 13800138000, 尺寸: 1800×1200}\n");

        Assert.Contains(_site.Check(), finding => finding.Place.File == "boards.yml");
    }
}
