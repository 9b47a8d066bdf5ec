using System.Buffers;

namespace UnionSite.Checking.Arithmetic;

/// <summary>A 占比 column adds to 100%.</summary>
internal static class ShareColumns
{
    private const decimal Near = 10;

    private static readonly SearchValues<string> Shares = SearchValues.Create(["占比", "比重", "构成", "比例", "份额", "权重", "占总"], StringComparison.Ordinal);
    private static readonly SearchValues<string> NoShares = SearchValues.Create(["率", "完成", "支付比例", "报销", "同比", "环比", "增", "合格", "达标", "药占比", "出勤", "多选", "付款", "覆盖", "自付", "补助比例", "满意"], StringComparison.Ordinal);
    private static readonly SearchValues<string> ManyChoices = SearchValues.Create(["多选", "多项选择", "满意度"], StringComparison.Ordinal);

    /// <summary>What a table claims.</summary>
    public static IEnumerable<(Claim Claim, Place Place)> In(FigureTable table, Grid grid)
    {
        if (grid.Under.Any(over => over.AsSpan().ContainsAny(ManyChoices)))
        {
            yield break;
        }
        for (var column = 1; column < table.Heads.Length; column++)
        {
            var head = table.Heads[column].AsSpan();
            if (head.ContainsAny(Shares) && !head.ContainsAny(NoShares) && !head.ContainsAny(ManyChoices) && Of(table, column) is { } made)
            {
                yield return made;
            }
        }
    }

    private static (Claim, Place)? Of(FigureTable table, int column)
    {
        var shares = new List<FigureCell>();
        FigureCell? total = null;
        for (var row = 0; row < table.Rows.Length && total is null; row++)
        {
            var cell = table.Rows[row][column];
            if (cell.Kind == CellKind.Rough || cell.Kind == CellKind.Number && (cell.Quantity.Value < 0 || cell.Quantity.Unit is not (Units.Percent or "")))
            {
                return null;
            }
            if (cell.Kind != CellKind.Number)
            {
                continue;
            }
            if (TotalLabels.KindOf(table.LabelOf(row, column)) is not TotalKind.None)
            {
                total = cell;
            }
            else if (cell.Quantity.Value > 100)
            {
                return null;
            }
            else if (Level.Of(table.LabelOf(row, column)) != Level.AmongThem)
            {
                shares.Add(cell);
            }
        }
        if (shares.Count < 2)
        {
            return null;
        }
        var quantities = shares.ConvertAll(share => share.Quantity);
        var sum = quantities.Sum(share => share.Value);
        var tolerance = quantities.Sum(share => share.Step / 2);
        if (total is { } stated)
        {
            var isWhole = Math.Abs(stated.Quantity.Value - 100) <= Near && Math.Abs(sum - 100) <= 2 * Near;
            return isWhole ? (new Claim(SumCodes.Shares, stated.Quantity, stated.Quantity.Value == 100 ? sum : Math.Abs(sum - 100) <= tolerance ? 100 : sum, stated.Quantity.Value == 100 ? tolerance : 0, () => TotalRows.Joined(quantities)), stated.Place) : null;
        }
        var claim = new Claim(SumCodes.Shares, new Quantity(100, Units.Percent), sum, tolerance, () => TotalRows.Joined(quantities));
        return claim.Holds || Math.Abs(sum - 100) <= Near && Slips.Explain(new Quantity(100, Units.Percent) { Step = quantities.Min(share => share.Step) }, quantities) ? (claim, shares[^1].Place) : null;
    }
}
