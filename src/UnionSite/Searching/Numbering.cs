namespace UnionSite.Searching;

/// <summary>
/// Numbers the records of a board from 0, run after run: a run is of one kind and one category, in it the oldest comes first. So the client knows the kind,
/// category and day of each record from a few bytes.
/// </summary>
internal sealed class Numbering
{
    private const int Undated = 0;

    private readonly IReadOnlyList<string> _categories;

    /// <summary>Numbers the records.</summary>
    public Numbering(Board board)
    {
        _categories = board.Site.Categories;
        Records = [.. board.All.OrderBy(record => record.Key.Kind).ThenBy(CategoryOf).ThenBy(DayOf).ThenBy(record => record.Key.Id, StringComparer.Ordinal)];
        Runs = [.. Records.CountBy(record => (record.Key.Kind, Category: CategoryOf(record))).Select(run => new[] { (int)run.Key.Kind, run.Key.Category, run.Value })];
        Days = [.. Records.Select((record, number) => IsFirstOfRun(number) ? DayOf(record) : DayOf(record) - DayOf(Records[number - 1]))];
    }

    /// <summary>The records, each at its number.</summary>
    public ImmutableArray<BoardRecord> Records { get; }

    /// <summary>For each run its kind, its category's place among the site's (-1: none) and its length.</summary>
    public ImmutableArray<int[]> Runs { get; }

    /// <summary>For each record the days since 1970-01-01, within a run the days since the record before.</summary>
    public ImmutableArray<int> Days { get; }

    private bool IsFirstOfRun(int number) =>
        number == 0 || Records[number].Key.Kind != Records[number - 1].Key.Kind || CategoryOf(Records[number]) != CategoryOf(Records[number - 1]);

    private int CategoryOf(BoardRecord record)
    {
        if (record is Disclosure disclosure)
        {
            for (var place = 0; place < _categories.Count; place++)
            {
                if (_categories[place] == disclosure.Category.Value)
                {
                    return place;
                }
            }
        }
        return -1;
    }

    private static int DayOf(BoardRecord record) =>
        record.Day is { } day ? Math.Max(Undated, day.DayNumber - new DateOnly(1970, 1, 1).DayNumber) : Undated;
}
