namespace UnionSite.Theme;

/// <summary>A part of a list that a reader may look at by itself.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Count">How many it has.</param>
/// <param name="Path">Its page.</param>
/// <param name="IsCurrent">Whether it is looked at.</param>
public sealed record FilterItem(string Name, int Count, string Path, bool IsCurrent);
