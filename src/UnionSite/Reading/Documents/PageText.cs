using System.Text;
using System.Text.Json.Serialization;

namespace UnionSite.Reading.Documents;

/// <summary>A line of a page; where it stands, in whatever unit.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Left">Where it begins.</param>
/// <param name="Right">Where it ends.</param>
/// <param name="Height">How high its letters are.</param>
[JsonConverter(typeof(PageLineJson))]
internal readonly record struct PageLine(string Text, double Left, double Right, double Height);

/// <summary>Turns the lines of a page, all that PDF and OFD know, into paragraphs: a number or a name that a line's end cuts in two is one again.</summary>
internal static class PageText
{
    private static readonly System.Buffers.SearchValues<char> Ends = System.Buffers.SearchValues.Create("。！？：；.!?:;");

    /// <summary>Adds a page's text; gives whether there is any.</summary>
    public static bool Add(IReadOnlyList<PageLine> lines, string where, DocumentWords words)
    {
        // How far to the right text of a size goes is the margin of that size: a footer may go further than the text.
        var margins = lines.GroupBy(Size).ToDictionary(same => same.Key, same => same.Max(line => line.Right));
        ImmutableArray<string> under = [words.Stem];
        var paragraph = new StringBuilder();
        var any = false;
        foreach (var (index, line) in lines.Index())
        {
            var text = DocumentWords.Clean(line.Text).Trim();
            if (paragraph.Length == 0 && HeadingForm.Fits(text))
            {
                words.Add(PassageKind.Heading, where, text, words.Stem);
                (under, any) = ([words.Stem, text], true);
                continue;
            }
            paragraph.Append(paragraph.Length > 0 && text.Length > 0 && char.IsAsciiLetter(paragraph[^1]) && char.IsAsciiLetter(text[0]) ? " " : "").Append(text);
            if (index == lines.Count - 1 || !GoesOn(line, text, lines[index + 1], margins[Size(line)]))
            {
                any |= paragraph.Length > 0;
                words.Add(PassageKind.Paragraph, where, paragraph.ToString(), under);
                paragraph.Clear();
            }
        }
        return any;
    }

    /// <summary>Whether a line was cut at the margin, and the next takes up where it ends: it is of the same size, and begins no further to the right.</summary>
    private static bool GoesOn(PageLine line, string text, PageLine next, double margin) =>
        text.Length > 0 && !Ends.Contains(text[^1]) && !IsRow(text) && !IsRow(next.Text)
        && line.Right > margin - (1.6 * line.Height) && Size(line) == Size(next) && next.Left < line.Left + (0.5 * line.Height);

    /// <summary>Whether a line has the gaps of a table's row: between two words or two numbers. Text has its blanks between a word and a number.</summary>
    private static bool IsRow(string text)
    {
        for (var index = text.IndexOf(' '); index > 0 && index < text.Length - 1; index = text.IndexOf(' ', index + 1))
        {
            var (before, after) = (text[index - 1], text[index + 1]);
            if ((before >= '\u2E80' && after >= '\u2E80') || (char.IsAsciiDigit(before) && char.IsAsciiDigit(after)))
            {
                return true;
            }
        }
        return false;
    }

    private static int Size(PageLine line) => (int)Math.Round(line.Height * 2);
}

/// <summary>Reads a line as the press writes it: <c>[text, left, right, height]</c>.</summary>
internal sealed class PageLineJson : JsonConverter<PageLine>
{
    /// <inheritdoc/>
    public override PageLine Read(ref System.Text.Json.Utf8JsonReader reader, Type type, System.Text.Json.JsonSerializerOptions options)
    {
        reader.Read();
        var text = reader.GetString() ?? "";
        reader.Read();
        var left = reader.GetDouble();
        reader.Read();
        var right = reader.GetDouble();
        reader.Read();
        var line = new PageLine(text, left, right, reader.GetDouble());
        reader.Read();
        return line;
    }

    /// <inheritdoc/>
    public override void Write(System.Text.Json.Utf8JsonWriter writer, PageLine line, System.Text.Json.JsonSerializerOptions options) => throw new NotSupportedException();
}
