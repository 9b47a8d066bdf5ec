namespace UnionSite.Searching;

/// <summary>
/// Numbers the records of a board from 0, the oldest first: a new record is mostly the newest, and so changes no other's number. Tells the kind, category and
/// day of each.
/// </summary>
internal sealed class Numbering
{
    private const int Undated = 0;
    private const char FirstClass = '0';

    /// <summary>Numbers the records.</summary>
    public Numbering(Board board)
    {
        var places = board.Site.Categories.Select((category, place) => (category, place)).DistinctBy(pair => pair.category)
            .ToDictionary(pair => pair.category, pair => pair.place, StringComparer.Ordinal);
        Records = [.. board.All.OrderBy(DayOf).ThenBy(record => record.Key.Kind).ThenBy(record => record.Key.Id, StringComparer.Ordinal)];
        Days = [.. Records.Select((record, number) => DayOf(record) - (number > 0 ? DayOf(Records[number - 1]) : Undated))];

        var classes = Records.Select(record => (record.Key.Kind, Category: record is Disclosure disclosure ? places.GetValueOrDefault(disclosure.Category.Value, -1) : -1)).ToList();
        var distinct = classes.Distinct().Order().ToList();
        Classes = [.. distinct.Select(pair => new[] { (int)pair.Kind, pair.Category })];
        ClassOf = string.Concat(classes.Select(pair => (char)(FirstClass + distinct.BinarySearch(pair))));
    }

    /// <summary>The records, each at its number.</summary>
    public ImmutableArray<BoardRecord> Records { get; }

    /// <summary>The kinds and categories that occur together; of a category its place among the site's, -1 for none.</summary>
    public ImmutableArray<int[]> Classes { get; }

    /// <summary>For each record one character: <c>0</c> and on, its place in <see cref="Classes"/>.</summary>
    public string ClassOf { get; }

    /// <summary>For each record the days since the one before, for the first since 1970-01-01; the undated stand at 1970-01-01.</summary>
    public ImmutableArray<int> Days { get; }

    private static int DayOf(BoardRecord record) =>
        record.Day is { } day ? Math.Max(Undated, day.DayNumber - new DateOnly(1970, 1, 1).DayNumber) : Undated;
}
