using System.Text;
using UnionSite.Searching.Text;

namespace UnionSite.Searching;

/// <summary>Cuts texts into blocks, as readers see them.</summary>
internal static class Blocks
{
    // What PlainText puts between the cells of a row, and between blocks.
    private static readonly char[] Separators = ['\t', '\n'];

    /// <summary>The blocks of texts: a line each, a cell each. White space runs become one space; between two Han they are mere layout and go.</summary>
    public static ImmutableArray<string> Of(IEnumerable<string?> texts) =>
        [.. texts.SelectMany(text => text?.Split(Separators) ?? []).Select(Tidy).Where(block => block.Length > 0)];

    /// <summary>One block, on one line.</summary>
    public static string Tidy(string text)
    {
        if (!NeedsTidying(text))
        {
            return text;
        }
        var tidy = new StringBuilder(text.Length);
        var wantsSpace = false;
        foreach (var letter in text)
        {
            if (char.IsWhiteSpace(letter))
            {
                wantsSpace = true;
                continue;
            }
            if (wantsSpace && tidy.Length > 0 && !(Han.Is(tidy[^1]) && Han.Is(letter)))
            {
                tidy.Append(' ');
            }
            wantsSpace = false;
            tidy.Append(letter);
        }
        return tidy.ToString();
    }

    private static bool NeedsTidying(string text)
    {
        foreach (var letter in text)
        {
            if (char.IsWhiteSpace(letter))
            {
                return true;
            }
        }
        return false;
    }
}
