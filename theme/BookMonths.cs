namespace UnionSite.Theme;

/// <summary>The months in which a year's new books came, on the pages that list the year.</summary>
public static class BookMonths
{
    /// <summary>The months, the newest first.</summary>
    /// <param name="year">The year.</param>
    /// <param name="books">Its books, the newest first.</param>
    public static ImmutableArray<FilterItem> Of(int year, ImmutableArray<Holding> books)
    {
        var pages = new Paging(SitePaths.YearStem(RecordKind.Holding, year), 1, 1);
        return
        [
            .. books.Index().GroupBy(book => book.Item.Acquired!.Value.Value.Month).Select(month => new FilterItem(
                $"{month.Key}月", month.Count(), pages.PathOf((month.First().Index / Paging.PageSize) + 1), IsCurrent: false, AnchorOf(month.Key))),
        ];
    }

    /// <summary>Where a month begins on its page.</summary>
    public static string AnchorOf(int month) => $"month-{month}";
}
