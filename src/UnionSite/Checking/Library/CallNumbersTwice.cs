namespace UnionSite.Checking.Library;

/// <summary>A call number tells one title from all others; the volumes and editions of one may share it.</summary>
internal sealed class CallNumbersTwice : IRule
{
    public IEnumerable<Finding> Check(CheckContext context)
    {
        var firsts = new Dictionary<string, Holding>(StringComparer.OrdinalIgnoreCase);
        foreach (var holding in context.Board.Holdings.OrderBy(holding => holding.Place.File, StringComparer.Ordinal).ThenBy(holding => holding.Place.Line))
        {
            if (holding.CallNumber is not { } number || !number.Value.Contains('/'))
            {
                continue;
            }
            if (!firsts.TryAdd(number.Value.Replace(" ", ""), holding) && firsts[number.Value.Replace(" ", "")] is var first && !IsSameWork(first, holding))
            {
                yield return Finding.Warning("call-number-twice", number.Place, $"索书号“{number}”已经给了《{first.Title}》（{first.Place.File} 第 {first.Place.Line} 行）。",
                    "不同的书要用不同的索书号，请给其中一本换一个书次号（如在后面加“-2”）。");
            }
        }
    }

    /// <summary>One title, or titles that begin alike: 资本论（第一卷）, 资本论（第二卷）.</summary>
    private static bool IsSameWork(Holding one, Holding other)
    {
        var (a, b) = (MainTitle(one.Title), MainTitle(other.Title));
        return a.StartsWith(b, StringComparison.OrdinalIgnoreCase) || b.StartsWith(a, StringComparison.OrdinalIgnoreCase);
    }

    private static string MainTitle(string title)
    {
        var end = title.AsSpan().IndexOfAny("（(：:，, —第·上下");
        return (end > 1 ? title[..end] : title).Trim();
    }
}
