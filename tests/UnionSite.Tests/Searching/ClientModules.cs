using System.Diagnostics;
using System.Text;
using System.Text.Json;
using UnionSite.Building;

namespace UnionSite.Tests.Searching;

/// <summary>Runs modules of <c>theme/search</c> in Node, where they need no page, to hold the build's side of search against them.</summary>
internal static class ClientModules
{
    /// <summary>What an expression of <c>input</c> gives for each of some inputs.</summary>
    /// <param name="preparation">The lines that import what the expression calls, from <c>./text.js</c> and so on, and set it up.</param>
    /// <param name="expression">The expression.</param>
    /// <param name="inputs">The inputs.</param>
    public static async Task<List<TAnswer>> EvaluateAsync<TInput, TAnswer>(string preparation, string expression, IReadOnlyCollection<TInput> inputs)
    {
        var folder = CopyModules();
        try
        {
            using var node = Process.Start(new ProcessStartInfo("node", ["--input-type=module", "-e", $$"""
                import { readFileSync } from "node:fs";
                {{preparation}}
                const answers = JSON.parse(readFileSync(0, "utf8")).map(input => {{expression}});
                process.stdout.write(JSON.stringify(answers));
                """])
            {
                WorkingDirectory = folder.FullName,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
                StandardOutputEncoding = Encoding.UTF8,
            })!;
            await node.StandardInput.WriteAsync(JsonSerializer.Serialize(inputs));
            node.StandardInput.Close();
            var answers = await node.StandardOutput.ReadToEndAsync();
            await node.WaitForExitAsync();
            return JsonSerializer.Deserialize<List<TAnswer>>(answers)!;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // Where they stand, Node would take them for CommonJS.
    private static DirectoryInfo CopyModules()
    {
        var folder = Directory.CreateTempSubdirectory();
        foreach (var module in Directory.EnumerateFiles(Path.Combine(ProjectFolders.Find().Root, "theme", "search"), "*.js"))
        {
            File.Copy(module, Path.Combine(folder.FullName, Path.GetFileName(module)));
        }
        File.WriteAllText(Path.Combine(folder.FullName, "package.json"), """{ "type": "module" }""");
        return folder;
    }
}
