using System.Text;

namespace UnionSite.Commands;

/// <summary>The piece of a file's line that a finding is about, and a caret under its place.</summary>
/// <param name="Text">The piece; three dots stand for what was cut off.</param>
/// <param name="Caret">The caret with the blanks before it.</param>
internal readonly record struct SourceLine(string Text, string Caret)
{
    private const string Cut = "...";

    /// <summary>Cuts the piece out of its line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="column">Where the caret stands, from 1.</param>
    /// <param name="cells">How many cells there are on the terminal.</param>
    public static SourceLine Of(string line, int column, int cells)
    {
        var at = Math.Clamp(column - 1, 0, line.Length);
        if (at > 0 && at < line.Length && char.IsLowSurrogate(line[at]))
        {
            at--;
        }
        var (before, after) = (Shown(line[..at]), Shown(line[at..]));
        // A third of the room for what leads to the place, the rest for what follows.
        var room = Cells.In(before) + Cells.In(after) <= cells ? cells : Math.Max(cells / 3, cells - Cells.In(after));
        before = Cells.In(before) <= room ? before : Cut + LastOf(before, room - Cut.Length);
        room = cells - Cells.In(before);
        after = Cells.In(after) <= room ? after : FirstOf(after, room - Cut.Length) + Cut;
        return new SourceLine(before + after, Cells.BlanksFor(before) + "^");
    }

    /// <summary>A tab is a blank, and what cannot be seen or would steer the terminal is shown as a mark.</summary>
    private static string Shown(string text) => string.Concat(text.Select(c => c == '\t' ? ' ' : char.IsControl(c) ? '\uFFFD' : c));

    private static string FirstOf(string text, int cells)
    {
        var (length, used) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            used += Cells.In(rune);
            if (used > cells)
            {
                break;
            }
            length += rune.Utf16SequenceLength;
        }
        return text[..length];
    }

    private static string LastOf(string text, int cells)
    {
        var (start, used) = (text.Length, 0);
        while (start > 0)
        {
            Rune.DecodeLastFromUtf16(text.AsSpan(0, start), out var rune, out var length);
            used += Cells.In(rune);
            if (used > cells)
            {
                break;
            }
            start -= length;
        }
        return text[start..];
    }
}
