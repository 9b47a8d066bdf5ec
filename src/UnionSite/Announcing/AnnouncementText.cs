using UnionSite.Theme;

namespace UnionSite.Announcing;

/// <summary>Writes an announcement as Markdown that 企业微信 and 钉钉 show too: headings, lists and links, nothing else.</summary>
/// <param name="announcement">What to tell.</param>
internal sealed class AnnouncementText(Announcement announcement)
{
    private const int LongestList = 20;

    private const string NoMoreShown = "不再公开";

    private Edition Edition => announcement.Edition;

    /// <summary>What the message is called.</summary>
    public string Title => $"{Edition.Board.Site.Title.Value}更新（{Edition.AsOf:yyyy-MM-dd}）";

    /// <summary>The whole text.</summary>
    public override string ToString() => $"# {PlainMarkdown.Of(Title)}\n\n{Figures}\n{Records}{Walls}{PrintOut}";

    /// <summary>Whether it says something that an earlier text did not: what is still to be printed is no news.</summary>
    /// <param name="before">The text of the release before; null where there is none.</param>
    public bool IsNews(string? before) =>
        announcement.TellsOfRecords || Walls.Split('\n').Except(before?.Split('\n') ?? [], StringComparer.Ordinal).Any(line => line.Length > 0);

    private string Figures => announcement.Changes is not { } changes
        ? $"{(announcement.IsFirst ? "第一次发布" : "没有能比的上一版，只列总数")}：{Counted(Totals, "还没有记录")}。"
        : $"{Counted([
            ("新公开", changes.Added.Length), ("更正", changes.Corrected.Length), ("修改", changes.Changed.Length),
            ("撤回", changes.Withdrawn.Length), (NoMoreShown, changes.Gone.Length)], "网站内容没有变化")}。";

    private (string, int)[] Totals =>
    [
        (RecordKind.Disclosure.Name(), Edition.Board.Disclosures.Length), (RecordKind.Activity.Name(), Edition.Board.Activities.Length),
        (RecordKind.Award.Name(), Edition.Board.Awards.Length), (RecordKind.Holding.Name(), Edition.Board.Holdings.Length),
    ];

    private string Records => announcement.Changes is not { } changes ? "" :
        ListOf("新公开", changes.Added, record => $"{LinkTo(record)}（{record.Key.Kind.Name()}）")
        + ListOf("更正", changes.Corrected, pair => $"{LinkTo(pair.Record)}：{PlainMarkdown.Of(pair.Correction)}")
        + ListOf("修改", changes.Changed, LinkTo)
        + ListOf("撤回", changes.Withdrawn, stub => $"{PlainMarkdown.Of(stub.Key.ToString())}：{PlainMarkdown.Of(stub.Withdrawal.Reason)}")
        // Others need not be led to what is not meant for them any more; the office must know.
        + (Edition.Audience == Audience.Staff ? ListOf($"{NoMoreShown}，也没有写撤回，请核对", changes.Gone, key => PlainMarkdown.Of(key.ToString())) : "");

    private string Walls => announcement.Batch is not { } batch ? "" :
        ListOf("要打印张贴", [.. batch.Boards.SelectMany(board => board.ToHang, (board, hanging) => (board.Name, Hanging: hanging))],
            item => $"{PlainMarkdown.Of(item.Name)}：{PlainMarkdown.Of(item.Hanging.Poster.Title)}（{item.Hanging.PrintPaper}，{item.Hanging.PrintSheets} 张{(item.Hanging.Replaces ? "，换下旧的" : "")}）")
        + ListOf("要撤下", [.. batch.Boards.SelectMany(board => board.ToTakeDown, (board, poster) => (board.Name, Poster: poster))],
            item => $"{PlainMarkdown.Of(item.Name)}：{PlainMarkdown.Of(item.Poster.Title ?? item.Poster.Number)}（{PlainMarkdown.Of(item.Poster.Reason)}）");

    private string PrintOut => announcement.Batch is not { IsEmpty: false } ? ""
        : $"\n一次打印：{PlainMarkdown.Link(SitePaths.PrintBatch(Edition), Edition.Url, SitePaths.PrintBatch(Edition))}\n";

    private static string Counted((string Name, int Count)[] figures, string none) => figures.Any(figure => figure.Count > 0)
        ? string.Join("，", figures.Where(figure => figure.Count > 0).Select(figure => $"{figure.Name} {figure.Count}"))
        : none;

    private static string ListOf<T>(string heading, ImmutableArray<T> items, Func<T, string> say) => items.IsEmpty
        ? ""
        : $"\n## {heading}\n\n{string.Concat(items.Take(LongestList).Select(item => $"- {say(item)}\n"))}{(items.Length > LongestList ? MessageParts.MoreLine(items.Length - LongestList) + "\n" : "")}";

    private string LinkTo(PublishedRecord record) => PlainMarkdown.Link(record.Title, Edition.Url, record.Key.PagePath);
}
