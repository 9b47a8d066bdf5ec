using UnionSite.Printing;
using UnionSite.Records.Wall;

namespace UnionSite.Tests.Wall;

/// <summary>What changes on the walls since the last posting record.</summary>
public sealed class PrintBatchTests : IDisposable
{
    private const string Now = "0123456789ab";
    private const string Before = "ba9876543210";

    private static readonly DateOnly AsOf = new(2026, 11, 20);

    private readonly TinySite _site = new();

    public void Dispose() => _site.Dispose();

    /// <summary>The batch, every poster's content being <see cref="Now"/>. Posters of the whole board are another test's business.</summary>
    private PrintBatch Batch(Audience audience = Audience.Staff)
    {
        var edition = Edition.Of(_site.Read().Board, audience, AsOf, null);
        ImmutableArray<PublishedPoster> posters = [.. PosterJobs.Of(edition).Select(job => job.Poster).Where(poster => !poster.Number.StartsWith("board/", StringComparison.Ordinal))];
        return PrintBatch.Of(edition, WallPlan.Of(edition, posters), posters, _ => Now);
    }

    private void Disclosure(string id, string date = "2026-11-19", string fields = "渠道: [公开栏]") =>
        _site.File($"disclosures/{id}.md", TinySite.Disclosure(fields, title: $"题目{id}", date: date));

    private void Posted(params (string Board, string Poster, string Content)[] posted) => _site.File("printed.yml",
        "日期: 2026-11-06\n张贴:\n" + string.Concat(posted.Select(item => $"  - {{公告栏: {item.Board}, 海报: {item.Poster}, 内容: {item.Content}}}\n")));

    private void Boards(params string[] boards) => _site.File("boards.yml", string.Concat(boards.Select(board => $"- {{{board}}}\n")));

    [Fact]
    public void At_first_all_is_hung_on_each_board_that_carries_it()
    {
        Boards("名称: 甲, 地点: 大厅, 尺寸: 2000×1200", "名称: 乙, 地点: 走廊, 尺寸: 2000×1200, 对象: 患者");
        Disclosure("a", fields: "渠道: [公开栏]\n对象: 患者");
        Disclosure("b", "2026-11-18");

        var batch = Batch();

        Assert.Null(batch.Since);
        Assert.Equal([("甲", "disclosures/a"), ("甲", "disclosures/b"), ("乙", "disclosures/a")],
            batch.Boards.SelectMany(board => board.ToHang.Select(hanging => (board.Name, hanging.Poster.Number))));
        Assert.All(batch.ToHang, hanging => Assert.False(hanging.Replaces));
        Assert.Equal([new("甲", "disclosures/a", Now), new("甲", "disclosures/b", Now), new PostedPoster("乙", "disclosures/a", Now)], batch.After);
        Assert.Equal(new Position(347, 30), batch.Boards[0].ToHang[1].Position);
    }

    [Fact]
    public void What_hangs_as_it_should_is_left_and_what_tells_something_else_is_replaced()
    {
        Boards("名称: 甲, 地点: 大厅, 尺寸: 2000×1200", "名称: 乙, 地点: 走廊, 尺寸: 2000×1200");
        Disclosure("a");
        Disclosure("b", "2026-11-18");
        Posted(("甲", "disclosures/a", Now), ("甲", "disclosures/b", Before), ("乙", "disclosures/a", Now), ("乙", "disclosures/b", Now));

        var batch = Batch();

        Assert.Equal(new DateOnly(2026, 11, 6), batch.Since);
        var board = Assert.Single(batch.Boards);
        var hanging = Assert.Single(board.ToHang);
        Assert.Equal(("甲", "disclosures/b", true), (board.Name, hanging.Poster.Number, hanging.Replaces));
        Assert.Empty(board.ToTakeDown);
        Assert.Equal(4, batch.After.Length);
    }

