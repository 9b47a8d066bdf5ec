using System.Text;
using UnionSite.Theme;

namespace UnionSite.Announcing;

/// <summary>Writes an announcement as Markdown that 企业微信 and 钉钉 show too: headings, lists, links and bold, nothing else.</summary>
/// <param name="announcement">What to tell.</param>
internal sealed class AnnouncementText(Announcement announcement)
{
    private const int LongestList = 20;

    private Edition Edition => announcement.Edition;

    /// <summary>What the message is called.</summary>
    public string Title => $"{Edition.Board.Site.Title.Value}更新（{Edition.AsOf:yyyy-MM-dd}）";

    /// <summary>The whole text.</summary>
    public override string ToString()
    {
        var file = SitePaths.PrintBatch(Edition);
        return $"# {Plain(Title)}\n\n{Figures()}\n"
            + (announcement.IsFirst ? "" : Records())
            + Walls
            + (announcement.Batch is { IsEmpty: false } ? $"\n一次打印：{(Edition.Url is { } site ? $"[{file}]({Addresses.Absolute(site, file)})" : file)}\n" : "");
    }

    /// <summary>Whether it says something that an earlier text did not: what is still to be printed is no news.</summary>
    /// <param name="before">The text of the release before; null where there is none.</param>
    public bool IsNews(string? before) =>
        announcement.TellsOfRecords || (Walls.Length > 0 && before?.Contains(Walls, StringComparison.Ordinal) != true);

    private string Records() => ListOf("新公开", announcement.Added, record => $"{LinkTo(record)}（{record.Key.Kind.Name()}）")
        + ListOf("更正", announcement.Corrected, pair => $"{LinkTo(pair.Record)}：{Plain(pair.Correction)}")
        + ListOf("修改", announcement.Changed, LinkTo)
        + ListOf("撤回", announcement.Withdrawn, stub => $"{Plain(stub.Key.ToString())}：{Plain(stub.Withdrawal.Reason)}")
        + ListOf("不见了，也没有写撤回，请核对", announcement.Gone, key => Plain(key.ToString()));

    private string Figures()
    {
        if (announcement.IsFirst)
        {
            return $"第一次发布：{string.Join("，", RecordKinds.All.Select(kind => (kind, Count: announcement.Added.Count(record => record.Key.Kind == kind)))
                .Where(pair => pair.Count > 0).Select(pair => $"{pair.kind.Name()} {pair.Count}"))}。";
        }
        var figures = new (string Name, int Count)[]
        {
            ("新公开", announcement.Added.Length), ("更正", announcement.Corrected.Length), ("修改", announcement.Changed.Length),
            ("撤回", announcement.Withdrawn.Length), ("不见了", announcement.Gone.Length),
        };
        return figures.Any(figure => figure.Count > 0)
            ? $"{string.Join("，", figures.Where(figure => figure.Count > 0).Select(figure => $"{figure.Name} {figure.Count}"))}。"
            : "网站内容没有变化。";
    }

    private string Walls => announcement.Batch is not { } batch ? "" : ListOf("要打印张贴",
            [.. batch.Boards.SelectMany(board => board.ToHang, (board, hanging) => (board.Name, Hanging: hanging))],
            item => $"{Plain(item.Name)}：{Plain(item.Hanging.Poster.Title)}（{item.Hanging.PrintPaper}，{item.Hanging.PrintSheets} 张{(item.Hanging.Replaces ? "，换下旧的" : "")}）")
        + ListOf("要撤下", [.. batch.Boards.SelectMany(board => board.ToTakeDown, (board, poster) => (board.Name, Poster: poster))],
            item => $"{Plain(item.Name)}：{Plain(item.Poster.Title ?? item.Poster.Number)}（{Plain(item.Poster.Reason)}）");

    private static string ListOf<T>(string heading, ImmutableArray<T> items, Func<T, string> say)
    {
        if (items.IsEmpty)
        {
            return "";
        }
        var lines = items.Take(LongestList).Select(item => $"- {say(item)}\n");
        return $"\n## {heading}\n\n{string.Concat(lines)}{(items.Length > LongestList ? $"- 另有 {items.Length - LongestList} 项\n" : "")}";
    }

    private string LinkTo(PublishedRecord record) => Edition.Url is { } site
        ? $"[{Plain(record.Title)}]({Addresses.Absolute(site, record.Key.PagePath)})"
        : Plain(record.Title);

    // The platforms know no escapes, so what would be a mark is written in full width.
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            plain.Append(letter switch
            {
                '*' or '_' or '`' or '[' or ']' or '<' or '>' or '\\' or '#' or '|' or '~' => (char)(letter + 0xFEE0),
                '\n' or '\r' => ' ',
                _ => letter,
            });
        }
        return plain.ToString();
    }
}
