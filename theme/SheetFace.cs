using UnionSite.Records.Wall;

namespace UnionSite.Theme;

/// <summary>What a plan writes on a sheet: its number, and on the first one the title, the paper and until when it hangs.</summary>
public sealed class SheetFace
{
    /// <summary>Marks that begin no line.</summary>
    private const string Closing = "，。、；：！？）》”’】〕…";

    /// <summary>Marks that end no line.</summary>
    private const string Opening = "（《“‘【〔";

    private readonly int _height;
    private readonly int _size;
    private readonly int _widest;

    /// <summary>The face of one of a poster's sheets.</summary>
    public SheetFace(Hanging hanging, int number, int index)
    {
        var (width, height) = (hanging.Sheet.Width, hanging.Sheet.Height);
        _height = height;
        _size = Math.Min(width, height) / 8;
        Inset = _size * 2 / 3;
        _widest = (width - (2 * Inset)) * 2 / _size;
        Lines = index == 0 ? First(hanging, number) : Following(hanging, number, index);
    }

    /// <summary>Millimetres between the sheet's edge and its words.</summary>
    public int Inset { get; }

    /// <summary>The lines, from the top.</summary>
    public ImmutableArray<FaceLine> Lines { get; }

    /// <summary>Breaks a text into lines no wider than some half characters; what is more than the last line holds is left out with an ellipsis.</summary>
    public static IReadOnlyList<string> Wrap(string text, int widest, int mostLines)
    {
        var lines = new List<string>();
        var rest = text.Trim();
        while (rest.Length > 0 && lines.Count < mostLines)
        {
            var taken = Fitting(rest, widest);
            if (taken < rest.Length && lines.Count == mostLines - 1)
            {
                lines.Add(rest[..Fitting(rest, widest - 2)] + "…");
                break;
            }
            lines.Add(rest[..taken].TrimEnd());
            rest = rest[taken..].TrimStart();
        }
        return lines;
    }

    private static int Fitting(string text, int widest)
    {
        var (length, width) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            width += rune.Value < 0x2000 ? 1 : 2;
            if (width > widest && length > 0)
            {
                return Unbroken(text, length);
            }
            length += rune.Utf16SequenceLength;
        }
        return length;
    }

    /// <summary>Moves a break forward so that no mark stands where it must not, nor a number or word is cut; back where that leaves nothing.</summary>
    private static int Unbroken(string text, int length)
    {
        var end = length;
        while (end > 1 && (Closing.Contains(text[end]) || Opening.Contains(text[end - 1])
            || (char.IsAsciiLetterOrDigit(text[end]) && char.IsAsciiLetterOrDigit(text[end - 1]))))
        {
            end--;
        }
        return end > 1 ? end : length;
    }

    private ImmutableArray<FaceLine> First(Hanging hanging, int number)
    {
        var small = _size * 3 / 4;
        var (top, step, bottom) = (_size * 7 / 2, _size * 13 / 10, _height - Inset - (small * 3 / 2));
        var title = Wrap(hanging.Poster.Title, _widest, ((bottom - small - top) / step) + 1);
        var until = hanging.Term.Last is { } last ? $"至 {last.Month}月{last.Day}日" : "至有新书";
        return
        [
            new("number", $"{number}", _size * 3 / 2, _size * 2),
            .. title.Select((line, index) => new FaceLine("title", line, _size, top + (index * step))),
            new("fact", PaperOf(hanging), small, bottom),
            new("fact until", until, small, _height - Inset),
        ];
    }

    private ImmutableArray<FaceLine> Following(Hanging hanging, int number, int index) =>
        [new("number", $"{number}", _size * 3 / 2, _size * 2), new("fact", $"第 {index + 1} 页，共 {hanging.Sheets.Length} 页", _size * 3 / 4, _height - Inset)];

    private static string PaperOf(Hanging hanging) =>
        hanging.Sheets.Length == 1 ? $"{hanging.Poster.Paper}" : $"{hanging.Poster.Paper}，共 {hanging.Sheets.Length} 页";
}

/// <summary>A line of a <see cref="SheetFace"/>.</summary>
/// <param name="Style">Its class in the style sheet.</param>
/// <param name="Text">The words.</param>
/// <param name="Size">The size of its letters, in millimetres.</param>
/// <param name="Baseline">Where it stands, from the sheet's upper edge.</param>
public sealed record FaceLine(string Style, string Text, int Size, int Baseline);
