using System.Collections.Frozen;

namespace UnionSite.Checking;

/// <summary>Tells which record a place of the input belongs to.</summary>
internal sealed class RecordsByPlace
{
    private readonly FrozenDictionary<string, Entries> _files;

    /// <summary>Sorts records by where they begin.</summary>
    public RecordsByPlace(IEnumerable<BoardRecord> records) =>
        _files = records.GroupBy(record => record.Place.File).ToFrozenDictionary(file => file.Key, file => new Entries([.. file.OrderBy(PositionOf)]));

    /// <summary>
    /// The last record of the file that begins before the place; a record that is a file of its own has all of it, its first line too.
    /// Null where there is none, such as at the head of a list.
    /// </summary>
    public BoardRecord? At(Place place)
    {
        if (!_files.TryGetValue(place.File, out var entries))
        {
            return null;
        }
        var index = entries.Positions.BinarySearch((place.Line, place.Column));
        index = index < 0 ? ~index - 1 : index;
        return index >= 0 ? entries.Records[index] : entries.Records is [Disclosure or Activity] ? entries.Records[0] : null;
    }

    private static (int Line, int Column) PositionOf(BoardRecord record) => (record.Place.Line, record.Place.Column);

    private sealed record Entries(ImmutableArray<BoardRecord> Records)
    {
        public ImmutableArray<(int Line, int Column)> Positions { get; } = [.. Records.Select(PositionOf)];
    }
}
