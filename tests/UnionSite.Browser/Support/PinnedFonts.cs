using System.Collections;
using UnionSite.Building;

namespace UnionSite.Browser.Support;

/// <summary>
/// The posters' fonts, lent to the browser: without a Chinese font a machine draws boxes of half the width, and what fits or is large
/// enough to hit would depend on what happens to be installed.
/// </summary>
internal static class PinnedFonts
{
    /// <summary>The environment of a browser that knows these fonts and no others.</summary>
    /// <param name="folder">Where the list of them and its cache may lie as long as the browser runs.</param>
    public static IEnumerable<KeyValuePair<string, string>> EnvironmentWith(string folder)
    {
        var list = Path.Combine(folder, "fonts.conf");
        File.WriteAllText(list, $"""
            <?xml version="1.0"?>
            <!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
            <fontconfig>
              <dir>{Path.Combine(ProjectFolders.Find().Press, "node_modules", "@expo-google-fonts")}</dir>
              <cachedir>{Path.Combine(folder, "fonts")}</cachedir>
            </fontconfig>
            """);
        return Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .Select(variable => KeyValuePair.Create((string)variable.Key, (string?)variable.Value ?? ""))
            .Append(KeyValuePair.Create("FONTCONFIG_FILE", list));
    }
}
