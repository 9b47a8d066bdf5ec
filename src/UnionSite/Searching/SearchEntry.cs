namespace UnionSite.Searching;

/// <summary>What the index holds of a record. Each string is a block: nothing matches across two of them.</summary>
/// <param name="Key">The record.</param>
/// <param name="Title">The line that results show.</param>
/// <param name="Meta">What results show under the title.</param>
/// <param name="Names">Who the record is about, and its numbers.</param>
/// <param name="Fields">What else describes it: departments, places, tags.</param>
/// <param name="Text">All else that its page shows.</param>
internal sealed record SearchEntry(
    RecordKey Key, string Title, string Meta, ImmutableArray<string> Names, ImmutableArray<string> Fields, ImmutableArray<string> Text)
{
    /// <summary>All its blocks.</summary>
    public IEnumerable<string> Blocks => [Title, .. Names, .. Fields, .. Text];
}
