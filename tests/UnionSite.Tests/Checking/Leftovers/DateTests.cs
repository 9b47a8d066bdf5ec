namespace UnionSite.Tests.Checking.Leftovers;

public sealed class DateTests : IDisposable
{
    private readonly TinySite _site = new();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("", true)]
    [InlineData("项目:\n  - {名称: 女子组, 结果: 护理部第一}\n", false)]
    public void Activity_may_be_announced_until_its_results_are_told(string contests, bool isFine)
    {
        _site.File("activities/2025/tug.md", $"---\n标题: 拔河\n日期: 2025-04-01\n{contests}---\n欢迎报名。\n");

        Assert.Equal(isFine, CodesOn(new DateOnly(2025, 3, 5)).IsEmpty);
        Assert.Empty(CodesOn(new DateOnly(2025, 4, 1)));
    }

    [Theory]
    [InlineData("1985", "1984-12-31", true)]
    [InlineData("1985", "1985-01-01", false)]
    [InlineData("1985-05-01", "1985-04-30", true)]
    [InlineData("1985年5月1日", "1985-05-01", false)]
    public void Founding_is_a_day_or_a_year(string founded, string date, bool isTooEarly)
    {
        _site.File("site.yml", TinySite.SiteYml + $"成立: {founded}\n").File("disclosures/a.md", TinySite.Disclosure(date: date));

        Assert.Equal(isTooEarly, CodesOn(new DateOnly(2025, 3, 5)).Contains("date-too-early"));
    }

    [Fact]
    public void Founding_that_is_neither_is_told()
    {
        _site.File("site.yml", TinySite.SiteYml + "成立: 建院时\n");

        Assert.Contains("field-value", CodesOn(new DateOnly(2025, 3, 5)));
    }

    private ImmutableArray<string> CodesOn(DateOnly day) => [.. _site.CheckAll(day).Findings.Select(finding => finding.Code)];
}
