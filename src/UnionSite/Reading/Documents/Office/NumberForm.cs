using System.Globalization;
using System.Text;

namespace UnionSite.Reading.Documents.Office;

/// <summary>Shows a cell's number as the sheet shows it (ECMA-376-1, 18.8.30 and 18.8.31): as far as figures, units and dates go.</summary>
internal sealed class NumberForm
{
    private readonly bool _isGeneral;
    private readonly bool _isPercent;
    private readonly bool _hasThousands;
    private readonly int _fewestDecimals;
    private readonly int _mostDecimals;
    private readonly int _scale;
    private readonly string _before = "";
    private readonly string _after = "";
    private readonly string? _date;

    private NumberForm(string code)
    {
        var section = FirstSection(code);
        IsHidden = code.Contains(';') && section.Length == 0;
        _isGeneral = section.Length == 0 || section is "@" || section.Contains("General", StringComparison.OrdinalIgnoreCase) || section.Contains('/') && !section.Contains('y') && !section.Contains('d');
        var (bare, before, after) = Bare(section);
        (_before, _after) = (before, after);
        _date = bare.AsSpan().ContainsAny("ydhs") || bare is "m" or "mm" or "mmm" or "mmmm" ? DateForm(bare, section) : null;
        var point = bare.IndexOf('.');
        var decimals = point < 0 ? "" : bare[point..];
        _fewestDecimals = decimals.Count(c => c == '0');
        _mostDecimals = decimals.Count(c => c is '0' or '#' or '?');
        _isPercent = section.Contains('%');
        var figures = bare.TrimEnd('%', ' ');
        _scale = figures.Length - figures.TrimEnd(',').Length;
        _hasThousands = figures.TrimEnd(',').Contains(',');
        _isGeneral |= bare.Contains('E');
    }

    /// <summary>The form of numbers that nothing is said of.</summary>
    public static NumberForm General { get; } = new("");

    /// <summary>Whether the number does not show at all (the format <c>;;;</c>).</summary>
    public bool IsHidden { get; }

    /// <summary>The form of a code, or of a built-in one (18.8.30; 27 to 58 as in Chinese Excel).</summary>
    public static NumberForm Of(int id, string? code) => new(code ?? id switch
    {
        1 => "0",
        2 => "0.00",
        3 or 37 or 38 => "#,##0",
        4 or 39 or 40 => "#,##0.00",
        9 => "0%",
        10 => "0.00%",
        27 or 57 => "yyyy年m月",
        28 or 29 or 58 => "m月d日",
        31 => "yyyy年m月d日",
        14 or 15 or 30 or 36 or 50 => "yyyy-m-d",
        16 => "m-d",
        17 => "yyyy-m",
        18 or 19 or 20 or 21 or 32 or 33 or 34 or 35 or 45 or 46 or 47 => "h:mm",
        22 => "yyyy-m-d h:mm",
        _ => "",
    });

    /// <summary>Shows a number.</summary>
    /// <param name="raw">As the file has it.</param>
    /// <param name="from1904">Whether days are counted from 1904.</param>
    public string Show(string raw, bool from1904 = false)
    {
        if (!double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || Math.Abs(value) >= 1e15)
        {
            return decimal.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var large) ? large.ToString("0", CultureInfo.InvariantCulture) : raw;
        }
        if (_date is not null && value is >= 0 and < 2_958_466)
        {
            return DateTime.FromOADate(from1904 ? value + 1462 : value).ToString(_date, CultureInfo.InvariantCulture);
        }
        if (_isGeneral)
        {
            // Excel keeps 15 digits and shows at most ten behind the point.
            return ((decimal)value).ToString("0.##########", CultureInfo.InvariantCulture);
        }
        var shown = (decimal)value * (_isPercent ? 100 : 1);
        for (var thousand = 0; thousand < _scale; thousand++)
        {
            shown /= 1000;
        }
        shown = Math.Round(shown, Math.Min(_mostDecimals, 20), MidpointRounding.AwayFromZero);
        var form = (_hasThousands ? "#,##0" : "0") + (_mostDecimals == 0 ? "" : "." + new string('0', _fewestDecimals) + new string('#', _mostDecimals - _fewestDecimals));
        return _before + shown.ToString(form, CultureInfo.InvariantCulture) + (_isPercent ? "%" : "") + _after;
    }

    private static string FirstSection(string code)
    {
        var quoted = false;
        for (var index = 0; index < code.Length; index++)
        {
            quoted ^= code[index] == '"';
            if (code[index] == '\\')
            {
                index++;
            }
            else if (code[index] == ';' && !quoted)
            {
                return code[..index];
            }
        }
        return code;
    }

    /// <summary>The code without what is set literally, and what is set before and after the figures.</summary>
    private static (string Bare, string Before, string After) Bare(string section)
    {
        var (bare, before, after) = (new StringBuilder(), new StringBuilder(), new StringBuilder());
        void Literal(char c) => (bare.ToString().AsSpan().ContainsAny("0#?") ? after : before).Append(c);
        for (var index = 0; index < section.Length; index++)
        {
            switch (section[index])
            {
                case '"':
                    for (index++; index < section.Length && section[index] != '"'; index++)
                    {
                        Literal(section[index]);
                    }
                    break;
                case '\\' or '!' when index + 1 < section.Length:
                    Literal(section[++index]);
                    break;
                case '_' or '*':
                    index++;
                    break;
                case '[':
                    index = section.IndexOf(']', index) is var close && close < 0 ? section.Length : close;
                    break;
                case var c when "0#?.,%E+-/:@ ".Contains(c) || char.IsAsciiLetter(c):
                    bare.Append(c is 'E' ? c : char.ToLowerInvariant(c));
                    break;
                case var c:
                    Literal(c);
                    break;
            }
        }
        return (bare.ToString().Trim(), before.ToString(), after.ToString());
    }

    private static string DateForm(string bare, string section)
    {
        var isChinese = section.Contains('年') || section.Contains('月');
        var (year, day) = (bare.Contains('y'), bare.Contains('d'));
        var time = bare.Contains('h') || bare.Contains('s') ? "HH:mm" : "";
        var date = (year, day, isChinese) switch
        {
            (true, true, true) => "yyyy年M月d日",
            (true, true, false) => "yyyy-MM-dd",
            (true, false, true) => "yyyy年M月",
            (true, false, false) => "yyyy-MM",
            (false, true, true) => "M月d日",
            (false, true, false) => "MM-dd",
            _ => time.Length > 0 ? "" : "M月",
        };
        return $"{date} {time}".Trim() is { Length: > 1 } form ? form : "%M";
    }
}
