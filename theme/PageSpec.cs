namespace UnionSite.Theme;

/// <summary>One page of the site, ready to be rendered.</summary>
/// <param name="Path">Its path in the output, with forward slashes.</param>
/// <param name="Component">The component that draws it, a whole HTML document.</param>
/// <param name="Parameters">What the component is given.</param>
public sealed record PageSpec(string Path, Type Component, IReadOnlyDictionary<string, object?> Parameters);
