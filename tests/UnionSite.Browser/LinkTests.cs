using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using UnionSite.Browser.Support;

namespace UnionSite.Browser;

/// <summary>A crawler over the whole example board.</summary>
public sealed class LinkTests(ExampleBoard board)
{
    [Fact]
    public void Every_link_and_anchor_leads_somewhere_and_every_page_can_be_reached()
    {
        var parser = new HtmlParser();
        var pages = Directory.EnumerateFiles(board.Output, "*.html", SearchOption.AllDirectories)
            .ToDictionary(file => "/" + Path.GetRelativePath(board.Output, file).Replace(Path.DirectorySeparatorChar, '/'),
                file => parser.ParseDocument(File.ReadAllText(file)));
        var anchors = pages.ToDictionary(page => page.Key, page => IdsOf(page.Value).ToHashSet());
        var files = Directory.EnumerateFiles(board.Output, "*", SearchOption.AllDirectories)
            .Select(file => "/" + Path.GetRelativePath(board.Output, file).Replace(Path.DirectorySeparatorChar, '/')).ToHashSet();
        var broken = new List<string>();
        var reached = new HashSet<string> { "/index.html", "/404.html" };

        foreach (var (path, document) in pages)
        {
            foreach (var link in LinksOf(document).Where(link => !link.Contains(':')))
            {
                var target = new Uri(new Uri("http://x" + Uri.EscapeDataString(path).Replace("%2F", "/")), link);
                var file = Uri.UnescapeDataString(target.AbsolutePath);
                var anchor = Uri.UnescapeDataString(target.Fragment.TrimStart('#'));
                reached.Add(file);
                // The page for addresses that lead nowhere is shown at any depth, so its links begin at the site's root.
                if ((link.StartsWith('/') && path != "/404.html") || !files.Contains(file) || (anchor.Length > 0 && anchors.TryGetValue(file, out var known) && !known.Contains(anchor)))
                {
                    broken.Add($"{path}: {link}");
                }
            }
        }

        Assert.Empty(broken);
        Assert.Empty(pages.Keys.Except(reached));
        Assert.Empty(files.Where(file => Path.GetExtension(file) is ".pdf" or ".webp" or ".ics" or ".css" or ".svg" || file == "/feed.xml").Except(reached));
        Assert.All(pages, page => Assert.Distinct(IdsOf(page.Value)));
    }

    private static IEnumerable<string> IdsOf(IDocument document) =>
        document.All.Select(element => element.Id).OfType<string>().Where(id => id.Length > 0);

    private static IEnumerable<string> LinksOf(IDocument document) =>
        document.QuerySelectorAll("[href]").Select(element => element.GetAttribute("href")!)
            .Concat(document.QuerySelectorAll("[action]").Select(element => element.GetAttribute("action")!))
            .Concat(document.QuerySelectorAll("[src]").Select(element => element.GetAttribute("src")!))
            .Concat(document.QuerySelectorAll("[srcset]").SelectMany(element => element.GetAttribute("srcset")!.Split(',').Select(file => file.Trim().Split(' ')[0])));
}
