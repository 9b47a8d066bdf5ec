using System.Globalization;
using System.Text;
using UnionSite.Building;

namespace UnionSite.Exporting;

/// <summary>Writes calendars (RFC 5545): lines that end in CRLF and are folded after 75 octets, never within a character.</summary>
internal sealed class CalendarFile
{
    private const int LongestLine = 75;
    private readonly StringBuilder _content = new();

    /// <summary>Writes a property whose value needs no escaping.</summary>
    public CalendarFile Line(string name, string value)
    {
        var octets = 0;
        foreach (var rune in $"{name}:{value}".EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                _content.Append("\r\n ");
                octets = 1;
            }
            _content.Append(rune);
            octets += rune.Utf8SequenceLength;
        }
        _content.Append("\r\n");
        return this;
    }

    /// <summary>Writes a text; nothing where there is none.</summary>
    public CalendarFile Text(string name, string? text) => string.IsNullOrEmpty(text) ? this : Line(name, Escape(text));

    /// <summary>Writes days: the last one is included, while the format names the day after it.</summary>
    public CalendarFile Days(DateOnly first, DateOnly last) =>
        Line("DTSTART;VALUE=DATE", Day(first)).Line("DTEND;VALUE=DATE", Day(last.AddDays(1)));

    /// <summary>20261120</summary>
    public static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary>The file that holds it all.</summary>
    public OutputFile At(string path) => new(path, Encoding.UTF8.GetBytes(_content.ToString()));

    /// <summary>Line ends become \n; what else no line may hold is left out.</summary>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var letter in text.ReplaceLineEndings("\n"))
        {
            _ = letter switch
            {
                '\\' or ';' or ',' => escaped.Append('\\').Append(letter),
                '\n' => escaped.Append("\\n"),
                _ when char.IsControl(letter) => escaped,
                _ => escaped.Append(letter),
            };
        }
        return escaped.ToString();
    }
}
