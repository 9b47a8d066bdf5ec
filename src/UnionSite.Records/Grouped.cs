using System.Collections.Frozen;

namespace UnionSite.Records;

/// <summary>Records in groups, each group in the order of the list it was made from.</summary>
/// <typeparam name="TKey">By what they are grouped.</typeparam>
/// <typeparam name="TRecord">The records.</typeparam>
public sealed class Grouped<TKey, TRecord> where TKey : notnull
{
    private readonly FrozenDictionary<TKey, ImmutableArray<TRecord>> _groups;

    /// <summary>Groups records; the keys keep the order in which they first appear.</summary>
    public Grouped(IEnumerable<TRecord> records, Func<TRecord, TKey> keyOf) : this(records.Select(record => (keyOf(record), record)))
    {
    }

    /// <summary>Groups records that may have several keys each; the keys keep the order in which they first appear.</summary>
    public Grouped(IEnumerable<(TKey Key, TRecord Record)> records)
    {
        var groups = records.GroupBy(pair => pair.Key, pair => pair.Record).Select(group => KeyValuePair.Create(group.Key, group.ToImmutableArray())).ToList();
        Keys = [.. groups.Select(group => group.Key)];
        _groups = groups.ToFrozenDictionary();
    }

    /// <summary>The keys, in the order in which the list first had them.</summary>
    public ImmutableArray<TKey> Keys { get; }

    /// <summary>The records of a group; empty when there is no such group.</summary>
    public ImmutableArray<TRecord> this[TKey key] => _groups.TryGetValue(key, out var records) ? records : [];
}

/// <summary>The records on either side of one in its list.</summary>
/// <param name="Newer">The one before it; null at the top.</param>
/// <param name="Older">The one after it; null at the end.</param>
public readonly record struct Neighbours(BoardRecord? Newer, BoardRecord? Older)
{
    internal static IEnumerable<KeyValuePair<RecordKey, Neighbours>> Of(IReadOnlyList<BoardRecord> newestFirst) =>
        newestFirst.Select((record, index) => KeyValuePair.Create(record.Key, new Neighbours(
            index > 0 ? newestFirst[index - 1] : null,
            index < newestFirst.Count - 1 ? newestFirst[index + 1] : null)));
}
