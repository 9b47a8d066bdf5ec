using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace UnionSite.Tests.Searching;

/// <summary>The browser's part of search, run in Node without a page: it loads the client and index files and answers questions.</summary>
internal static class SearchClient
{
    private const string Host = """
        const { client, shards, questions } = JSON.parse(require("fs").readFileSync(0, "utf8"));
        globalThis.window = globalThis;
        globalThis.document = { getElementById: () => null };
        const run = code => require("vm").runInThisContext(code);
        run(client);
        const { normalize, matches } = unionSearch;
        const rows = [];
        unionSearch.manifest = list => rows.push(...list);
        unionSearch.shard = list => rows.push(...list);
        shards.forEach(run);
        const answer = { normalise: ({ text }) => normalize(text), match: ({ query, text }) => matches(query, text), rows: () => rows };
        process.stdout.write(JSON.stringify(questions.map(question => answer[question.ask](question))));
        """;

    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    /// <summary>The answers, one for each question.</summary>
    public static async Task<JsonArray> Ask(IEnumerable<JsonObject> questions, IEnumerable<string>? shards = null)
    {
        using var node = Process.Start(new ProcessStartInfo("node", ["-e", Host])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
        })!;
        var input = new JsonObject
        {
            ["client"] = await File.ReadAllTextAsync(Path.Combine(Root, "theme", "assets", "search.js")),
            ["shards"] = JsonSerializer.SerializeToNode(shards ?? []),
            ["questions"] = new JsonArray([.. questions]),
        };
        await node.StandardInput.WriteAsync(input.ToJsonString());
        node.StandardInput.Close();
        var output = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        return JsonNode.Parse(output)!.AsArray();
    }

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "tests", "search-cases.json")) ? folder : FindRoot(Path.GetDirectoryName(folder)!);
}
