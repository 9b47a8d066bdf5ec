namespace UnionSite.Theme;

/// <summary>A long list cut into pages: <c>year-2026.html</c>, <c>year-2026-2.html</c> and so on.</summary>
/// <param name="Stem">The first page's path without <c>.html</c>.</param>
/// <param name="Number">Which page this is, from 1.</param>
/// <param name="Count">How many there are.</param>
public sealed record Paging(string Stem, int Number, int Count)
{
    /// <summary>How many records a page lists: enough to scan, few enough to load on a slow line.</summary>
    public const int PageSize = 100;

    /// <summary>Where a page of the list stands.</summary>
    public string PathOf(int number) => number == 1 ? $"{Stem}.html" : $"{Stem}-{number}.html";

    /// <summary>Where this page stands.</summary>
    public string Path => PathOf(Number);

    /// <summary>Cuts a list; an empty one still has a page.</summary>
    public static IEnumerable<(Paging Paging, ImmutableArray<T> Items)> Cut<T>(string stem, ImmutableArray<T> items)
    {
        var count = Math.Max(1, (items.Length + PageSize - 1) / PageSize);
        for (var number = 1; number <= count; number++)
        {
            var start = (number - 1) * PageSize;
            yield return (new Paging(stem, number, count), items.Slice(start, Math.Min(PageSize, items.Length - start)));
        }
    }
}
