using System.Text.Json.Nodes;
using UnionSite.Building;

namespace UnionSite.Tests.Searching;

/// <summary>The examples of <c>docs/search.md</c>: each a row of a fenced block of JSON, which is named after the word json.</summary>
internal static class SearchSpecification
{
    private static readonly string[] Page = File.ReadAllLines(Path.Combine(ProjectFolders.Find().Root, "docs", "search.md"));

    /// <summary>The rows of a block.</summary>
    public static IEnumerable<JsonArray> Examples(string name) =>
        JsonNode.Parse(string.Concat(Page.SkipWhile(line => line != $"```json {name}").Skip(1).TakeWhile(line => line != "```")))!.AsArray()
            .Select(row => row!.AsArray());

    /// <summary>A list of strings as it stands in a row.</summary>
    public static string[] Strings(JsonNode? list) => [.. list!.AsArray().Select(item => (string)item!)];
}
