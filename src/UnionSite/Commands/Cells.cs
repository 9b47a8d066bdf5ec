using System.Globalization;
using System.Text;

namespace UnionSite.Commands;

/// <summary>Text on a terminal, where a Chinese character takes two cells.</summary>
internal static class Cells
{
    /// <summary>What may not begin a line (GB/T 15834-2011, 5.1.1 to 5.1.3): punctuation that belongs to the words before it.</summary>
    private const string NeverFirst = "，。、；：？！）》”’…—·,.;:?!)";

    /// <summary>What may not end a line: an opening mark.</summary>
    private const string NeverLast = "（《“‘(";

    /// <summary>How many cells a text takes.</summary>
    public static int In(string text) => text.EnumerateRunes().Sum(In);

    /// <summary>How many cells a character takes (UAX #11: wide and full-width ones take two; ambiguous ones, such as “, one as on most terminals).</summary>
    public static int In(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
        _ => rune.Value is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF and not 0x303F) or (>= 0xAC00 and <= 0xD7A3)
            or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF01 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6)
            or (>= 0x1F300 and <= 0x1F64F) or (>= 0x1F680 and <= 0x1F6FF) or (>= 0x1F900 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD) ? 2 : 1,
    };

    /// <summary>Blanks as wide as a text. Under a Chinese character stands a Chinese blank, so that it is right in a browser's fonts too.</summary>
    public static string BlanksFor(string text) =>
        string.Concat(text.EnumerateRunes().Select(rune => In(rune) switch { 0 => "", 1 => " ", _ => "\u3000" }));

    /// <summary>Cuts a text into lines of at most that many cells, but not within a Latin word or a number, nor before a comma.</summary>
    public static IEnumerable<string> Wrap(string text, int cells)
    {
        var line = new StringBuilder();
        var used = 0;
        foreach (var piece in Pieces(text))
        {
            var width = In(piece);
            if (used > 0 && used + In(piece.TrimEnd(' ')) > cells)
            {
                yield return line.ToString().TrimEnd(' ');
                line.Clear();
                used = 0;
            }
            line.Append(piece);
            used += width;
        }
        yield return line.ToString().TrimEnd(' ');
    }

    /// <summary>The pieces that no line's end may part, each with the blanks after it.</summary>
    private static IEnumerable<string> Pieces(string text)
    {
        var start = 0;
        var previous = ' ';
        foreach (var (index, c) in text.Index())
        {
            var mayBreak = index > 0 && !char.IsLowSurrogate(c) && !NeverFirst.Contains(c) && !NeverLast.Contains(previous)
                && c != ' ' && (previous == ' ' || !IsNarrow(c) || !IsNarrow(previous));
            if (mayBreak)
            {
                yield return text[start..index];
                start = index;
            }
            previous = c;
        }
        yield return text[start..];
    }

    private static bool IsNarrow(char c) => c < '\u2E80';
}
