namespace UnionSite.Checking.Arithmetic;

/// <summary>期初结存, 收入合计, 支出合计 and 期末结存 as the rows of a table.</summary>
internal static class BalanceRows
{
    /// <summary>What a table claims.</summary>
    public static IEnumerable<(Claim Claim, Place Place)> In(FigureTable table)
    {
        if (!table.Rows.Any(row => row[0].Kind == CellKind.Words && row[0].Text.AsSpan().IndexOfAny('余', '存', '额') >= 0))
        {
            yield break;
        }
        for (var column = 1; column < table.Heads.Length; column++)
        {
            if (HeadWords.MayBeSummed(table.Heads[column]) && Of(table, column) is { } made)
            {
                yield return made;
            }
        }
    }

    private static (Claim, Place)? Of(FigureTable table, int column)
    {
        FigureCell? opening = null, closing = null, balance = null, income = null, expense = null;
        for (var row = 0; row < table.Rows.Length; row++)
        {
            var cell = table.Rows[row][column];
            if (cell.Kind != CellKind.Number || cell.Quantity.Unit == Units.Percent)
            {
                continue;
            }
            var label = TotalLabels.Words(table.Rows[row][0].Text);
            var isClear = label switch
            {
                "期初结存" or "期初结余" or "期初余额" or "年初结存" or "年初结余" or "年初余额" or "上期结余" or "上期结存" or "上年结余" or "上年结转" or "年初累计结余" or "上季结余" or "上月结余" or "上季结存" => Set(ref opening, cell),
                "期末结存" or "期末结余" or "期末余额" or "年末结存" or "年末结余" or "年末余额" or "年末累计结余" or "季末结余" or "月末结余" or "季末结存" or "累计结余" => Set(ref closing, cell),
                "结余" or "本期结余" or "本年结余" or "收支结余" or "本季结余" or "本月结余" or "收支差额" => Set(ref balance, cell),
                "收入合计" or "收入总计" or "收入" or "本期收入" or "本年收入" or "总收入" or "全年收入" or "收入总额" or "本季收入" or "本月收入" => Set(ref income, cell),
                "支出合计" or "支出总计" or "支出" or "本期支出" or "本年支出" or "总支出" or "全年支出" or "支出总额" or "本季支出" or "本月支出" => Set(ref expense, cell),
                _ => true,
            };
            if (!isClear)
            {
                return null;
            }
        }
        return (opening, income, expense, balance, closing) switch
        {
            ({ } from, { } gained, { } spent, _, { } left) => Made(left, (from, 1), (gained, 1), (spent, -1)),
            (null, { } gained, { } spent, { } left, _) => Made(left, (gained, 1), (spent, -1)),
            ({ } from, null, null, { } left, { } last) => Made(last, (from, 1), (left, 1)),
            _ => null,
        };
    }

    private static bool Set(ref FigureCell? role, FigureCell cell)
    {
        if (role is not null)
        {
            return false;
        }
        role = cell;
        return true;
    }

    private static (Claim, Place)? Made(FigureCell stated, params (FigureCell Cell, int Sign)[] terms)
    {
        var expected = terms.Sum(term => term.Sign * term.Cell.Quantity.Value);
        return (new Claim(SumCodes.Balance, stated.Quantity, expected, Tolerances.OfSum(stated.Quantity, [.. terms.Select(term => term.Cell.Quantity)]),
            () => string.Concat(terms.Select((term, index) => index == 0 ? $"{term.Cell.Quantity}" : term.Sign > 0 ? $" + {term.Cell.Quantity}" : $" − {term.Cell.Quantity}"))), stated.Place);
    }
}
