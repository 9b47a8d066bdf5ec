namespace UnionSite.Records;

/// <summary>经费: what was spent on one purpose.</summary>
/// <param name="Purpose">用途, one of <see cref="Site.SpendingPurposes"/>.</param>
/// <param name="Amount">金额, in yuan.</param>
public sealed record Spending(Sourced<string> Purpose, Sourced<decimal> Amount);

/// <summary>What the disclosures of one year say was spent.</summary>
/// <param name="Year">The year in which it was spent.</param>
/// <param name="ByPurpose">The sums by purpose, in yuan, in the order of the settings.</param>
public sealed record YearSpending(int Year, ImmutableArray<(string Purpose, decimal Amount)> ByPurpose)
{
    /// <summary>The years of a board, the newest first.</summary>
    public static ImmutableArray<YearSpending> Of(Site site, IEnumerable<Disclosure> disclosures) =>
    [
        .. from disclosure in disclosures
           from spending in disclosure.Spending
           group spending by disclosure.SpendingYear into year
           orderby year.Key descending
           select new YearSpending(year.Key,
               [.. year.GroupBy(spending => spending.Purpose.Value).OrderBy(purpose => site.SpendingPurposes.IndexOf(purpose.Key))
                   .Select(purpose => (purpose.Key, purpose.Sum(spending => spending.Amount.Value)))]),
    ];
}
