namespace UnionSite.Checking.Identifiers;

/// <summary>Keeps secrets out of what the program says: a check's log may be read by more people than the records.</summary>
internal static class Redaction
{
    /// <summary>A finding whose words repeat nothing that leads to a person.</summary>
    public static Finding Of(Finding finding) => finding with { Message = Of(finding.Message), Hint = Of(finding.Hint) };

    /// <summary>A text with what leads to a person masked.</summary>
    public static string Of(string text)
    {
        var redacted = text;
        foreach (var found in PersonalData.In(text).OrderByDescending(found => found.Start))
        {
            redacted = string.Concat(redacted.AsSpan(0, found.Start), found.Masked, redacted.AsSpan(Math.Min(found.End, redacted.Length)));
        }
        return redacted;
    }

    /// <summary>The lines of a file with stars for every secret that findings tell of, each character in its column.</summary>
    public static string[] OfLines(string[] lines, IEnumerable<Finding> findings)
    {
        var redacted = (string[])lines.Clone();
        foreach (var finding in findings.Where(finding => finding is { SecretLength: > 0, Place.Part: null }))
        {
            var (line, column, left) = (finding.Place.Line - 1, finding.Place.Column - 1, finding.SecretLength);
            if (left == Finding.WholeSecret)
            {
                HideWhole(lines, redacted, line);
                continue;
            }
            for (; left > 0 && line >= 0 && line < lines.Length; line++, column = 0)
            {
                var length = lines[line].AsSpan().TrimEnd().Length;
                redacted[line] = Stars(redacted[line], column, column + left);
                // A line's end is one character.
                left -= length - column + 1;
            }
        }
        return redacted;
    }

    /// <summary>Hides a line, and where a picture's or a link's words go on over more lines, those too.</summary>
    private static void HideWhole(string[] lines, string[] redacted, int line)
    {
        for (; line >= 0 && line < lines.Length; line++)
        {
            redacted[line] = Stars(lines[line], 0, lines[line].AsSpan().TrimEnd().Length);
            if (lines[line].LastIndexOf('[') <= lines[line].LastIndexOf(']') || string.IsNullOrWhiteSpace(lines[line]))
            {
                break;
            }
        }
    }

    /// <summary>One of the lines with stars for the numbers in it as well, also for those that began on the line before or go on in the next one.</summary>
    public static string OfLine(string[] lines, int index)
    {
        var before = index > 0 ? lines[index - 1].TrimEnd('\r') + " " : "";
        var after = index < lines.Length - 1 ? " " + lines[index + 1].TrimStart() : "";
        var line = lines[index].TrimEnd('\r');
        foreach (var found in PersonalData.In(before + line + after))
        {
            line = Stars(line, found.Start - before.Length, found.End - before.Length);
        }
        return line;
    }

    private static string Stars(string line, int from, int to)
    {
        from = Math.Clamp(from, 0, line.Length);
        to = Math.Clamp(to, from, line.Length);
        return string.Create(line.Length, (line, from, to), static (masked, state) =>
        {
            state.line.CopyTo(masked);
            foreach (ref var c in masked[state.from..state.to])
            {
                // What is two columns wide stays so.
                c = c < '\u1100' ? '*' : '＊';
            }
        });
    }
}
