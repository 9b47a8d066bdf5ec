namespace UnionSite.Searching;

/// <summary>What the index holds of a record. A hit in the title outranks one in the fields, and that one in the text.</summary>
/// <param name="Key">The record.</param>
/// <param name="Title">The line that results show.</param>
/// <param name="Day">By which results are ordered, and filtered by year.</param>
/// <param name="Category">By which results are filtered; empty for kinds without categories.</param>
/// <param name="Meta">What results show under the title.</param>
/// <param name="Fields">What names the record: who, where, numbers, tags.</param>
/// <param name="Text">All else that its page shows.</param>
internal sealed record SearchEntry(
    RecordKey Key, string Title, DateOnly? Day, string Category, string Meta, string Fields, string Text);
