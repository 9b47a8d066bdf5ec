namespace UnionSite.Checking.Arithmetic;

/// <summary>
/// A record's 经费 against the tables of its text and its attachments. A table is about the same money where a column agrees with 经费 on at least one purpose;
/// then it agrees on all, and 经费 leaves out none that it has. Tables of other periods and of budgets agree on none.
/// </summary>
internal sealed class SpendingInTables(Site site) : IWordRule
{
    public const string Code = "spending-table";

    public IEnumerable<Finding> Check(Subject subject)
    {
        var spending = subject.Record switch
        {
            Disclosure { Withdrawn: null } disclosure => disclosure.Spending,
            Activity activity => activity.Spending,
            _ => [],
        };
        if (spending.IsEmpty)
        {
            return [];
        }
        var amounts = spending.DistinctBy(item => item.Purpose.Value).ToDictionary(item => item.Purpose.Value, item => item.Amount);
        return subject.Words.Tables.Select(FigureTable.Of).OfType<FigureTable>().SelectMany(table => In(table, amounts, spending[0].Purpose.Place));
    }

    private IEnumerable<Finding> In(FigureTable table, Dictionary<string, Sourced<decimal>> amounts, Place place)
    {
        var columns = Enumerable.Range(1, table.Heads.Length - 1).Select(column => Rows(table, column).ToList());
        var rows = columns.MaxBy(rows => rows.Count(row => Agrees(row, amounts)));
        return rows is null || !rows.Exists(row => Agrees(row, amounts)) ? []
            : rows.Where(row => !Agrees(row, amounts)).Select(row => amounts.TryGetValue(row.Purpose, out var amount)
                ? Finding.Error(Code, amount.Place, $"“经费”里的“{row.Purpose}”是 {Figures.Show(amount)} 元，表里写的是 {Figures.Show(row.Cell.Quantity.Value)} 元（{row.Cell.Place.File} 第 {row.Cell.Place.Line} 行）。", "请核对这两个数，把写错的那个改过来。")
                : Finding.Error(Code, place, $"表里有“{row.Purpose}”{Figures.Show(row.Cell.Quantity.Value)} 元（{row.Cell.Place.File} 第 {row.Cell.Place.Line} 行），“经费”里没有写。", "请在“经费”里补上这一项。"));
    }

    private IEnumerable<(string Purpose, FigureCell Cell)> Rows(FigureTable table, int column)
    {
        for (var row = 0; row < table.Rows.Length; row++)
        {
            var cell = table.Rows[row][column];
            var label = table.LabelOf(row, column);
            if (cell is { Kind: CellKind.Number, Quantity: { Unit: "" or Units.Money, Value: not 0 } } && site.SpendingPurposes.Contains(label))
            {
                yield return (label, cell);
            }
        }
    }

    private static bool Agrees((string Purpose, FigureCell Cell) row, Dictionary<string, Sourced<decimal>> amounts) =>
        amounts.TryGetValue(row.Purpose, out var amount) && Math.Abs(amount.Value - row.Cell.Quantity.Value) <= row.Cell.Quantity.Slack;
}
