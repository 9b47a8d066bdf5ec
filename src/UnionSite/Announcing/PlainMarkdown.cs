using System.Text;

namespace UnionSite.Announcing;

/// <summary>Words and links in Markdown.</summary>
internal static class PlainMarkdown
{
    // A line that is longer than a message may be would leave no room for any other.
    private const int Longest = 100;

    private const int ToFullWidth = '＊' - '*';

    /// <summary>
    /// A text that means nothing but itself, on one line, its end cut off where it is very long. 企业微信 and 钉钉 know no escapes, so what would be a mark
    /// is written in full width.
    /// </summary>
    public static string Of(string text)
    {
        var plain = new StringBuilder();
        foreach (var rune in text.EnumerateRunes().Take(Longest + 1).Index())
        {
            _ = rune.Index == Longest ? plain.Append('…') : plain.Append(Harmless(rune.Item).ToString());
        }
        return plain.ToString();
    }

    /// <summary>A text that leads to a page; the text alone where nobody knows where the site stands.</summary>
    /// <param name="text">The text.</param>
    /// <param name="site">Where the site stands.</param>
    /// <param name="path">The page's path in the output.</param>
    public static string Link(string text, Uri? site, string path) => site is null
        ? Of(text)
        : $"[{Of(text)}]({Addresses.Absolute(site, path).Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal)})";

    private static Rune Harmless(Rune rune) => rune.Value switch
    {
        '*' or '_' or '`' or '[' or ']' or '<' or '>' or '\\' or '#' or '|' or '~' or '&' => new Rune(rune.Value + ToFullWidth),
        _ when Rune.IsControl(rune) || rune.Value is 0x2028 or 0x2029 => new Rune(' '),
        _ => rune,
    };
}
