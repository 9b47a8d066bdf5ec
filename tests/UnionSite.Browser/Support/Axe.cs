using System.Text.Json;
using Deque.AxeCore.Commons;

namespace UnionSite.Browser.Support;

/// <summary>Axe inside a page. It is put there once and asked again in each mode: putting it there costs more than many answers.</summary>
public static class Axe
{
    /// <summary>What WCAG 2.2 AA and good practice want of a page.</summary>
    public static readonly object Everything = new
    {
        runOnly = new { type = "tag", values = (string[])["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        rules = new Dictionary<string, object> { ["target-size"] = new { enabled = true } },
    };

    /// <summary>What can go wrong by colours alone.</summary>
    public static readonly object Colours = Only("color-contrast", "link-in-text-block");

    /// <summary>The same where the reader has asked for strong contrast: 7:1, WCAG's level AAA.</summary>
    public static readonly object StrongColours = Only("color-contrast-enhanced", "link-in-text-block");

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>Puts axe into a page.</summary>
    public static Task PutAxeAsync(this IPage page) => page.EvaluateAsync(Script);

    /// <summary>What axe finds, each with the elements that it found it at.</summary>
    public static Task<string[]> AskAxeAsync(this IPage page, object rules) => page.EvaluateAsync<string[]>("""
        async rules => (await axe.run(document, { ...JSON.parse(rules), resultTypes: ["violations"] })).violations
          .map(({ id, nodes }) => `${id} at ${nodes.map(node => node.html).join(", ")}`)
        """, JsonSerializer.Serialize(rules));

    private static object Only(params string[] rules) =>
        new { runOnly = new { type = "rule", values = rules }, rules = rules.ToDictionary(rule => rule, _ => new { enabled = true }) };
}
