namespace UnionSite.Tests.Checking.Timeliness;

/// <summary>The catalogue × its periods: what is disclosed, late, due soon and missing, day by day.</summary>
public sealed class ProgressTests : IDisposable
{
    private readonly TimelyBoard _board = new();

    public void Dispose() => _board.Dispose();

    [Theory]
    [InlineData("2026-09-30", "Running")]
    [InlineData("2026-10-01", "DueSoon")]
    [InlineData("2026-10-27", "DueSoon")]
    [InlineData("2026-10-28", "Missing")]
    public void A_quarter_is_due_on_its_last_day_and_missing_on_the_next(string asOf, string state)
    {
        _board.Item("甲", "季", "时限: 15").Record("甲", "2026-Q2", "2026-07-10");

        Assert.Contains($"2026-Q3 {state}", _board.Progress("甲", asOf));
        Assert.Equal(state == "Missing" ? 1 : 0, _board.Check(asOf, "disclosure-missing").Count);
    }

    [Theory]
    // The 15th working day after 2025, whose 4 January (a Sunday) is worked.
    [InlineData("季", "时限: 15", "2025-Q4", "2026-01-22", "2026-01-23")]
    [InlineData("季", "时限: 15", "2025-Q3", "2025-10-28", "2025-10-29")]
    [InlineData("月", "时限: 10", "2025-01", "2025-02-17", "2025-02-18")]
    [InlineData("月", "时限: 10", "2026-01", "2026-02-13", "2026-02-14")]
    [InlineData("月", "时限: 12", "2026-01", "2026-02-24", "2026-02-25")]
    [InlineData("半年", "时限: 20", "2025-H2", "2026-01-29", "2026-01-30")]
    [InlineData("半年", "时限: 20", "2026-H1", "2026-07-28", "2026-07-29")]
    [InlineData("年", "时限: 5", "2025", "2026-01-08", "2026-01-09")]
    public void A_record_is_late_on_the_day_after_its_last(string frequency, string due, string period, string last, string tooLate)
    {
        _board.Item("甲", frequency, due).Item("乙", frequency, due).Record("甲", period, last).Record("乙", period, tooLate);

        var finding = Assert.Single(_board.Check(tooLate, "disclosure-late"));

        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal(("disclosures/r2.md", 3), (finding.Place.File, finding.Place.Line));
        Assert.Contains(last, finding.Message);
        Assert.Contains("迟了 1 天", finding.Message);
        Assert.Contains($"{period} Disclosed", _board.Progress("甲", tooLate));
        Assert.Contains($"{period} Late", _board.Progress("乙", tooLate));
    }

    [Fact]
    public void Late_can_be_let_pass_and_is_nothing_for_an_item_without_a_limit_or_a_frequency()
    {
        _board.Item("甲", "季", "时限: 15").Record("甲", "2026-Q1", "2026-06-01", "例外: [{检查: disclosure-late, 理由: 等待上级批复}]")
            .Item("乙", "季").Record("乙", "2026-Q1", "2026-06-01")
            .Item("丙", "即时", "时限: 5").Record("丙", "2026-Q1", "2026-06-01").Record("丙", "", "2026-06-02");

        Assert.Empty(_board.Check("2026-06-10"));
    }

    [Fact]
    public void A_supplement_is_not_late()
    {
        _board.Item("甲", "季", "时限: 15").Record("甲", "2026-Q2", "2026-09-01").Record("甲", "2026-Q2", "2026-07-10");

        Assert.Empty(_board.Check("2026-09-10"));
    }

    [Fact]
    public void All_missing_periods_of_an_item_are_one_finding_at_its_line()
    {
        _board.Item("甲", "季", "时限: 15").Item("乙", "季", "时限: 15").Item("丙", "半年", "时限: 15")
            .Record("甲", "2025-Q1", "2025-04-10").Record("甲", "2025-Q2", "2025-07-10").Record("甲", "2025-Q3", "2025-10-20").Record("乙", "2025-Q2", "2025-07-10")
            .Record("丙", "2025-H1", "2025-07-10");

        var finding = Assert.Single(_board.Check("2025-11-21", "disclosure-missing"));

        Assert.Equal(("catalogue.yml", 3, "  - {编号: ".Length + 1), (finding.Place.File, finding.Place.Line, finding.Place.Column));
        Assert.Contains("“乙 事项乙”逾期未公开：2025年第一季度、2025年第三季度", finding.Message);
        Assert.Contains("目录: 乙", finding.Hint);
        Assert.Contains("期次: 2025-Q3", finding.Hint);
    }

