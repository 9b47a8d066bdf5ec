namespace UnionSite.Records;

/// <summary>What else is disclosed on a disclosure's matter: other periods of its catalogue item first, then what shares its rarest tags.</summary>
public sealed class RelatedDisclosures
{
    /// <summary>How many are named at most.</summary>
    public const int Most = 5;

    private readonly Grouped<string, Disclosure> _byItem;
    private readonly Grouped<string, Disclosure> _byTag;

    /// <summary>Groups the disclosures, which are given the newest first.</summary>
    internal RelatedDisclosures(ImmutableArray<Disclosure> newestFirst, Grouped<string, Disclosure> byCatalogueItem)
    {
        _byItem = byCatalogueItem;
        _byTag = new(newestFirst.SelectMany(record => record.Tags.Select(tag => tag.Value).Distinct().Select(tag => (tag, record))));
    }

    /// <summary>Other periods of the same catalogue item, those nearest in time, the newest first.</summary>
    public ImmutableArray<Disclosure> OtherPeriodsOf(Disclosure record) =>
        record.CatalogueItem is { } item ? [.. Nearest(_byItem[item], record, Most)] : [];

    /// <summary>What shares a tag with it, the rarest tag first, and stands not among its other periods; as many as there is room for.</summary>
    public ImmutableArray<Disclosure> AlikeTo(Disclosure record)
    {
        var others = OtherPeriodsOf(record);
        var room = Most - others.Length;
        return
        [
            .. record.Tags.Select(tag => _byTag[tag.Value]).OrderBy(among => among.Length)
                .SelectMany(among => Nearest(among, record, Most))
                .Where(other => record.CatalogueItem is null || other.CatalogueItem?.Value != record.CatalogueItem.Value.Value)
                .DistinctBy(other => other.Key).Take(room),
        ];
    }

    /// <summary>Those on both sides of a record in a group, found without a walk through it.</summary>
    private static IEnumerable<Disclosure> Nearest(ImmutableArray<Disclosure> newestFirst, Disclosure record, int count)
    {
        var place = newestFirst.BinarySearch(record, NewestFirst.Instance);
        var first = Math.Max(0, Math.Min(place - (count / 2), newestFirst.Length - count - 1));
        return place < 0 ? [] : newestFirst.Slice(first, Math.Min(count + 1, newestFirst.Length - first)).Where(other => other.Key != record.Key);
    }

    private sealed class NewestFirst : IComparer<Disclosure>
    {
        public static readonly NewestFirst Instance = new();

        public int Compare(Disclosure? one, Disclosure? other) =>
            other!.Date.Value.CompareTo(one!.Date.Value) is var byDay and not 0 ? byDay : string.CompareOrdinal(one.Key.Id, other.Key.Id);
    }
}
