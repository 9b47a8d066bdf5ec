using System.Text.Json.Nodes;
using UnionSite.Building;

namespace UnionSite.Printing;

/// <summary>Has the press make one script of a folder of modules.</summary>
internal static class PressScripts
{
    /// <summary>The script of a module and all that it imports from its folder.</summary>
    /// <exception cref="BuildFailedException">The modules have an error.</exception>
    public static async Task<byte[]> BundleAsync(Press press, string module, CancellationToken cancellation)
    {
        var modules = Directory.EnumerateFiles(Path.GetDirectoryName(module)!, "*.js").Order(StringComparer.Ordinal).ToList();
        var key = press.Cache.KeyOf($"script {string.Join(' ', modules.Select(Path.GetFileName))}", modules, usesTemplates: false);
        var kept = press.Cache.Find(key, ".js");
        if (kept is null)
        {
            var draft = press.Cache.Draft();
            var answer = await press.SendAsync(new JsonObject { ["do"] = "script", ["from"] = module, ["to"] = draft }, cancellation);
            if (answer.Error is { } error)
            {
                throw new BuildFailedException($"theme/search 里的脚本有错，请交给维护程序的人：{error.Message}");
            }
            kept = press.Cache.Keep(key, ".js", draft);
        }
        return await File.ReadAllBytesAsync(kept, cancellation);
    }
}
