namespace UnionSite.Theme;

/// <summary>A page above the one that is read.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Path">Its path in the output.</param>
public readonly record struct Crumb(string Name, string Path)
{
    /// <summary>The page where a kind begins.</summary>
    public static Crumb Of(RecordKind kind) => new(kind.Heading(), SitePaths.IndexOf(kind));
}
