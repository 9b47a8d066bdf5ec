using System.Buffers;

namespace UnionSite.Checking.Arithmetic;

/// <summary>人数 × 标准 = 金额, row by row; and 金额 ÷ 人数 = 人均.</summary>
internal static class ProductColumns
{
    private static readonly SearchValues<string> Counts = SearchValues.Create(
        ["人数", "数量", "户数", "份数", "人次", "台数", "件数", "套数", "张数", "次数", "天数", "场次", "册数", "盒数", "本数", "场数", "桌数", "期数", "人员数", "职工数", "会员数", "（人）", "（户）", "（份）", "（台）", "（件）", "（套）"], StringComparison.Ordinal);

    private static readonly SearchValues<string> Rates = SearchValues.Create(["标准", "单价", "每人", "每户", "每份", "每台", "每件", "每套", "每次", "每场", "每", "元/", "元／"], StringComparison.Ordinal);
    private static readonly SearchValues<string> Averages = SearchValues.Create(["人均", "平均", "户均", "次均", "例均", "均价"], StringComparison.Ordinal);
    private static readonly SearchValues<string> Amounts = SearchValues.Create(["金额", "小计", "合计", "总价", "总额", "费用", "补助", "发放", "支出", "经费", "价款", "补贴", "总计", "给付"], StringComparison.Ordinal);
    private static readonly SearchValues<string> NoAmounts = SearchValues.Create(["预算", "上年", "去年", "累计", "比", "率", "均"], StringComparison.Ordinal);

    /// <summary>What a table claims.</summary>
    public static IEnumerable<(Claim Claim, Place Place)> In(FigureTable table)
    {
        var counts = Columns(table, head => head.AsSpan().ContainsAny(Counts) && !head.AsSpan().ContainsAny(Rates) && !head.AsSpan().ContainsAny(Averages) && !IsRate(head));
        var rates = Columns(table, head => head.AsSpan().ContainsAny(Rates) && !head.AsSpan().ContainsAny(Averages));
        var averages = Columns(table, head => head.AsSpan().ContainsAny(Averages));
        var amounts = Columns(table, head => head.AsSpan().ContainsAny(Amounts) && !head.AsSpan().ContainsAny(Rates) && !head.AsSpan().ContainsAny(NoAmounts));
        if (counts is [var count] && amounts is [var amount])
        {
            if (rates is [var rate])
            {
                foreach (var one in Products(table, count, rate, amount))
                {
                    yield return one;
                }
            }
            foreach (var average in averages)
            {
                foreach (var one in Quotients(table, count, average, amount))
                {
                    yield return one;
                }
            }
        }
    }

    private static IEnumerable<(Claim, Place)> Products(FigureTable table, int count, int rate, int amount)
    {
        var claims = new List<(Claim Claim, Place Place)>();
        var cells = new List<(Quantity Rate, Quantity Count)>();
        for (var row = 0; row < table.Rows.Length; row++)
        {
            var (counted, rated, stated) = (table.Rows[row][count], table.Rows[row][rate], table.Rows[row][amount]);
            if (counted.Kind != CellKind.Number || rated.Kind != CellKind.Number || stated.Kind != CellKind.Number || IsSum(table, row) || IsTooLarge(counted, rated))
            {
                continue;
            }
            var (many, much, total) = (counted.Quantity, rated.Quantity, stated.Quantity);
            if (many.Unit == Units.Percent || much.Unit == Units.Percent)
            {
                continue;
            }
            claims.Add((new Claim(SumCodes.Product, total, many.Value * much.Value, (much.Slack * Math.Abs(many.Value)) + Math.Max(total.Slack, total.SlackOver(much.Step)), () => $"{many} × {much}"), stated.Place));
            cells.Add((much, many));
        }
        // A rate for a month, or an amount in another unit than its head says, misses by the same factor in all rows.
        return Votes.Count(claims, index => Slips.IsSlip(claims[index].Claim.Stated, claims[index].Claim.Expected)
            || cells[index].Rate.Value != 0 && Slips.IsSlip(cells[index].Count, claims[index].Claim.Stated.Value / cells[index].Rate.Value));
    }

    private static IEnumerable<(Claim, Place)> Quotients(FigureTable table, int count, int average, int amount)
    {
        var claims = new List<(Claim Claim, Place Place)>();
        for (var row = 0; row < table.Rows.Length; row++)
        {
            var (counted, stated, summed) = (table.Rows[row][count], table.Rows[row][average], table.Rows[row][amount]);
            if (counted is { Kind: CellKind.Number, Quantity.Value: > 0 } && stated.Kind == CellKind.Number && summed.Kind == CellKind.Number && stated.Quantity.Unit != Units.Percent)
            {
                var (many, mean, total) = (counted.Quantity, stated.Quantity, summed.Quantity);
                claims.Add((new Claim(SumCodes.Product, mean, total.Value / many.Value, (mean.Step / 2) + (total.Slack / many.Value), () => $"{total} ÷ {many}"), stated.Place));
            }
        }
        return claims.Count(one => one.Claim.Holds) > 1 ? Votes.Count(claims, _ => false) : claims.Where(one => one.Claim.Holds);
    }

    private static List<int> Columns(FigureTable table, Func<string, bool> isOne) => [.. Enumerable.Range(0, table.Heads.Length).Where(column => isOne(table.Heads[column]))];

    private static bool IsRate(string head) => HeadUnit.Of(head).Per is not null;

    private static bool IsSum(FigureTable table, int row) => TotalLabels.IsTotal(table.LabelOf(row, table.Heads.Length)) || TotalLabels.IsTotal(table.Rows[row][0].Text);

    private static bool IsTooLarge(FigureCell count, FigureCell rate) => Math.Abs((double)count.Quantity.Value * (double)rate.Quantity.Value) > 1e24;
}
