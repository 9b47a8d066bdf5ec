using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using UnionSite.Building;
using UnionSite.Searching.Text;

namespace UnionSite.Tests.Searching;

/// <summary>The browser's part of search, run in Node without a page: it loads the files of an index and answers questions.</summary>
internal static class SearchClient
{
    private static readonly string Root = ProjectFolders.Find().Root;

    /// <summary>The answers, one for each question, in their order.</summary>
    public static async Task<JsonArray> Ask(WrittenIndex index, IEnumerable<JsonObject> questions)
    {
        using var node = Process.Start(new ProcessStartInfo("node", [Path.Combine(Root, "tests", "UnionSite.Tests", "Searching", "search-host.mjs")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
        })!;
        var input = new JsonObject
        {
            ["modules"] = new Uri(Path.Combine(Root, "theme", "search")).AbsoluteUri,
            ["files"] = JsonSerializer.SerializeToNode(index.Files.ToDictionary(file => file.Key, file => PackedFile.Script(file.Value))),
            ["questions"] = new JsonArray([.. questions]),
        };
        await node.StandardInput.WriteAsync(input.ToJsonString());
        node.StandardInput.Close();
        var output = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        return JsonNode.Parse(output)!.AsArray();
    }

    /// <summary>The answers to questions that need no record.</summary>
    public static Task<JsonArray> Ask(params IEnumerable<JsonObject> questions) => Ask(new WrittenIndex(Sample.Edition()), questions);

    /// <summary>Gives the client the table of simplified characters. It is no question, but has an answer, which is null.</summary>
    public static JsonObject Table => Question(
        "setSimplified",
        ("traditional", string.Concat(Han.Traditional.Select(pair => pair.Traditional))),
        ("simple", string.Concat(Han.Traditional.Select(pair => pair.Simplified))));

    /// <summary>Many texts in one, of any code units, as JSON knows no half of a surrogate pair.</summary>
    public static string Units(IEnumerable<string> texts) => Convert.ToBase64String(MemoryMarshal.AsBytes(string.Join('\0', texts).AsSpan()));

    /// <summary>A question: what to do, and what is given to it.</summary>
    public static JsonObject Question(string ask, params (string Name, JsonNode Value)[] given) =>
        new([new("ask", ask), .. given.Select(pair => new KeyValuePair<string, JsonNode?>(pair.Name, pair.Value))]);

    /// <summary>A search for words, with filters.</summary>
    public static JsonObject Search(string words, params (string Name, JsonNode Value)[] filters) => Question("search", [("q", words), .. filters]);
}
