using System.Text;

namespace UnionSite.Reading.Documents;

/// <summary>Turns the lines of a page, all that PDF and OFD know, into paragraphs: a number or a name that a line's end cuts in two is one again.</summary>
internal static class PageText
{
    /// <summary>A line this full, against the widest of its page, was cut at the margin and not at a paragraph's end.</summary>
    private const double Full = 0.9;

    /// <summary>Narrower lines on the page are no measure of its width.</summary>
    private const int NarrowestPage = 40;

    private static readonly System.Buffers.SearchValues<char> Ends = System.Buffers.SearchValues.Create("。！？：；.!?:;");

    /// <summary>Adds a page's text; gives whether there is any.</summary>
    public static bool Add(IReadOnlyList<string> lines, string where, DocumentWords words)
    {
        var widest = Math.Max(NarrowestPage, lines.Select(Width).DefaultIfEmpty().Max());
        ImmutableArray<string> under = [words.Stem];
        var paragraph = new StringBuilder();
        var any = false;
        foreach (var line in lines.Select(line => DocumentWords.Clean(line).Trim()).Where(line => line.Length > 0))
        {
            if (HeadingForm.Fits(line))
            {
                End();
                words.Add(PassageKind.Heading, where, line, words.Stem);
                under = [words.Stem, line];
                continue;
            }
            paragraph.Append(paragraph.Length > 0 && char.IsAsciiLetter(paragraph[^1]) && char.IsAsciiLetter(line[0]) ? " " : "").Append(line);
            if (Width(line) < widest * Full || Ends.Contains(line[^1]) || line.Contains(' ') && line.AsSpan().ContainsAnyInRange('0', '9') && IsRow(line))
            {
                End();
            }
        }
        End();
        return any;

        void End()
        {
            any |= paragraph.Length > 0;
            words.Add(PassageKind.Paragraph, where, paragraph.ToString(), under);
            paragraph.Clear();
        }
    }

    /// <summary>Whether a line has the gaps of a table's row.</summary>
    private static bool IsRow(string line) => line.Count(c => c == ' ') >= 2;

    /// <summary>How wide a line is, a Han character counting two.</summary>
    private static int Width(string line) => line.Sum(c => c < '\u1100' ? 1 : 2);
}