    [Fact]
    public void Where_nothing_has_changed_the_batch_is_empty()
    {
        Boards("名称: 甲, 地点: 大厅, 尺寸: 2000×1200");
        Disclosure("a");
        Posted(("甲", "disclosures/a", Now));

        Assert.True(Batch().IsEmpty);
        Assert.Equal([new PostedPoster("甲", "disclosures/a", Now)], Batch().After);
    }

    [Fact]
    public void What_is_taken_down_says_why_and_names_nothing_that_is_no_longer_published()
    {
        Boards("名称: 甲, 地点: 大厅, 尺寸: 700×500", "名称: 乙, 地点: 走廊, 尺寸: 700×500, 内容: [活动]");
        Disclosure("一", "2026-11-19");
        Disclosure("二", "2026-11-18");
        Disclosure("挤掉的", "2026-11-17");
        Disclosure("满了", "2026-10-20");
        Disclosure("公示满了", "2026-11-09", "渠道: [公开栏]\n公示期: {起: 2026-11-09, 止: 2026-11-19}");
        Disclosure("还早", "2026-11-21");
        Disclosure("不做了", "2026-11-16", "渠道: [公开栏]\n海报: 否");
        Disclosure("撤回的", "2026-11-16", "渠道: [公开栏]\n撤回: {日期: 2026-11-17, 理由: 待审议}");
        string[] posted = ["一", "二", "挤掉的", "满了", "公示满了", "还早", "不做了", "撤回的", "没有了"];
        Posted([.. posted.Select(id => ("甲", $"disclosures/{id}", Now)), ("乙", "disclosures/一", Now), ("拆了的", "disclosures/一", Now), ("拆了的", "disclosures/撤回的", Now)]);

        var batch = Batch();

        Assert.Empty(batch.ToHang);
        Assert.Equal(
            [
                ("甲", "题目挤掉的", "放不下了"), ("甲", "题目满了", "张贴期满"), ("甲", "题目公示满了", "公示期满"), ("甲", "题目还早", "还没到日子"),
                ("甲", "题目不做了", "不再有这张海报"), ("甲", null, "已撤回"), ("甲", null, "不再有这张海报"), ("乙", "题目一", "不贴在这里了"),
                ("拆了的", "题目一", "这块公告栏不用了"), ("拆了的", null, "已撤回"),
            ],
            batch.Boards.SelectMany(board => board.ToTakeDown.Select(down => (board.Name, down.Title, down.Reason))));
        Assert.Equal(10, batch.TakenDown);
        Assert.Equal(["disclosures/一", "disclosures/二"], batch.After.Select(after => after.Poster));
    }

    [Fact]
    public void Without_boards_one_carries_everything_that_is_current()
    {
        Disclosure("旧", "2026-10-20");
        Disclosure("新");
        Posted(("公告栏", "disclosures/旧", Now));

        var board = Assert.Single(Batch().Boards);

        Assert.Equal(("公告栏", null), (board.Name, board.Plan));
        Assert.Equal(("题目新", null), (Assert.Single(board.ToHang).Poster.Title, board.ToHang[0].Position));
        Assert.Equal("张贴期满", Assert.Single(board.ToTakeDown).Reason);
    }

    [Fact]
    public void Sheets_are_counted_as_they_are_printed()
    {
        Disclosure("a", fields: "渠道: [公开栏]\n海报: A4");
        Disclosure("b", "2026-11-18", "渠道: [公开栏]\n海报: A2");

        var batch = Batch();

        Assert.Equal([("posters/disclosures/a.pdf", PaperSize.A4, 1), ("posters/disclosures/b-A4.pdf", PaperSize.A4, 9)],
            batch.ToHang.Select(hanging => (hanging.PrintPath, hanging.PrintPaper, hanging.PrintSheets)));
        Assert.Equal(10, batch.Sheets);
    }

    [Fact]
    public void What_hangs_is_for_staff_to_know()
    {
        Posted(("甲", "disclosures/a", Now));

        var board = _site.Read().Board;

        Assert.Single(board.VisibleTo(Audience.Staff).Posted.Posters);
        Assert.Empty(board.VisibleTo(Audience.Patients).Posted.Posters);
    }
}
