using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using UnionSite.Browser.Support;

namespace UnionSite.Browser;

/// <summary>What the pages' own policy forbids stands on none of them: scripts and styles in a page would not run. Each has one heading and says in a sentence what it is.</summary>
public sealed class PolicyTests(ExampleBoard board)
{
    [Fact]
    public void Every_page_has_the_policy_before_what_it_loads_nothing_that_it_forbids_and_says_what_it_is()
    {
        var parser = new HtmlParser();
        var wrong = new List<string>();
        foreach (var file in Directory.EnumerateFiles(board.Output, "*.html", SearchOption.AllDirectories))
        {
            var document = parser.ParseDocument(File.ReadAllText(file));
            var policies = document.QuerySelectorAll("meta[http-equiv=Content-Security-Policy]");
            if (policies.Length != 1 || document.Head!.QuerySelector("link, script, meta[http-equiv]") != policies[0] || policies[0].GetAttribute("content")!.Contains("unsafe"))
            {
                wrong.Add($"{file}: policy");
            }
            if (document.QuerySelectorAll("h1").Length != 1)
            {
                wrong.Add($"{file}: h1");
            }
            if (string.IsNullOrEmpty(document.QuerySelector("meta[name=description]")?.GetAttribute("content")) && document.QuerySelector("meta[name=robots]") is null)
            {
                wrong.Add($"{file}: description");
            }
            wrong.AddRange(document.All.Where(IsForbidden).Select(element => $"{file}: {element.OuterHtml}"));
            wrong.AddRange(document.QuerySelectorAll("img:not([alt])").Select(element => $"{file}: {element.OuterHtml}"));
            wrong.AddRange(document.QuerySelectorAll("main img[alt='']").Select(element => $"{file}: {element.OuterHtml}"));
        }
        Assert.Empty(wrong);
    }

    // A block of data, such as JSON-LD, is no script.
    private static bool IsForbidden(IElement element) =>
        element.LocalName is "style" or "base" or "iframe" or "object" or "embed"
        || (element.LocalName == "script" && !element.HasAttribute("src") && element.GetAttribute("type") != "application/ld+json")
        || element.Attributes.Any(attribute => attribute.Name == "style" || attribute.Name.StartsWith("on", StringComparison.Ordinal))
        || (element.GetAttribute("href") ?? "").StartsWith("javascript:", StringComparison.OrdinalIgnoreCase);
}
