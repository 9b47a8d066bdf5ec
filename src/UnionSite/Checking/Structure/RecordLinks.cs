namespace UnionSite.Checking.Structure;

/// <summary>Every link within the board leads to a record, and to a heading where it names one.</summary>
internal sealed class RecordLinks : IRule
{
    public IEnumerable<Finding> Check(CheckContext context)
    {
        var anchors = new Dictionary<RecordKey, HashSet<string>>();
        foreach (var record in context.Board.All)
        {
            foreach (var link in BodyOf(record).Links)
            {
                if (Check(context.Board, record, link, anchors) is { } finding)
                {
                    yield return finding;
                }
            }
        }
    }

    private static Finding? Check(Board board, BoardRecord record, Link link, Dictionary<RecordKey, HashSet<string>> anchors) => link.Target switch
    {
        RecordTarget target when board.Find(target.Key) is null =>
            Finding.Error("link-broken", link.Place, $"没有“{target.Key}”这条记录。", "请核对编号；公开事项和活动的编号就是文件路径去掉“.md”。"),
        RecordTarget { Anchor: { } anchor } target when !AnchorsOf(board.Find(target.Key)!, anchors).Contains(anchor) =>
            MissingAnchor(link.Place, $"“{target.Key}”里", anchor),
        AnchorTarget target when !AnchorsOf(record, anchors).Contains(target.Anchor) => MissingAnchor(link.Place, "本页", target.Anchor),
        _ => null,
    };

    /// <summary>The headings of a record that links can reach, gathered once however many links there are.</summary>
    private static HashSet<string> AnchorsOf(BoardRecord record, Dictionary<RecordKey, HashSet<string>> anchors)
    {
        if (!anchors.TryGetValue(record.Key, out var own))
        {
            own = BodyOf(record).AllBlocks.OfType<Heading>().Select(heading => heading.Anchor).ToHashSet();
            anchors.Add(record.Key, own);
        }
        return own;
    }

    private static Finding MissingAnchor(Place place, string where, string anchor) =>
        Finding.Error("link-anchor", place, $"{where}没有“{anchor}”这个小标题。", "“#”后面写小标题的文字，去掉标点，空格换成“-”。");

    private static RichText BodyOf(BoardRecord record) => record switch
    {
        Disclosure disclosure => disclosure.Body,
        Activity activity => activity.Body,
        _ => RichText.Empty,
    };
}
