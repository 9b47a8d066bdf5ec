using System.Buffers;

namespace UnionSite.Checking.Arithmetic;

/// <summary>期初 + 收入 − 支出 = 期末, 收入 − 支出 = 结余, 预算 − 成交 = 节约, row by row.</summary>
internal static class BalanceColumns
{
    private static readonly SearchValues<string> Openings = SearchValues.Create(["期初", "年初", "月初", "上期结", "上季结", "上年结", "上月结", "上期末", "上季末"], StringComparison.Ordinal);
    private static readonly SearchValues<string> Closings = SearchValues.Create(["期末", "年末", "月末", "季末", "结转下", "结余", "结存", "余额", "盈余"], StringComparison.Ordinal);
    private static readonly SearchValues<string> Incomes = SearchValues.Create(["收入", "增加", "新收", "新增", "采购", "入库", "购入", "接受", "新发现", "收到"], StringComparison.Ordinal);
    private static readonly SearchValues<string> Expenses = SearchValues.Create(["支出", "减少", "办结", "出库", "领用", "使用", "已整改", "发放", "消耗"], StringComparison.Ordinal);
    private static readonly SearchValues<string> Wholes = SearchValues.Create(["预算", "计划", "送审", "应", "标准", "原价", "概算", "控制价", "限价", "编制", "核定", "总额"], StringComparison.Ordinal);
    private static readonly SearchValues<string> Actuals = SearchValues.Create(["成交", "实", "审定", "决算", "支出", "协商", "中标", "完成", "在岗", "现有", "交"], StringComparison.Ordinal);
    private static readonly SearchValues<string> Differences = SearchValues.Create(["节约", "核减", "差额", "结余", "节省", "减少", "剩余", "空缺", "缺", "少交", "少", "差", "余"], StringComparison.Ordinal);
    private static readonly SearchValues<string> Others = SearchValues.Create(["率", "比", "%", "均", "每", "累计", "上年", "去年", "同期", "日期", "时间", "单价"], StringComparison.Ordinal);

    /// <summary>What a table claims.</summary>
    public static IEnumerable<(Claim Claim, Place Place)> In(FigureTable table)
    {
        var opening = Only(table, Openings);
        var income = Only(table, Incomes, Openings, Closings);
        var expense = Only(table, Expenses, Openings, Closings);
        var closing = Only(table, Closings, Openings);
        if (opening >= 0 && income >= 0 && expense >= 0 && closing >= 0)
        {
            return Rows(table, closing, [(opening, 1), (income, 1), (expense, -1)]);
        }
        if (opening < 0 && income >= 0 && expense >= 0 && closing >= 0)
        {
            var plain = Rows(table, closing, [(income, 1), (expense, -1)]).ToList();
            return plain.Count > 0 ? plain : Running(table, income, expense, closing);
        }
        var whole = Only(table, Wholes, Differences);
        var actual = Only(table, Actuals, Wholes, Differences);
        var difference = Only(table, Differences, Wholes);
        return whole >= 0 && actual >= 0 && difference >= 0 ? Rows(table, difference, [(whole, 1), (actual, -1)]) : [];
    }

    /// <summary>The balance of each row is that of the row above with the row's income and expense.</summary>
    private static IEnumerable<(Claim, Place)> Running(FigureTable table, int income, int expense, int closing)
    {
        var claims = new List<(Claim Claim, Place Place)>();
        for (var row = 1; row < table.Rows.Length; row++)
        {
            if (table.Rows[row - 1][closing] is { Kind: CellKind.Number, Quantity: var before } && !TotalLabels.IsTotal(table.Rows[row][0].Text)
                && Of(table.Rows[row], closing, [(income, 1), (expense, -1)], before) is { } made)
            {
                claims.Add(made);
            }
        }
        return claims.Count(one => one.Claim.Holds) > 1 ? Votes.Count(claims, _ => false) : [];
    }

    private static IEnumerable<(Claim, Place)> Rows(FigureTable table, int stated, (int Column, int Sign)[] terms)
    {
        var claims = new List<(Claim Claim, Place Place)>();
        foreach (var row in table.Rows)
        {
            if (Of(row, stated, terms, null) is { } made)
            {
                claims.Add(made);
            }
        }
        return Votes.Count(claims, index => Slips.IsSlip(claims[index].Claim.Stated, claims[index].Claim.Expected));
    }

    private static (Claim, Place)? Of(FigureCell[] row, int stated, (int Column, int Sign)[] terms, Quantity? before)
    {
        if (row[stated].Kind != CellKind.Number || row[stated].Quantity.Unit == Units.Percent
            || Array.Exists(terms, term => row[term.Column].Kind is CellKind.Rough or CellKind.Words || row[term.Column].Quantity.Unit == Units.Percent)
            || !Array.Exists(terms, term => row[term.Column].Kind == CellKind.Number && row[term.Column].Quantity.Value != 0))
        {
            return null;
        }
        var total = row[stated].Quantity;
        var quantities = terms.Where(term => row[term.Column].Kind == CellKind.Number).Select(term => (row[term.Column].Quantity, term.Sign)).ToList();
        if (before is { } opening)
        {
            quantities.Insert(0, (opening, 1));
        }
        if (quantities.Select(one => one.Quantity.Unit).Append(total.Unit).Where(unit => unit.Length > 0).Distinct().Count() > 1)
        {
            return null;
        }
        var expected = quantities.Sum(one => one.Sign * one.Quantity.Value);
        return (new Claim(SumCodes.Balance, total, expected, Tolerances.OfSum(total, [.. quantities.Select(one => one.Quantity)]),
            () => string.Concat(quantities.Select((one, index) => index == 0 ? $"{one.Quantity}" : one.Sign > 0 ? $" + {one.Quantity}" : $" − {one.Quantity}"))), row[stated].Place);
    }

    /// <summary>The one column with such a head and none of the other words; -1 where there is none or more.</summary>
    private static int Only(FigureTable table, SearchValues<string> words, params ReadOnlySpan<SearchValues<string>> not)
    {
        var found = -1;
        for (var column = 0; column < table.Heads.Length; column++)
        {
            var head = table.Heads[column].AsSpan();
            if (!head.ContainsAny(words) || head.ContainsAny(Others) || IsAny(head, not))
            {
                continue;
            }
            if (found >= 0)
            {
                return -1;
            }
            found = column;
        }
        return found;
    }

    private static bool IsAny(ReadOnlySpan<char> head, ReadOnlySpan<SearchValues<string>> words)
    {
        foreach (var one in words)
        {
            if (head.ContainsAny(one))
            {
                return true;
            }
        }
        return false;
    }
}
