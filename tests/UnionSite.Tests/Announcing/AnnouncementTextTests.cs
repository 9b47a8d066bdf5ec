using System.Text.Json;
using UnionSite.Announcing;
using UnionSite.Records.Wall;
using UnionSite.Tests.Searching;

namespace UnionSite.Tests.Announcing;

/// <summary>How an announcement is worded.</summary>
public sealed class AnnouncementTextTests
{
    private static readonly Changes Nothing = new() { Added = [], Corrected = [], Changed = [], Withdrawn = [], Gone = [] };

    private static readonly Uri Url = new("https://union.example/board(1)/");

    private static PublishedRecord Record(string id, string title) =>
        new(new RecordKey(RecordKind.Disclosure, id), JsonSerializer.SerializeToElement(new Dictionary<string, string> { ["title"] = title }));

    private static string TextOf(Changes? changes, Edition? edition = null, bool isFirst = false) =>
        new AnnouncementText(new Announcement(edition ?? Sample.EditionAt(Url), isFirst, changes, null)).ToString();

    private static PrintBatch Batch(params string[] titles)
    {
        var hang = titles.Select(title => new PosterToHang(
            new PublishedPoster($"posters/disclosures/{title}.pdf", RecordKind.Disclosure, title, new DateOnly(2026, 11, 20), PaperSize.A3, false, null),
            new PostingTerm(new DateOnly(2026, 11, 20), new DateOnly(2026, 12, 20), false), null));
        return new PrintBatch(null, [new BoardBatch("甲", null, [.. hang], [new PosterToTakeDown("disclosures/old", null, "已撤回")])], []);
    }

    [Fact]
    public void Titles_are_links_and_mean_nothing_but_themselves() => Assert.Contains(
        "- [＜@all＞ ［甲］(乙) ＊＊重＊＊ ＃1 A＆B](https://union.example/board%281%29/disclosures/%E9%A3%9F%E5%A0%82%20%281%29.html)（公开事项）\n",
        TextOf(Nothing with { Added = [Record("食堂 (1)", "<@all> [甲](乙) **重**\u2028#1 A&B")] }));

    [Fact]
    public void Long_lists_and_long_titles_are_cut_and_say_so()
    {
        var text = TextOf(Nothing with { Changed = [.. Enumerable.Range(0, 23).Select(number => Record($"{number}", new string('长', 101)))] }, Sample.Edition());

        Assert.Equal(20, text.Split('\n').Count(line => line == $"- {new string('长', 100)}…"));
        Assert.EndsWith("…\n- 另有 3 项\n", text);
        Assert.Contains("\n修改 23。\n", text);
    }

    [Fact]
    public void The_first_counts_and_names_nothing() => Assert.Equal(
        "# 院务公开栏更新（2026-11-21）\n\n第一次发布：公开事项 1，获奖 1。\n",
        TextOf(null, Sample.Edition(Sample.Disclosure("a", "甲", "2026-01-01"), Sample.Award("A-1", "张三", "先进", "2026-05-01")), isFirst: true));

    [Fact]
    public void What_cannot_be_compared_is_not_called_the_first() =>
        Assert.EndsWith("没有能比的上一版，只列总数：还没有记录。\n", TextOf(null));

    [Fact]
    public void Others_than_staff_are_not_led_to_what_is_not_meant_for_them_any_more()
    {
        var changes = Nothing with { Gone = [new RecordKey(RecordKind.Disclosure, "secret-plan")] };

        Assert.Contains("- disclosures/secret-plan\n", TextOf(changes));
        Assert.Equal("# 院务公开栏更新（2026-11-21）\n\n不再公开 1。\n", TextOf(changes, Sample.Edition() with { Audience = Audience.Public }));
    }

    [Fact]
    public void What_is_still_to_be_printed_is_no_news_and_what_is_added_to_it_is()
    {
        AnnouncementText Of(PrintBatch? batch) => new(new Announcement(Sample.EditionAt(Url), false, Nothing, batch));
        var before = Of(Batch("食堂", "药品")).ToString();

        Assert.Contains("\n## 要打印张贴\n\n- 甲：食堂（A3，1 张）\n- 甲：药品（A3，1 张）\n\n## 要撤下\n\n- 甲：disclosures/old（已撤回）\n", before);
        Assert.EndsWith("\n一次打印：[posters/print-2026-11-21.pdf](https://union.example/board%281%29/posters/print-2026-11-21.pdf)\n", before);
        Assert.True(Of(Batch("食堂")).IsNews(null));
        Assert.False(Of(Batch("食堂", "药品")).IsNews(before));
        Assert.False(Of(Batch("药品")).IsNews(before));
        Assert.False(Of(null).IsNews(before));
        Assert.True(Of(Batch("食堂", "工资")).IsNews(before));
    }
}
