using UnionSite.Printing;
using UnionSite.Records.Wall;

namespace UnionSite.Tests.Wall;

/// <summary>Which poster hangs where, and how long.</summary>
public sealed class WallPlanTests : IDisposable
{
    private static readonly DateOnly AsOf = new(2026, 11, 20);

    private readonly TinySite _site = new();

    public void Dispose() => _site.Dispose();

    private (WallPlan Wall, ImmutableArray<PublishedPoster> Posters) Plan(Func<PublishedPoster, PublishedPoster>? change = null, Audience audience = Audience.Staff, bool withWholeBoard = false)
    {
        var edition = Edition.Of(_site.Read().Board, audience, AsOf, null);
        ImmutableArray<PublishedPoster> posters = [.. PosterJobs.Of(edition).Select(job => change?.Invoke(job.Poster) ?? job.Poster)
            .Where(poster => withWholeBoard || !poster.Path.StartsWith("posters/board/", StringComparison.Ordinal))];
        return (WallPlan.Of(edition, posters), posters);
    }

    private void Disclosure(string title, string date, string fields = "") =>
        _site.File($"disclosures/{title}.md", TinySite.Disclosure($"渠道: [公开栏]\n{fields}", title: title, date: date));

    private void BoardOf(string fields) => _site.File("boards.yml", $"- {{名称: 甲, 地点: 大厅, {fields}}}\n");

    private static IEnumerable<string> Titles(BoardPlan plan) => plan.Hangings.Select(hanging => hanging.Poster.Title);

    [Fact]
    public void Running_notices_come_first_the_one_that_ends_first_at_the_top_then_the_newest()
    {
        BoardOf("尺寸: 4000×2000");
        Disclosure("新", "2026-11-19");
        Disclosure("旧", "2026-10-21");
        Disclosure("晚满", "2026-11-10", "公示期: {起: 2026-11-10, 止: 2026-12-01}");
        Disclosure("早满", "2026-11-09", "公示期: {起: 2026-11-09, 止: 2026-11-20}");

        Assert.Equal(["早满", "晚满", "新", "旧"], Titles(Assert.Single(Plan().Wall.Boards)));
    }

    [Fact]
    public void What_is_over_or_has_not_begun_does_not_hang()
    {
        BoardOf("尺寸: 4000×2000");
        Disclosure("三十天", "2026-10-21");
        Disclosure("三十一天", "2026-10-20");
        Disclosure("公示已满", "2026-11-09", "公示期: {起: 2026-11-09, 止: 2026-11-19}");
        Disclosure("未到", "2026-11-21");
        _site.File("activities/六十天.md", "---\n标题: 六十天\n起: 2026-09-19\n止: 2026-09-21\n海报: 是\n---\n")
            .File("activities/六十一天.md", "---\n标题: 六十一天\n起: 2026-09-18\n止: 2026-09-20\n海报: 是\n---\n")
            .File("awards/光荣榜.yml", "标题: 光荣榜\n日期: 2026-09-21\n获奖:\n- {编号: a, 获奖者: 内科, 奖项: 先进, 日期: 2026-09-21, 同意公开: 是}\n")
            .File("library/a.yml", "- {馆藏号: B1, 题名: 护理学, 入藏日期: 2026-01-05}\n");

        var (wall, posters) = Plan();

        Assert.Equal(["三十天", "光荣榜", "六十天", "2026年第一季度新书上架"], Titles(Assert.Single(wall.Boards)));
        Assert.Equal(8, posters.Length);
        Assert.All(posters, poster => Assert.Equal(wall.IsCurrent(poster), !wall.BoardsOf(poster).IsEmpty));
    }

    [Fact]
    public void Posters_of_a_quarter_hang_until_thirty_days_after_its_end_where_staff_pass_by()
    {
        _site.File("boards.yml", "- {名称: 甲, 地点: 大厅, 尺寸: 2000×2000, 对象: 患者}\n- {名称: 乙, 地点: 走廊, 尺寸: 2000×2000}\n");
        Disclosure("上季度", "2026-09-01", "对象: 患者");
        Disclosure("本季度", "2026-10-08", "对象: 患者");

        var (wall, posters) = Plan(withWholeBoard: true);

        Assert.Equal([[], ["2026年第四季度院务公开栏"]], wall.Boards.Select(Titles));
        Assert.Equal([new DateOnly(2027, 1, 30), new DateOnly(2026, 10, 30)],
            posters.Where(poster => poster.Record is null).Select(poster => wall.TermOf(poster).Last!.Value));
    }

    [Fact]
    public void A_board_carries_what_it_says_and_what_its_passers_by_may_see()
    {
        _site.File("boards.yml", "- {名称: 甲, 地点: 大厅, 尺寸: 2000×2000, 对象: 患者}\n- {名称: 乙, 地点: 走廊, 尺寸: 2000×2000, 内容: [活动, 职工权益]}\n- {名称: 丙, 地点: 走廊, 尺寸: 2000×2000}\n");
        Disclosure("药品", "2026-11-19");
        Disclosure("价格", "2026-11-18", "对象: [患者, 社会]");
        _site.File("disclosures/食堂.md", TinySite.Disclosure("渠道: [公开栏]", title: "食堂", date: "2026-11-17").Replace("运营管理", "职工权益"))
            .File("activities/徒步.md", "---\n标题: 徒步\n日期: 2026-11-16\n海报: 是\n---\n");

        var (wall, posters) = Plan();

        Assert.Equal([["价格"], ["食堂", "徒步"], ["药品", "价格", "食堂", "徒步"]], wall.Boards.Select(Titles));
        Assert.Equal(["甲", "丙"], wall.BoardsOf(posters.Single(poster => poster.Title == "价格")).Select(plan => plan.Board.Name.Value));
        Assert.Empty(Plan(audience: Audience.Patients).Wall.Boards);
    }

    [Fact]
    public void What_does_not_fit_is_said()
    {
        BoardOf("尺寸: 700×500");
        Disclosure("一", "2026-11-19");
        Disclosure("二", "2026-11-18");
        Disclosure("三", "2026-11-17");

        var (wall, posters) = Plan();

        Assert.Equal(["一", "二"], Titles(wall.Boards[0]));
        Assert.Equal(["三"], wall.Boards[0].LeftOut.Select(left => left.Poster.Title));
        Assert.Equal([false, false, true], posters.Select(wall.IsLeftOut));
    }

    [Fact]
    public void The_sheets_of_a_poster_hang_beside_each_other_and_below_where_the_board_is_narrow()
    {
        BoardOf("尺寸: 700×920");
        Disclosure("三页", "2026-11-19");

        var hanging = Assert.Single(Plan(poster => poster with { Sheets = 3 }).Wall.Boards[0].Hangings);

        Assert.Equal([new(30, 30), new(347, 30), new Position(30, 470)], hanging.Sheets);
        Assert.Empty(Plan(poster => poster with { Sheets = 5 }).Wall.Boards[0].Hangings);
    }
}
