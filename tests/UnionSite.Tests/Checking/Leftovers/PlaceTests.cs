namespace UnionSite.Tests.Checking.Leftovers;

public sealed class PlaceTests : IDisposable
{
    private readonly TinySite _site = new();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("经**省总工会**同意，拨付xx元。", "text-placeholder", 15)]
    [InlineData("共有**工会**小组；慰问患病职工名，", "text-number-missing", 16)]
    [InlineData("岗位设臵方案", "text-lookalike", 4)]
    [InlineData("参加人员,全体会员", "text-punctuation", 5)]
    public void Is_the_very_character(string body, string code, int column)
    {
        _site.File("disclosures/a.md", TinySite.Disclosure(body: body));

        var found = Assert.Single(_site.Check(), finding => finding.Code == code);
        Assert.Equal(column, found.Place.Column);
    }

    [Fact]
    public void Passage_full_of_blanks_is_told_of_often_enough()
    {
        _site.File("disclosures/a.md", TinySite.Disclosure(body: string.Concat(Enumerable.Repeat("共xx元，", 100))));

        Assert.Equal(20, _site.Check().Count(finding => finding.Code == "text-placeholder"));
    }

    [Fact]
    public void Code_blocks_and_forms_may_be_blank()
    {
        _site.File("disclosures/a.md", TinySite.Disclosure(body: "```\n姓名: xx, 金额____元\n```"));

        Assert.Empty(_site.Check());
    }
}
