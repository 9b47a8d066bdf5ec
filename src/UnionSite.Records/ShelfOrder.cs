namespace UnionSite.Records;

/// <summary>
/// The order of books on the shelf by their call numbers: by class, figure by figure as decimals (R19, R197, R2), where the dot that
/// 中图法 sets after each third figure counts for nothing; then by book number in the same way. Books without a call number come last.
/// </summary>
public sealed class ShelfOrder : IComparer<Holding>
{
    /// <summary>The one there is.</summary>
    public static readonly ShelfOrder Instance = new();

    private ShelfOrder()
    {
    }

    /// <inheritdoc/>
    public int Compare(Holding? x, Holding? y) => (x?.CallNumber?.Value, y?.CallNumber?.Value) switch
    {
        (null, null) => string.CompareOrdinal(x?.Key.Id, y?.Key.Id),
        (null, _) => 1,
        (_, null) => -1,
        var (one, other) => Compare(one, other) is not 0 and var order ? order : string.CompareOrdinal(x!.Key.Id, y!.Key.Id),
    };

    /// <summary>Compares two call numbers.</summary>
    public static int Compare(string one, string other)
    {
        var (ofOne, ofOther) = (one.Split('/', 2), other.Split('/', 2));
        var order = string.CompareOrdinal(FiguresOf(ofOne[0]), FiguresOf(ofOther[0]));
        return order != 0 ? order : string.CompareOrdinal(ofOne.ElementAtOrDefault(1), ofOther.ElementAtOrDefault(1));
    }

    private static string FiguresOf(string classNumber) => classNumber.Replace(".", "", StringComparison.Ordinal);
}
