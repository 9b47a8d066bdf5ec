using System.Collections.Concurrent;
using UnionSite.Theme;

namespace UnionSite.Publishing;

/// <summary>Whether every link and every anchor of a site leads somewhere.</summary>
internal sealed class LinkCheck
{
    private readonly string _folder;
    private readonly HashSet<string> _files;
    private readonly string _siteRoot;

    /// <param name="folder">The site.</param>
    /// <param name="files">Its files, by path.</param>
    /// <param name="site">Where it will stand; null when nobody has said.</param>
    public LinkCheck(string folder, IEnumerable<string> files, Uri? site)
    {
        _folder = folder;
        _files = files.ToHashSet(StringComparer.Ordinal);
        _siteRoot = site is null ? "/" : Addresses.Rooted(site);
    }

    /// <summary>The links that lead nowhere, as <c>PAGE → LINK</c>, in ordinal order.</summary>
    public IEnumerable<string> Broken(CancellationToken cancellation)
    {
        var pages = new ConcurrentDictionary<string, HtmlReferences>(StringComparer.Ordinal);
        var options = new ParallelOptions { CancellationToken = cancellation };
        Parallel.ForEach(_files.Where(path => path.EndsWith(".html", StringComparison.Ordinal)), options,
            path => pages[path] = HtmlReferences.Of(File.ReadAllText(Path.Combine(_folder, path))));
        var broken = new ConcurrentBag<string>();
        Parallel.ForEach(pages, options, page =>
        {
            foreach (var link in page.Value.Links.Where(link => !LeadsSomewhere(page.Key, link, pages)))
            {
                broken.Add($"{page.Key} → {link}");
            }
        });
        return broken.Order(StringComparer.Ordinal);
    }

    private bool LeadsSomewhere(string page, string link, ConcurrentDictionary<string, HtmlReferences> pages)
    {
        if (IsElsewhere(link))
        {
            return true;
        }
        var hash = link.IndexOf('#');
        var (address, anchor) = hash < 0 ? (link, "") : (link[..hash], link[(hash + 1)..]);
        var query = address.IndexOf('?');
        var path = Resolve(page, query < 0 ? address : address[..query]);
        return path is not null && _files.Contains(path)
            && (anchor.Length == 0 || !pages.TryGetValue(path, out var target) || target.Ids.Contains(Uri.UnescapeDataString(anchor)));
    }

    // A scheme, such as https or mailto, comes before the first slash.
    private static bool IsElsewhere(string link) => link.IndexOf(':') is > 0 and var colon && !link.AsSpan(0, colon).ContainsAny('/', '#', '?');

    private string? Resolve(string page, string address)
    {
        if (address.Length == 0)
        {
            return page;
        }
        // Only the page for wrong addresses, which is shown at any depth, counts from the site's root.
        if (address[0] == '/')
        {
            return page == SitePaths.NotFound && address.StartsWith(_siteRoot, StringComparison.Ordinal) ? Uri.UnescapeDataString(address[_siteRoot.Length..]) : null;
        }
        var folders = new List<string>(page.Split('/')[..^1]);
        foreach (var part in address.Split('/'))
        {
            if (part == ".." && folders.Count > 0)
            {
                folders.RemoveAt(folders.Count - 1);
            }
            else if (part == "..")
            {
                return null;
            }
            else
            {
                folders.Add(Uri.UnescapeDataString(part));
            }
        }
        return string.Join('/', folders);
    }
}
