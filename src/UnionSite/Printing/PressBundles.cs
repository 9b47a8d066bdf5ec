using System.Text.Json.Nodes;
using UnionSite.Building;

namespace UnionSite.Printing;

/// <summary>Has the press make one small file of a script's modules or of a style sheet's parts.</summary>
internal static class PressBundles
{
    /// <summary>The bundle of a file and all that it imports from its folder.</summary>
    /// <exception cref="BuildFailedException">They have an error.</exception>
    public static async Task<byte[]> BundleAsync(Press press, string entry, CancellationToken cancellation)
    {
        var extension = Path.GetExtension(entry);
        var parts = Directory.EnumerateFiles(Path.GetDirectoryName(entry)!, $"*{extension}").Order(StringComparer.Ordinal).ToList();
        var key = press.Cache.KeyOf($"bundle {Path.GetFileName(entry)} {string.Join(' ', parts.Select(Path.GetFileName))}", parts, usesTemplates: false);
        var kept = press.Cache.Find(key, extension);
        if (kept is null)
        {
            var draft = press.Cache.Draft();
            var answer = await press.SendAsync(new JsonObject { ["do"] = "bundle", ["from"] = entry, ["to"] = draft }, cancellation);
            if (answer.Error is { } error)
            {
                throw new BuildFailedException($"theme 里的脚本或样式有错，请交给维护程序的人：{error.Message}");
            }
            kept = press.Cache.Keep(key, extension, draft);
        }
        return await File.ReadAllBytesAsync(kept, cancellation);
    }
}
