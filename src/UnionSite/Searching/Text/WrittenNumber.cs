using System.Text.RegularExpressions;

namespace UnionSite.Searching.Text;

/// <summary>A number as people write it: 20.1785万元, 201,785.00.</summary>
internal static class WrittenNumber
{
    /// <summary>
    /// The number written out, without commas and without zeros at the end of its fraction, and 元 if it has one.
    /// What begins with 0 and has more digits before the stop is none: it may be an area code.
    /// </summary>
    public static string? Read(Match match)
    {
        var whole = match.Groups["whole"].Value.Replace(",", "", StringComparison.Ordinal);
        if (whole.Length > 1 && whole[0] == '0')
        {
            return null;
        }
        var zeros = match.Groups["unit"].ValueSpan switch { "万" => 4, "亿" => 8, _ => 0 };
        var digits = whole + match.Groups["fraction"].Value.PadRight(zeros, '0');
        var stop = whole.Length + zeros;
        var fraction = digits.AsSpan(stop).TrimEnd('0');
        return $"{NormalForm.RunMark}{Unpadded(digits[..stop])}{(fraction.IsEmpty ? "" : ".")}{fraction}{match.Groups["yuan"]}";
    }

    private static string Unpadded(string whole) => whole.TrimStart('0') is { Length: > 0 } digits ? digits : "0";
}
