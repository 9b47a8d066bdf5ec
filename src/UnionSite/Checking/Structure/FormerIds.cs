namespace UnionSite.Checking.Structure;

/// <summary>An old address can lead to one record only: a former id is no record's id, and no other former id.</summary>
internal sealed class FormerIds : IRule
{
    private static readonly ImmutableArray<string> Endings = [".md", ".html"];

    public IEnumerable<Finding> Check(CheckContext context)
    {
        var former = (from record in context.Board.All
                      from id in record.FormerIds
                      select (record.Key.Kind, Id: id)).OrderBy(old => old.Id.Place.File, StringComparer.Ordinal).ThenBy(old => old.Id.Place.Line).ToList();
        if (former.Count == 0)
        {
            yield break;
        }
        // Ids that differ only in case are one file on Windows.
        var taken = context.Board.All.DistinctBy(NameOf).ToDictionary(NameOf, record => $"是 {record.Place.File} 第 {record.Place.Line} 行那条记录的编号");
        foreach (var (kind, id) in former)
        {
            var name = NameOf(new RecordKey(kind, id));
            if (Endings.FirstOrDefault(ending => id.Value.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) is { } ending)
            {
                yield return Finding.Error("former-id", id.Place, $"旧编号“{id.Value}”带着“{ending}”。", $"请写成“{id.Value[..^ending.Length]}”。");
            }
            else if (!taken.TryAdd(name, $"在 {id.Place.File} 第 {id.Place.Line} 行也写作旧编号"))
            {
                yield return Finding.Error("former-id", id.Place, $"旧编号“{id.Value}”{taken[name]}，这个网址不能通向两个地方。",
                    "请核对；旧编号只写这条记录改名以前用过、现在没有别的记录在用的编号。");
            }
        }
    }

    private static string NameOf(BoardRecord record) => NameOf(record.Key);

    private static string NameOf(RecordKey key) => key.ToString().ToLowerInvariant();
}
