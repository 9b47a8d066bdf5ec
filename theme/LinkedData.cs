using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace UnionSite.Theme;

/// <summary>Writes JSON-LD in the words of schema.org.</summary>
public static class LinkedData
{
    // It leaves Chinese as it is, and writes < and & as numbers, so that no text can end the script element it stands in.
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>A thing with those of its properties that are known.</summary>
    public static JsonObject Node(string type, params ReadOnlySpan<(string Name, JsonNode? Value)> properties)
    {
        var node = new JsonObject { ["@type"] = type };
        foreach (var (name, value) in properties)
        {
            if (value is not null)
            {
                node.Add(name, value);
            }
        }
        return node;
    }

    /// <summary>2026-11-20</summary>
    public static string Day(DateOnly day) => day.ToString("o", CultureInfo.InvariantCulture);

    /// <summary>Where a file of the output stands: whole where that is known, else counted from the page.</summary>
    public static string Address(PageContext page, string path) => page.AddressOf(path) ?? page.Href(path);

    /// <summary>All that a page says: what it is about, and the way to it from the home page.</summary>
    public static string Of(PageContext page, JsonObject? about, IEnumerable<Crumb> trail)
    {
        var way = trail.Select((crumb, index) => Node("ListItem", ("position", index + 1), ("name", crumb.Name), ("item", Address(page, crumb.Path))));
        var crumbs = new JsonArray([.. way]);
        var things = new JsonArray();
        if (about is not null)
        {
            things.Add(about);
        }
        if (crumbs.Count > 1)
        {
            things.Add(Node("BreadcrumbList", ("itemListElement", crumbs)));
        }
        return things.Count == 0 ? "" : new JsonObject { ["@context"] = "https://schema.org", ["@graph"] = things }.ToJsonString(Options);
    }
}