    [Fact]
    public void Of_many_missing_periods_the_newest_are_named()
    {
        _board.Item("甲", "月", "时限: 10, 自: 2025-01").Item("乙", "即时").Record("乙", "", "2025-06-01");

        var message = Assert.Single(_board.Check("2025-12-31", "disclosure-missing")).Message;

        Assert.Contains("2025年6月、2025年7月、2025年8月、2025年9月、2025年10月、2025年11月等 11 期", message);
        Assert.DoesNotContain("2025年5月", message);
    }

    [Fact]
    public void An_item_without_a_limit_has_twenty_working_days()
    {
        _board.Item("甲", "季").Record("甲", "2026-Q1", "2026-04-10");

        Assert.Contains("2026-Q2 DueSoon", _board.Progress("甲", "2026-07-28"));
        Assert.Contains("2026-Q2 Missing", _board.Progress("甲", "2026-07-29"));
        Assert.Contains("没有写“时限”", Assert.Single(_board.Check("2026-07-29", "disclosure-missing")).Message);
    }

    [Fact]
    public void A_withdrawn_record_discloses_nothing()
    {
        _board.Item("甲", "季", "时限: 15").Record("甲", "2026-Q1", "2026-04-10")
            .Record("甲", "2026-Q2", "2026-07-10", "撤回: {日期: 2026-07-11, 理由: 数据有误}");

        Assert.Contains("2026年第二季度", Assert.Single(_board.Check("2026-08-01", "disclosure-missing")).Message);
    }

    [Fact]
    public void A_board_that_names_no_item_owes_nothing()
    {
        _board.Item("甲", "月").Item("乙", "即时");
        _board.Site.File("disclosures/a.md", TinySite.Disclosure());

        Assert.Empty(_board.Check("2026-11-21"));
        Assert.Null(DisclosureProgress.Of(_board.Site.Read().Board, new DateOnly(2026, 11, 21)));
    }

    [Fact]
    public void A_new_board_owes_nothing_that_was_due_before_it()
    {
        _board.Item("甲", "季", "时限: 15").Item("乙", "季", "时限: 15").Item("丙", "月", "时限: 10").Item("丁", "年", "时限: 90")
            .Record("甲", "2026-Q2", "2026-07-20");

        // The second quarter and June are due after the first record; the first quarter, May and the year before are not.
        Assert.Equal(["2026-Q2 Missing", "2026-Q3 Running"], _board.Progress("乙", "2026-08-01"));
        Assert.Equal(["2026-07 DueSoon", "2026-08 Running"], _board.Progress("丙", "2026-08-01"));
        Assert.Equal(["2026 Running"], _board.Progress("丁", "2026-08-01"));
    }

    [Fact]
    public void History_of_one_frequency_asks_for_none_of_another()
    {
        _board.Item("甲", "年", "时限: 90").Record("甲", "2023", "2024-04-01").Record("甲", "2024", "2025-04-01").Record("甲", "2025", "2026-04-01")
            .Item("乙", "季", "时限: 15").Item("丙", "季", "时限: 15").Record("丙", "2026-Q2", "2026-07-10");

        Assert.Equal(["2026-Q2 Missing", "2026-Q3 Missing", "2026-Q4 Running"], _board.Progress("乙", "2026-11-21"));
    }

    [Theory]
    [InlineData("自: 2026-Q1", "2026-Q1 Missing", "2026-Q2 Missing", "2026-Q3 Running")]
    [InlineData("自: 2026-02-15", "2026-Q1 Missing", "2026-Q2 Missing", "2026-Q3 Running")]
    [InlineData("自: 2026-Q2", "2026-Q2 Missing", "2026-Q3 Running")]
    [InlineData("自: 2026-04-01", "2026-Q2 Missing", "2026-Q3 Running")]
    [InlineData("自: 2026", "2026-Q1 Missing", "2026-Q2 Missing", "2026-Q3 Running")]
    [InlineData("自: 2026-Q3", "2026-Q3 Running")]
    [InlineData("自: 2027")]
    public void An_item_counts_since_its_own_day(string since, params string[] expected)
    {
        _board.Item("甲", "季", $"时限: 15, {since}").Item("乙", "季").Record("乙", "2025-Q4", "2026-01-10").Record("乙", "2026-Q1", "2026-04-10");

        Assert.Equal(expected, _board.Progress("甲", "2026-08-01"));
    }

