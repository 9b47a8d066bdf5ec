using System.Globalization;

namespace UnionSite.Tests.Checking.Timeliness;

/// <summary>公示期: counted in working days, long enough, and ending on one.</summary>
public sealed class NoticeTests : IDisposable
{
    private readonly TimelyBoard _board = new();

    public void Dispose() => _board.Dispose();

    [Theory]
    // 2025: 26 January (a Sunday) and 8 February (a Saturday) are worked, 28 January to 4 February are not.
    [InlineData("2025-01-24", 5, "2025-02-07", "2025-02-06")]
    [InlineData("2025-01-27", 5, "2025-02-10", "2025-02-08")]
    // 2025: 28 September (a Sunday) and 11 October (a Saturday) are worked, 1 to 8 October are not.
    [InlineData("2025-09-26", 5, "2025-10-10", "2025-10-09")]
    [InlineData("2025-09-30", 3, "2025-10-11", "2025-10-10")]
    // 2026: 14 and 28 February (Saturdays) are worked, 15 to 23 February are not.
    [InlineData("2026-02-12", 5, "2026-02-26", "2026-02-25")]
    [InlineData("2026-02-25", 3, "2026-02-28", "2026-02-27")]
    // 2026: 20 September (a Sunday) and 10 October (a Saturday) are worked, 25 to 27 September and 1 to 7 October are not.
    [InlineData("2026-09-18", 5, "2026-09-24", "2026-09-23")]
    [InlineData("2026-09-30", 5, "2026-10-13", "2026-10-12")]
    // Over the end of a year, and its first days off.
    [InlineData("2025-12-30", 5, "2026-01-07", "2026-01-06")]
    public void Ends_after_so_many_working_days(string start, int workdays, string fromNextDay, string fromSameDay)
    {
        _board.Notice($"{{起: {start}, 工作日: {workdays}}}", start);

        Assert.Equal(fromNextDay, End());
        _board.Site.File("site.yml", TinySite.SiteYml + "公示期: {起算: 当日}\n");
        Assert.Equal(fromSameDay, End());

        string End() => _board.Site.Read().Board.Disclosures.Single().Notice!.End.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    [Theory]
    [InlineData("2025-02-08", null, null)]
    [InlineData("2025-10-08", "国庆节、中秋节放假", "2025-10-09")]
    [InlineData("2025-10-11", null, null)]
    [InlineData("2025-10-12", "星期日", "2025-10-13")]
    [InlineData("2026-02-15", "春节放假", "2026-02-24")]
    [InlineData("2026-09-20", null, null)]
    [InlineData("2026-10-03", "国庆节放假", "2026-10-08")]
    [InlineData("2026-11-28", "星期六", "2026-11-30")]
    public void Ends_on_a_working_day(string end, string? why, string? next)
    {
        var start = DateOnly.Parse(end, CultureInfo.InvariantCulture).AddDays(-30).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        _board.Notice($"{{起: {start}, 止: {end}}}", start);

        var found = _board.Check(start, "notice-end");

        if (why is null)
        {
            Assert.Empty(found);
            return;
        }
        var finding = Assert.Single(found);
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Contains(why, finding.Message);
        Assert.Contains(next!, finding.Hint);
        Assert.Equal(6, finding.Place.Line);
        Assert.Equal("公示期: {起: 2025-01-01, 止: ".Length + 1, finding.Place.Column);
    }

    [Theory]
    [InlineData("", "2026-11-25", "规定的 5 个")]
    [InlineData("公示期: {最短工作日: 7}\n", "2026-11-25", "规定的 7 个")]
    public void Is_as_long_as_the_settings_ask(string settings, string end, string rule)
    {
        _board.Site.File("site.yml", TinySite.SiteYml + settings);
        _board.Notice($"{{起: 2026-11-19, 止: {end}}}", "2026-11-19");

        Assert.Contains(rule, Assert.Single(_board.Check("2026-11-21", "notice-short")).Message);
    }

    [Theory]
    [InlineData("甲", 3, 0)]
    [InlineData("甲", 2, 1)]
    [InlineData("事项甲", 2, 1)]
    [InlineData("乙", 9, 1)]
    [InlineData("乙", 10, 0)]
    [InlineData("丙", 6, 1)]
    [InlineData("丙", 7, 0)]
    public void Is_as_long_as_the_rule_for_its_item(string item, int workdays, int expected)
    {
        _board.Site.File("site.yml", TinySite.SiteYml + "公示期: {最短工作日: 7}\n");
        _board.Item("甲", "即时", "公示: 3").Item("乙", "即时", "公示: 10").Item("丙", "即时")
            .Notice($"{{起: 2026-11-03, 工作日: {workdays}}}", "2026-11-03", $"目录: {item}");

        Assert.Equal(expected, _board.Check("2026-11-21", "notice-short").Count);
    }

    [Theory]
    [InlineData("2026-11-10", false, "只有")]
    [InlineData("2026-11-12", true, "只有 4 个")]
    [InlineData("2026-11-18", true, "一个工作日也没有")]
    [InlineData("2027-11-10", true, "一个工作日也没有")]
    public void Counts_from_the_day_of_publication(string published, bool isShort, string says)
    {
        _board.Notice("{起: 2026-11-10, 止: 2026-11-18}", published);

        var found = _board.Check(published, "notice-short");

        Assert.Equal(isShort, found.Any(finding => finding.Message.Contains(says, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_long_holiday_is_seen_through()
    {
        _board.Site.File("site.yml", TinySite.SiteYml + "公示期: {最短工作日: 1}\n");
        _board.Notice("{起: 2025-09-30, 止: 2025-10-08}", "2025-09-30");

        Assert.Equal(["notice-end", "notice-short"], _board.Check("2025-10-01").Select(finding => finding.Code).Order());
    }

    [Theory]
    [InlineData("notice-short", "{起: 2026-11-19, 工作日: 3}")]
    [InlineData("notice-end", "{起: 2026-11-13, 止: 2026-11-28}")]
    public void Can_be_let_pass(string code, string notice)
    {
        _board.Notice(notice, notice[4..14], $"例外: [{{检查: {code}, 理由: 上级文件规定的期限}}]");

        Assert.Empty(_board.Check("2026-11-21"));
    }
}
