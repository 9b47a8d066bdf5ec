using System.Globalization;

namespace UnionSite.Records;

/// <summary>经费: what was spent on one purpose.</summary>
/// <param name="Purpose">用途, one of <see cref="Site.SpendingPurposes"/>.</param>
/// <param name="Amount">金额, in yuan.</param>
public sealed record Spending(Sourced<string> Purpose, Sourced<decimal> Amount)
{
    /// <summary>Whether a table of a text lists all of some spending, to the fen, so that nobody need list it again.</summary>
    public static bool IsListed(ImmutableArray<Spending> spending, RichText text) =>
        text.AllBlocks.OfType<TableBlock>().Any(table => spending.All(item => table.Rows.Any(item.IsIn)));

    private bool IsIn(TableRow row)
    {
        var cells = row.Cells.Select(cell => PlainText.Of(cell.Content).Trim()).ToList();
        return cells.Contains(Purpose.Value) && cells.Exists(cell =>
            decimal.TryParse(cell, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) && amount == Amount.Value);
    }
}

/// <summary>What some records say was spent in one year.</summary>
/// <param name="Year">The year in which it was spent.</param>
/// <param name="ByPurpose">The sums by purpose, in yuan, in the order of the settings.</param>
public sealed record YearSpending(int Year, ImmutableArray<(string Purpose, decimal Amount)> ByPurpose)
{
    /// <summary>The years in which records of one kind say that money was spent, the newest first.</summary>
    public static ImmutableArray<YearSpending> Of<T>(Site site, IEnumerable<T> records, Func<T, int> yearOf, Func<T, ImmutableArray<Spending>> spendingOf) =>
    [
        .. from record in records
           from spending in spendingOf(record)
           group spending by yearOf(record) into year
           orderby year.Key descending
           select new YearSpending(year.Key,
               [.. year.GroupBy(spending => spending.Purpose.Value).OrderBy(purpose => site.SpendingPurposes.IndexOf(purpose.Key))
                   .Select(purpose => (purpose.Key, purpose.Sum(spending => spending.Amount.Value)))]),
    ];
}
