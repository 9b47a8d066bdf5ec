using System.Buffers;

namespace UnionSite.Checking.Arithmetic;

/// <summary>The 小计, 合计 and 总计 rows of a table are the sums of the rows that they stand under, or over.</summary>
internal static class TotalRows
{
    private const int MostTotals = 100;

    private static readonly SearchValues<string> Opening = SearchValues.Create(["期初", "年初", "上期", "上年", "上季", "结转", "结存", "结余", "余额", "平均", "人均"], StringComparison.Ordinal);

    /// <summary>What a table's total rows claim.</summary>
    public static IEnumerable<(Claim Claim, Place Place)> In(FigureTable table)
    {
        if (!table.HasTotalRows)
        {
            yield break;
        }
        for (var column = 1; column < table.Heads.Length; column++)
        {
            if (!HeadWords.MayBeSummed(table.Heads[column]))
            {
                continue;
            }
            foreach (var claim in InColumn(table, column))
            {
                yield return claim;
            }
        }
    }

    private static List<(Claim, Place)> InColumn(FigureTable table, int column)
    {
        var claims = new List<(Claim, Place)>();
        var entries = new List<Entry>();
        var totals = 0;
        for (var row = 0; row < table.Rows.Length; row++)
        {
            var cell = table.Rows[row][column];
            if (cell.Kind == CellKind.Rough || cell is { Kind: CellKind.Number, Quantity.Unit: Units.Percent })
            {
                // One figure that cannot be reckoned with makes the sum of all unsure.
                return [];
            }
            if (cell.Kind != CellKind.Number)
            {
                continue;
            }
            var label = table.LabelOf(row, column);
            var kind = TotalLabels.KindOf(label);
            entries.Add(new Entry(cell.Quantity, label, kind, row));
            totals += kind != TotalKind.None ? 1 : 0;
        }
        if (totals is 0 or > MostTotals || entries.Count < 3)
        {
            return claims;
        }
        for (var index = 0; index < entries.Count; index++)
        {
            if (entries[index].Kind != TotalKind.None && Of(entries, index, table.Heads[column]) is { } claim)
            {
                claims.Add((claim, table.Rows[entries[index].Row][column].Place));
            }
        }
        return claims;
    }

    private static Claim? Of(List<Entry> entries, int index, string head)
    {
        var total = entries[index];
        var sums = Candidates(entries, index).Where(sum => sum.Count > 0).ToList();
        foreach (var sum in sums)
        {
            if (Made(total.Quantity, sum) is { Holds: true } holds)
            {
                return holds;
            }
        }
        if (sums.Count == 0 || total.Kind == TotalKind.Year && !sums[0].All(entry => HeadWords.IsPeriod(entry.Label)))
        {
            return null;
        }
        var best = total.Kind is TotalKind.Plain or TotalKind.Grand or TotalKind.Year && index > 0 ? Best(entries, index) : sums[0];
        return best.Count > 1 && IsCertain(total, best, head) ? Made(total.Quantity, best) : null;
    }

    /// <summary>The sums that a total may mean, the likeliest first.</summary>
    private static IEnumerable<List<Entry>> Candidates(List<Entry> entries, int index)
    {
        var total = entries[index];
        var above = entries[..index];
        if (above.Count == 0)
        {
            // A total that stands first is of what follows, up to the next.
            yield return WithoutAmongThem([.. entries.Skip(1).TakeWhile(entry => entry.Kind == TotalKind.None)]);
            yield return WithoutAmongThem([.. entries.Skip(1).Where(entry => entry.Kind == TotalKind.None)]);
            yield return [.. entries.Skip(1).Where(entry => entry.Kind is TotalKind.Sub or TotalKind.Named)];
            yield return WithoutParts([.. entries.Skip(1).Where(entry => entry.Kind == TotalKind.None)]);
            yield break;
        }
        var items = above.Where(entry => entry.Kind == TotalKind.None).ToList();
        var block = above.Skip(above.FindLastIndex(entry => entry.Kind != TotalKind.None) + 1).ToList();
        if (total.Kind == TotalKind.Named && TotalLabels.NameOf(total.Label) is { Length: > 1 } name)
        {
            yield return [.. items.Where(entry => entry.Label.Contains(name, StringComparison.Ordinal))];
        }
        yield return WithoutAmongThem(block);
        yield return WithoutParts(block);
        yield return WithoutAmongThem(items);
        yield return WithoutParts(items);
        yield return Best(entries, index);
        yield return [.. above.Where(entry => entry.Kind != TotalKind.None)];
        var lastPlain = above.FindLastIndex(entry => entry.Kind is TotalKind.Plain or TotalKind.Grand);
        yield return [.. above.Where(entry => entry.Kind is TotalKind.Plain or TotalKind.Grand), .. WithoutAmongThem(above[(lastPlain + 1)..])];
        yield return WithoutAmongThem([.. above.Skip(lastPlain + 1).Where(entry => entry.Kind == TotalKind.None)]);
        yield return [.. WithoutAmongThem(items).Where(entry => !entry.Label.AsSpan().ContainsAny(Opening))];
        if (total.Kind is TotalKind.Named or TotalKind.Sub)
        {
            for (var skip = 1; skip + 2 <= Math.Min(block.Count, 12); skip++)
            {
                yield return block[skip..];
            }
        }
        if (HeadWords.IsPeriod(items is [var one, ..] ? one.Label : ""))
        {
            // What is there at the end of a year is what is there at the end of its last month.
            yield return items[^1..];
            yield return items[..1];
        }
    }

