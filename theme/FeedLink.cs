namespace UnionSite.Theme;

/// <summary>A feed that a page tells of beside the one of all.</summary>
/// <param name="Name">What it holds.</param>
/// <param name="Path">Its path in the output.</param>
public sealed record FeedLink(string Name, string Path)
{
    /// <summary>The feed of a kind.</summary>
    public static FeedLink Of(RecordKind kind) => new(kind.Heading(), SitePaths.FeedOf(kind));

    /// <summary>The feed of a category.</summary>
    public static FeedLink Of(Site site, string category) => new(category, SitePaths.FeedOf(site, category));
}
