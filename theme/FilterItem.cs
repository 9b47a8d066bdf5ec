namespace UnionSite.Theme;

/// <summary>A part of a list that a reader may look at by itself.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Count">How many it has.</param>
/// <param name="Path">Its page.</param>
/// <param name="IsCurrent">Whether it is looked at.</param>
/// <param name="Anchor">Where on the page it begins; null for one that has the page to itself.</param>
public sealed record FilterItem(string Name, int Count, string Path, bool IsCurrent, string? Anchor = null);