    /// <summary>For a 合计 the 小计 above it and what no 小计 covers; without any, the rows since the last total.</summary>
    private static List<Entry> Best(List<Entry> entries, int index)
    {
        var above = entries[..index];
        var since = above.FindLastIndex(entry => entry.Kind is TotalKind.Plain or TotalKind.Grand) + 1;
        var part = above[since..];
        if (part.Count == 0)
        {
            return above.Where(entry => entry.Kind is TotalKind.Plain).ToList();
        }
        var last = part.FindLastIndex(entry => entry.Kind is TotalKind.Sub or TotalKind.Named);
        return last < 0 ? WithoutParts(part) : [.. part.Where(entry => entry.Kind is TotalKind.Sub or TotalKind.Named), .. part[(last + 1)..]];
    }

    private static List<Entry> WithoutAmongThem(List<Entry> rows) => rows.Exists(row => Level.Of(row.Label) == Level.AmongThem) ? WithoutParts(rows) : rows;

    /// <summary>Without the rows that say what another row is made of: 其中：…, and （一） under 一、.</summary>
    private static List<Entry> WithoutParts(List<Entry> rows)
    {
        var first = rows.Count == 0 ? 0 : rows.Min(row => Level.Of(row.Label));
        if (rows.All(row => Level.Of(row.Label) == first))
        {
            return rows;
        }
        var kept = new List<Entry>();
        for (var i = 0; i < rows.Count; i++)
        {
            if (Level.Of(rows[i].Label) != Level.AmongThem)
            {
                if (Level.Of(rows[i].Label) == first || first == Level.Plain)
                {
                    kept.Add(rows[i]);
                }
                continue;
            }
            // 其中：甲 60, 乙 40 under a row of 100: both are its parts.
            decimal sum = 0;
            for (var next = i; kept.Count > 0 && next < rows.Count && next < i + 12; next++)
            {
                sum += rows[next].Quantity.Value;
                if (sum == kept[^1].Quantity.Value && next > i)
                {
                    i = next;
                    break;
                }
            }
        }
        return kept;
    }

    private static bool IsCertain(Entry total, List<Entry> addends, string head)
    {
        if (addends.Any(entry => entry.Label.AsSpan().ContainsAny(Opening)) || addends.Select(entry => HeadUnit.Of(entry.Label).Unit).Append(HeadUnit.Of(total.Label).Unit).Where(unit => unit.Length > 0).Distinct().Count() > 1
            || addends.Select(entry => entry.Quantity.Unit).Append(total.Quantity.Unit).Where(unit => unit.Length > 0).Distinct().Count() > 1)
        {
            return false;
        }
        if (HeadWords.IsStock(head) && addends.Any(entry => HeadWords.IsPeriod(entry.Label)))
        {
            return false;
        }
        if (addends.Any(entry => entry.Label.Contains("收入", StringComparison.Ordinal)) && addends.Any(entry => entry.Label.Contains("支出", StringComparison.Ordinal)))
        {
            return false;
        }
        // What lies between the least and the most is an average, unless the head says otherwise.
        var values = addends.ConvertAll(entry => entry.Quantity.Value);
        var isBetween = total.Quantity.Value <= values.Max() && total.Quantity.Value >= values.Min();
        if (total.Kind == TotalKind.Named && !(TotalLabels.NameOf(total.Label) is { Length: > 1 } name && addends.All(entry => entry.Label.Contains(name, StringComparison.Ordinal))))
        {
            return !isBetween && Slips.Explain(total.Quantity, addends.ConvertAll(entry => entry.Quantity));
        }
        return !isBetween || HeadWords.IsSurelySummed(head) && addends.Count > 1;
    }

    private static Claim Made(Quantity total, List<Entry> addends)
    {
        var quantities = addends.ConvertAll(entry => entry.Quantity);
        return new Claim(SumCodes.Table, total, quantities.Sum(quantity => quantity.Value), Tolerances.OfSum(total, quantities), () => Joined(quantities));
    }

    /// <summary>The reckoning; of a long one the beginning and the end.</summary>
    internal static string Joined(List<Quantity> quantities) => quantities.Count <= 8 ? string.Join(" + ", quantities)
        : $"{string.Join(" + ", quantities.Take(4))} + …（共 {quantities.Count} 个数）… + {string.Join(" + ", quantities.TakeLast(2))}";

    private readonly record struct Entry(Quantity Quantity, string Label, TotalKind Kind, int Row);
}

/// <summary>How deep a row of a table lies by its number: 一、over（一）over 1.; 其中 is part of the row above it.</summary>
internal static class Level
{
    /// <summary>A row without a number.</summary>
    public const int Plain = 9;

    /// <summary>A row of 其中.</summary>
    public const int AmongThem = 10;

    /// <summary>How deep the row lies.</summary>
    public static int Of(string label)
    {
        var words = label.AsSpan().TrimStart(" 　\u2003-·");
        return words switch
        {
            _ when words.StartsWith("其中") || words.StartsWith("#其中") || words.StartsWith("（其中") => AmongThem,
            [var first, '、' or '．' or '.', ..] when ChineseNumerals.Has(first) => 1,
            ['（' or '(', var first, ..] when ChineseNumerals.Has(first) => 2,
            [>= '0' and <= '9', '.' or '、' or '．', not (>= '0' and <= '9'), ..] => 3,
            ['（' or '(', >= '0' and <= '9', ..] => 4,
            [>= '①' and <= '⑳', ..] => 5,
            _ => words.Length < label.Length ? AmongThem : Plain,
        };
    }
}