    [Fact]
    public void What_an_item_counts_since_is_a_period_or_a_day()
    {
        _board.Item("甲", "季", "自: 去年");

        var finding = Assert.Single(_board.Check("2026-08-01"));
        Assert.Equal(("field-value", Severity.Error), (finding.Code, finding.Severity));
    }

    [Theory]
    [InlineData("季", "2026-H1", "2026-Q1 Disclosed", "2026-Q2 Disclosed", "2026-Q3 Running")]
    [InlineData("月", "2026-Q2", "2026-04 Disclosed", "2026-05 Disclosed", "2026-06 Disclosed", "2026-07 DueSoon", "2026-08 Running")]
    [InlineData("年", "2026-Q2", "2026 Disclosed")]
    [InlineData("半年", "2026-06", "2026-H1 Disclosed", "2026-H2 Running")]
    public void A_record_discloses_every_period_that_its_own_meets(string frequency, string period, params string[] expected)
    {
        _board.Item("甲", frequency).Record("甲", period, "2026-07-10");

        Assert.Equal(expected, _board.Progress("甲", "2026-08-01"));
    }

    [Fact]
    public void A_record_on_two_quarters_is_late_only_when_it_is_so_for_the_second()
    {
        _board.Item("甲", "季", "时限: 15").Record("甲", "2026-H1", "2026-07-10");

        Assert.Equal(["2026-Q1 Late", "2026-Q2 Disclosed", "2026-Q3 Running"], _board.Progress("甲", "2026-07-20"));
        Assert.Empty(_board.Check("2026-07-20"));
    }

    [Theory]
    [InlineData("2026-07-01", true)]
    [InlineData("2026-07-21", true)]
    [InlineData("2026-07-22", false)]
    [InlineData("2026-06-30", false)]
    public void A_record_without_a_period_counts_for_the_last_one_while_it_is_due(string date, bool counts)
    {
        _board.Item("甲", "季", "时限: 15, 自: 2026-Q2").Record("甲", "", date);

        Assert.Equal([counts ? "2026-Q2 Disclosed" : "2026-Q2 Missing", "2026-Q3 Running"], _board.Progress("甲", "2026-08-01"));
    }

    [Fact]
    public void A_record_may_name_its_item_by_what_it_is_called()
    {
        _board.Item("甲", "季", "时限: 15").Record("事项甲", "2026-Q1", "2026-04-10").Record("甲", "2026-Q2", "2026-07-10");

        Assert.Equal(["2026-Q1 Disclosed", "2026-Q2 Disclosed", "2026-Q3 Running"], _board.Progress("甲", "2026-08-01"));
    }

    [Theory]
    [InlineData("9999", "2026-07-10")]
    [InlineData("1900", "2026-07-10")]
    [InlineData("2026-Q1", "1900-01-01")]
    [InlineData("", "1900-01-01")]
    [InlineData("2026-Q1", "2100-12-31")]
    [InlineData("2026-Q1", "错")]
    public void A_mistyped_year_breaks_nothing(string period, string date)
    {
        _board.Item("甲", "月", "时限: 10").Item("乙", "年").Record("甲", period, date).Record("乙", period, date);

        Assert.DoesNotContain(_board.Check("2026-08-01"), finding => finding.Message.Length > 300);
    }

    [Fact]
    public void Without_the_years_holidays_a_finding_says_that_it_may_be_wrong()
    {
        File.Delete(Path.Combine(_board.Site.Input, "calendar", "2026.yml"));
        _board.Item("甲", "季", "时限: 15").Record("甲", "2025-Q4", "2026-02-10");

        Assert.Contains("没有 2026 年的放假安排", Assert.Single(_board.Check("2026-02-11", "disclosure-late")).Message);
    }

    [Theory]
    [InlineData("2026-10-01")]
    [InlineData("2026-11-21")]
    [InlineData("2026-12-10")]
    public void The_example_board_keeps_to_its_catalogue(string asOf)
    {
        var input = Path.Combine(UnionSite.Building.ProjectFolders.Find().Root, "input");

        var progress = DisclosureProgress.Of(UnionSite.Reading.BoardReader.Read(input).Board, DateOnly.Parse(asOf));

        Assert.DoesNotContain(progress!.Items.SelectMany(item => item.Periods), period => period.State is ProgressState.Missing or ProgressState.Late);
        Assert.Contains(progress.Items.SelectMany(item => item.Periods), period => period.State == ProgressState.Disclosed);
    }
}
