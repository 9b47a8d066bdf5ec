using System.Xml.Linq;
using UnionSite.Building;

namespace UnionSite.Exporting;

/// <summary>Writes the list of pages for search engines (sitemaps.org).</summary>
public static class Sitemap
{
    /// <summary>Where the sitemap stands in the output.</summary>
    public const string Path = "sitemap.xml";

    /// <summary>The protocol's own limit: more pages go into several files, and the sitemap lists those.</summary>
    private const int PagesAFile = 50_000;

    private static readonly XNamespace Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>The sitemap.</summary>
    /// <param name="pages">The paths in the output of all pages that are to be found.</param>
    /// <param name="site">Where the site will stand.</param>
    public static IEnumerable<OutputFile> Write(IEnumerable<string> pages, Uri site)
    {
        var parts = pages.Order(StringComparer.Ordinal).Chunk(PagesAFile).ToList();
        if (parts.Count <= 1)
        {
            return [XmlFile.Of(Path, List("urlset", "url", parts.SelectMany(part => part), site))];
        }
        var files = parts.Select((part, index) => XmlFile.Of($"sitemap-{index + 1}.xml", List("urlset", "url", part, site))).ToList();
        return files.Prepend(XmlFile.Of(Path, List("sitemapindex", "sitemap", files.Select(file => file.Path), site)));
    }

    private static XElement List(string root, string entry, IEnumerable<string> paths, Uri site) => new(
        Namespace + root,
        paths.Select(path => new XElement(Namespace + entry, new XElement(Namespace + "loc", Addresses.Absolute(site, path)))));
}
