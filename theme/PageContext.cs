namespace UnionSite.Theme;

/// <summary>Where a page stands, and what it may show: all that a component needs to write a link.</summary>
/// <param name="path">The page's path in the output, with forward slashes.</param>
/// <param name="edition">The edition it belongs to.</param>
/// <param name="media">The photos and posters that go with it.</param>
public sealed class PageContext(string path, Edition edition, PublishedMedia media)
{
    // The page for addresses that lead nowhere is shown at any depth, so its links begin at the site's root, where that is known.
    private readonly string _root = path == SitePaths.NotFound && edition.Url is { } site
        ? Addresses.Rooted(site)
        : string.Concat(Enumerable.Repeat("../", path.Count(letter => letter == '/')));

    /// <summary>The page's path in the output.</summary>
    public string Path { get; } = path;

    /// <summary>The edition.</summary>
    public Edition Edition { get; } = edition;

    /// <summary>The photos and posters.</summary>
    public PublishedMedia Media { get; } = media;

    /// <summary>What the edition's audience may see.</summary>
    public Board Board => Edition.Board;

    /// <summary>The board's settings.</summary>
    public Site Site => Edition.Board.Site;

    /// <summary>The whole address of a file of the output; null when nobody has said where the site will stand.</summary>
    public string? AddressOf(string target) => Edition.Url is { } site ? Addresses.Absolute(site, target) : null;

    /// <summary>The relative link to a file of the output. The anchor stands apart because an id may hold a #.</summary>
    public string Href(string target, string? anchor = null) => _root + Addresses.Relative(target, anchor);

    /// <summary>The link to a record, or to the stub of a withdrawn one; null when this edition has neither.</summary>
    public string? HrefOf(RecordKey key, string? anchor = null) =>
        Board.Find(key) is not null ? Href(key.PagePath, anchor)
        : Board.FindWithdrawn(key) is not null ? Href(key.PagePath)
        : null;

    /// <summary>The link to a file that readers can download.</summary>
    public string HrefOf(Attachment attachment) => Href(attachment.OutputPath);
}
