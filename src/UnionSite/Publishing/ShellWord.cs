using System.Text.RegularExpressions;

namespace UnionSite.Publishing;

/// <summary>Writes words into scripts of a POSIX shell (XCU, 2.2.2).</summary>
internal static partial class ShellWord
{
    /// <summary>The word as the shell must read it, whatever stands in it.</summary>
    public static string Quoted(string word) => Harmless().IsMatch(word) ? word : $"'{word.Replace("'", @"'\''", StringComparison.Ordinal)}'";

    [GeneratedRegex(@"^[0-9A-Za-z_./:=@%+-]+$")]
    private static partial Regex Harmless();
}
