namespace UnionSite.Checking.Structure;

/// <summary>No two records of a kind, and no two items of the catalogue, share an id.</summary>
internal sealed class UniqueIds : IRule
{
    public IEnumerable<Finding> Check(CheckContext context)
    {
        var records = Doubles(context.Board.All.Where(record => record.Key.Id.Length > 0), record => record.Key.ToString().ToLowerInvariant(), record => record.Place,
            record => record.Key.Kind == RecordKind.Holding ? "馆藏号" : "编号", record => record.Key.Id);
        var items = Doubles(context.Board.Catalogue, item => item.Id.Value, item => item.Id.Place, _ => "编号", item => item.Id.Value);
        var lists = Doubles(context.Board.AwardLists, list => list.Id.ToLowerInvariant(), list => list.Place, _ => "文件名", list => list.Id);
        return records.Concat(items).Concat(lists);
    }

    private static IEnumerable<Finding> Doubles<T>(
        IEnumerable<T> entries, Func<T, string> keyOf, Func<T, Place> placeOf, Func<T, string> fieldOf, Func<T, string> idOf)
    {
        var firsts = new Dictionary<string, Place>(StringComparer.Ordinal);
        foreach (var entry in entries.OrderBy(entry => placeOf(entry).File, StringComparer.Ordinal).ThenBy(entry => placeOf(entry).Line))
        {
            if (!firsts.TryAdd(keyOf(entry), placeOf(entry)))
            {
                var first = firsts[keyOf(entry)];
                yield return Finding.Error("id-twice", placeOf(entry), $"{fieldOf(entry)}“{idOf(entry)}”已经用过了（{first.File} 第 {first.Line} 行）。",
                    "编号是永久网址的一部分，不能重复，请换一个。");
            }
        }
    }
}
