namespace UnionSite.Checking.Arithmetic;

/// <summary>A 合计 or 小计 column is the sum of the columns at its left, or of those at its right where it stands first.</summary>
internal static class TotalColumns
{
    /// <summary>What a table's total columns claim.</summary>
    public static IEnumerable<(Claim Claim, Place Place)> In(FigureTable table)
    {
        var totals = Enumerable.Range(0, table.Heads.Length).Where(column => IsTotal(table.Heads[column])).ToList();
        if (totals.Count is 0 or > 6)
        {
            yield break;
        }
        foreach (var total in totals)
        {
            foreach (var one in Best(table, total, totals))
            {
                yield return one;
            }
        }
    }

    private static IEnumerable<(Claim, Place)> Best(FigureTable table, int total, List<int> totals)
    {
        List<(Claim Claim, Place Place)>? best = null;
        List<int>? bestColumns = null;
        foreach (var columns in Candidates(table, total, totals).Where(columns => columns.Count > 1))
        {
            var claims = Of(table, total, columns);
            if (claims.Count > 0 && (best is null || claims.Count(one => one.Claim.Holds) > best.Count(one => one.Claim.Holds)))
            {
                (best, bestColumns) = (claims, columns);
            }
        }
        if (best is null)
        {
            return [];
        }
        var stated = best;
        return Votes.Count(stated, index => Slips.IsSlip(stated[index].Claim.Stated, stated[index].Claim.Expected));
    }

    private static IEnumerable<List<int>> Candidates(FigureTable table, int total, List<int> totals)
    {
        var before = totals.Where(column => column < total).ToList();
        var since = before.Count == 0 ? 0 : before[^1] + 1;
        yield return Summable(table, since, total, totals);
        yield return Summable(table, 0, total, totals);
        yield return before;
        var next = totals.Find(column => column > total) is > 0 and var found ? found : table.Heads.Length;
        yield return Summable(table, total + 1, next, totals);
        yield return Summable(table, total + 1, table.Heads.Length, totals);
        yield return [.. totals.Where(column => column > total)];
    }

    private static List<int> Summable(FigureTable table, int from, int to, List<int> totals) =>
        [.. Enumerable.Range(from, Math.Max(0, to - from)).Where(column => column > 0 && !totals.Contains(column) && HeadWords.MayBeSummed(WithoutUnit(table.Heads[column]))
            && table.Rows.Any(row => row[column].Kind == CellKind.Number))];

    private static List<(Claim Claim, Place Place)> Of(FigureTable table, int total, List<int> columns)
    {
        var claims = new List<(Claim Claim, Place Place)>();
        foreach (var row in table.Rows)
        {
            var stated = row[total];
            if (stated.Kind != CellKind.Number || stated.Quantity.Unit == Units.Percent || columns.Exists(column => row[column].Kind == CellKind.Rough))
            {
                continue;
            }
            var addends = columns.Where(column => row[column].Kind == CellKind.Number).Select(column => row[column].Quantity).ToList();
            if (addends.Count < 1 || addends.Select(addend => addend.Unit).Append(stated.Quantity.Unit).Where(unit => unit.Length > 0).Distinct().Count() > 1)
            {
                continue;
            }
            claims.Add((new Claim(SumCodes.Table, stated.Quantity, addends.Sum(addend => addend.Value), Tolerances.OfSum(stated.Quantity, addends), () => TotalRows.Joined(addends)), stated.Place));
        }
        return claims;
    }

    private static bool IsTotal(string head) => TotalLabels.KindOf(head) is TotalKind.Sub or TotalKind.Plain or TotalKind.Grand || TotalLabels.Words(head) is "全年合计" or "全年小计" or "季度合计" or "人数小计" || TotalLabels.Words(head) is "总分" or "总得分" or "总成绩"
        || head.Contains(' ') && TotalLabels.KindOf(head[(head.LastIndexOf(' ') + 1)..]) is TotalKind.Sub or TotalKind.Plain or TotalKind.Grand;

    /// <summary>技术（60 分） is summed although it names what it is worth at most.</summary>
    private static string WithoutUnit(string head) => TotalLabels.Words(head);
}
