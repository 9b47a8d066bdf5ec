using System.Text;
using UnionSite.Exporting;
using UnionSite.Printing;
using UnionSite.Tests.Checking.Timeliness;

namespace UnionSite.Tests.Exporting;

/// <summary>When a site is out of date by itself.</summary>
public sealed class NextChangeTests : IDisposable
{
    private readonly TimelyBoard _board = new();

    public void Dispose() => _board.Dispose();

    /// <summary>The next day as the file gives it, without its ending; empty when none lies ahead.</summary>
    private string Next(string asOf, Audience audience = Audience.Staff, bool posters = false)
    {
        var edition = Edition.Of(_board.Site.Read().Board, audience, DateOnly.Parse(asOf), null);
        var file = NextChangeFile.Write(edition, posters ? PosterJobs.Of(edition).Select(job => job.Poster) : []);
        var line = Encoding.UTF8.GetString(file.Bytes!.Value.Span);
        Assert.EndsWith("\n", line, StringComparison.Ordinal);
        return line.TrimEnd('\n').Replace("T00:00:00+08:00", "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_is_one_line_and_in_the_manifest()
    {
        _board.Notice("{起: 2025-03-03, 止: 2025-03-10}", "2025-03-03");

        await _board.Site.BuildAsync();

        Assert.Equal("2025-03-11T00:00:00+08:00\n", _board.Site.Text("next-change"));
        Assert.Contains("\"next-change\"", _board.Site.Text("manifest.json"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2025-03-01", "2025-03-03")]
    [InlineData("2025-03-03", "2025-03-05")]
    [InlineData("2025-03-04", "2025-03-05")]
    [InlineData("2025-03-05", "2025-03-11")]
    [InlineData("2025-03-10", "2025-03-11")]
    [InlineData("2025-03-11", "")]
    public void A_notice_is_published_begins_and_is_over_the_day_after_its_last(string asOf, string next)
    {
        _board.Notice("{起: 2025-03-05, 止: 2025-03-10}", "2025-03-03");

        Assert.Equal(next, Next(asOf));
    }

    [Fact]
    public void Of_several_the_first_counts()
    {
        _board.Notice("{起: 2025-03-03, 止: 2025-03-20}", "2025-03-03").Notice("{起: 2025-03-04, 止: 2025-03-12}", "2025-03-04");
        Assert.Equal("2025-03-13", Next("2025-03-05"));

        _board.Site.File("activities/w.md", "---\n标题: 徒步\n日期: 2025-03-08\n---\n走。\n");

        Assert.Equal("2025-03-08", Next("2025-03-05"));
    }

    [Theory]
    [InlineData("awards/2025.yml", "标题: 表彰\n日期: 2025-03-01\n获奖:\n  - {编号: p1, 获奖者: 内科, 奖项: 先进, 日期: 2025-03-09, 同意公开: 是}\n")]
    [InlineData("library/a.yml", "- {馆藏号: B1, 题名: 护理学, 入藏日期: 2025-03-09}\n")]
    [InlineData("activities/w.md", "---\n标题: 徒步\n起: 2025-03-09\n止: 2025-03-10\n---\n走。\n")]
    public void A_date_that_lies_ahead_counts_for_those_who_see_the_record(string file, string text)
    {
        _board.Site.File(file, text);

        Assert.Equal("2025-03-09", Next("2025-03-05"));
        Assert.Equal("", Next("2025-03-05", Audience.Public));
    }

    [Fact]
    public void What_is_withdrawn_or_for_a_narrower_audience_does_not_count()
    {
        _board.Notice("{起: 2025-03-03, 止: 2025-03-06}", "2025-03-03", "撤回: {日期: 2025-03-04, 理由: 重复}")
            .Notice("{起: 2025-03-03, 止: 2025-03-10}", "2025-03-03")
            .Notice("{起: 2025-03-03, 止: 2025-03-20}", "2025-03-03", "对象: 患者");

        Assert.Equal("2025-03-11", Next("2025-03-05"));
        Assert.Equal("2025-03-21", Next("2025-03-05", Audience.Patients));
        Assert.Equal("", Next("2025-03-05", Audience.Public));
    }

    [Fact]
    public void A_poster_is_taken_down()
    {
        _board.Site.File("disclosures/a.md", TinySite.Disclosure("渠道: [公开栏]", date: "2025-03-03"));

        Assert.Equal("2025-04-03", Next("2025-03-05", posters: true));
        // After that only the poster of the quarter still hangs: 30 days after its end.
        Assert.Equal("2025-05-01", Next("2025-04-03", posters: true));
        Assert.Equal("", Next("2025-05-01", posters: true));
        Assert.Equal("", Next("2025-03-05"));
    }

    [Theory]
    [InlineData("2025-03-05", "2025-04-01")]
    [InlineData("2025-04-01", "2025-04-23")]
    [InlineData("2025-04-23", "2025-07-01")]
    public void A_period_of_the_catalogue_ends_and_what_is_not_disclosed_falls_overdue(string asOf, string next)
    {
        _board.Item("a", "季", "时限: 15").Record("a", "2024-Q4", "2025-01-10");

        Assert.Equal(next, Next(asOf));
        Assert.Equal("", Next(asOf, Audience.Patients));
    }

    [Fact]
    public void What_is_disclosed_does_not_fall_overdue()
    {
        _board.Item("a", "季", "时限: 15").Record("a", "2024-Q4", "2025-01-10").Record("a", "2025-Q1", "2025-04-02");

        Assert.Equal("2025-07-01", Next("2025-04-05"));
    }

    [Fact]
    public void Months_end_within_the_quarter_and_items_begin()
    {
        _board.Item("a", "月").Item("b", "季", "自: 2025-07-01").Record("a", "2025-01", "2025-02-05").Record("a", "2025-02", "2025-03-03");

        Assert.Equal("2025-04-01", Next("2025-03-05"));
        Assert.Equal(_board.Progress("a", "2025-04-30"), _board.Progress("a", "2025-04-29"));
        Assert.NotEqual(_board.Progress("a", "2025-05-01"), _board.Progress("a", "2025-04-30"));
    }

    [Fact]
    public void Nothing_of_the_progress_changes_before_the_day_that_is_told()
    {
        _board.Item("a", "月").Item("b", "季", "时限: 10").Item("c", "年", "自: 2026-01-01").Item("d", "半年")
            .Record("a", "2025-01", "2025-02-05").Record("b", "2025-Q2", "2025-07-03").Record("d", "2024-H2", "2025-01-20").Record("a", "2025-09", "2025-03-01");
        var board = _board.Site.Read().Board;
        string StateOn(DateOnly day) => string.Join('\n', DisclosureProgress.Of(board, day)!.Items.SelectMany(item => item.Periods.Select(period => $"{item.Item.Id.Value} {period.Period} {period.State}")));
        var day = new DateOnly(2025, 2, 6);

        while (day < new DateOnly(2026, 3, 1))
        {
            var next = NextChange.Of(Edition.Of(board, Audience.Staff, day, null), [])!.Value;
            var state = StateOn(day);
            for (; day < next; day = day.AddDays(1))
            {
                Assert.Equal(state, StateOn(day));
            }
        }
    }
}
