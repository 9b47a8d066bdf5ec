using UnionSite.Checking;

namespace UnionSite.Tests.Checking;

public sealed class RecordsByPlaceTests : IDisposable
{
    private readonly TinySite _site = new();

    public void Dispose() => _site.Dispose();

    private string? At(string file, int line, int column) => new RecordsByPlace(_site.Read().Board.All).At(new Place(file, line, column))?.Key.Id;

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 1)]
    [InlineData(99, 1)]
    public void A_record_that_is_a_file_has_all_of_it(int line, int column)
    {
        _site.File("disclosures/a.md", TinySite.Disclosure());

        Assert.Equal("a", At("disclosures/a.md", line, column));
    }

    [Theory]
    [InlineData(1, 1, null)] // the list's own title
    [InlineData(4, 4, null)]
    [InlineData(4, 5, "p1")]
    [InlineData(5, 1, "p1")]
    [InlineData(9, 5, "p2")]
    [InlineData(99, 1, "p2")]
    public void A_record_in_a_list_has_what_follows_up_to_the_next(int line, int column, string? id)
    {
        _site.File("awards/a.yml", """
            标题: 光荣榜
            日期: 2025-03-01
            获奖:
              - 编号: p1
                获奖者: 急诊科
                奖项: 先进
                日期: 2025-03-01
                同意公开: 是
              - 编号: p2
                获奖者: 药学部
                奖项: 先进
                日期: 2025-03-01
            """);

        Assert.Equal(id, At("awards/a.yml", line, column));
    }

    [Theory]
    [InlineData(5, null)]
    [InlineData(6, "B1")]
    [InlineData(25, "B1")]
    [InlineData(26, "B2")]
    [InlineData(99, "B2")]
    public void Several_records_may_stand_in_one_line(int column, string? id)
    {
        _site.File("library/a.yml", "馆藏: [{馆藏号: B1, 题名: 甲乙丙}, {馆藏号: B2, 题名: 乙}]\n");

        Assert.Equal(id, At("library/a.yml", 1, column));
    }

    [Theory]
    [InlineData(1, null)]
    [InlineData(2, "B1")]
    [InlineData(3, "B2")]
    public void A_row_of_a_table_is_a_record(int line, string? id)
    {
        _site.File("library/a.csv", "馆藏号,题名\nB1,甲\nB2,乙\n");

        Assert.Equal(id, At("library/a.csv", line, 4));
    }

    [Fact]
    public void Settings_are_no_record() => Assert.Null(At("site.yml", 1, 1));
}
