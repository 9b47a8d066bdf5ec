using UnionSite.Reading;

namespace UnionSite.Checking;

/// <summary>Every link within the board leads to a record, and to a heading where it names one.</summary>
internal sealed class RecordLinks : IRule
{
    public IEnumerable<Finding> Check(Board board, InputFolder folder) =>
        from record in board.All
        let body = BodyOf(record)
        where body is not null
        from link in body.AllInlines().OfType<Link>()
        let finding = Check(board, body, link)
        where finding is not null
        select finding;

    private static Finding? Check(Board board, RichText body, Link link) => link.Target switch
    {
        RecordTarget target when board.Find(target.Key) is not { } =>
            Finding.Error("link-broken", link.Place, $"没有“{target.Key}”这条记录。", "请核对编号；公开事项和活动的编号就是文件路径去掉“.md”。"),
        RecordTarget { Anchor: { } anchor } target when !HasAnchor(BodyOf(board.Find(target.Key)!), anchor) =>
            MissingAnchor(link.Place, $"“{target.Key}”里", anchor),
        AnchorTarget target when !HasAnchor(body, target.Anchor) => MissingAnchor(link.Place, "本页", target.Anchor),
        _ => null,
    };

    private static Finding MissingAnchor(Place place, string where, string anchor) =>
        Finding.Error("link-anchor", place, $"{where}没有“{anchor}”这个小标题。", "“#”后面写小标题的文字，去掉标点，空格换成“-”。");

    private static bool HasAnchor(RichText? body, string anchor) =>
        body?.AllBlocks().OfType<Heading>().Any(heading => heading.Anchor == anchor) == true;

    private static RichText? BodyOf(BoardRecord record) => record switch
    {
        Disclosure disclosure => disclosure.Body,
        Activity activity => activity.Body,
        _ => null,
    };
}
