using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace UnionSite.Checking.Identifiers;

/// <summary>How a digit is written. Digits of two forms side by side are two numbers more often than one: “一13800138000”.</summary>
internal enum DigitForm
{
    /// <summary>1, １, 𝟏 and the decimal digits of other scripts (Unicode Nd).</summary>
    Decimal,

    /// <summary>①, ⑴, ¹.</summary>
    Ornamental,

    /// <summary>一, 壹, 幺, 〇.</summary>
    Han,
}

/// <summary>What stands between two digits of one number.</summary>
internal enum GapKind
{
    /// <summary>Nothing, or only what does not show.</summary>
    None,

    /// <summary>Nothing, but the digits are of two forms.</summary>
    Form,

    /// <summary>A space of any width; a line's end within a paragraph is one.</summary>
    Space,

    /// <summary>A dash of any length.</summary>
    Dash,

    /// <summary>A full stop or a middle dot.</summary>
    Dot,

    /// <summary>An underscore.</summary>
    Underscore,
}

/// <summary>Reads digits in whatever form they are written, and what is seen through between them.</summary>
internal static class DigitForms
{
    private const string HanDigits = "零一二三四五六七八九〇壹贰叁肆伍陆柒捌玖○幺貳參肆伍陸柒捌玖";
    private const string HanValues = "01234567890123456789" + "01" + "23456789";
    private const string Dashes = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u207B\u2212\u2500\u30FC\uFE58\uFE63\uFF0D";
    private const string Dots = ".\u00B7\u2022\u2024\u2027\u2219\u22C5\u30FB\uFF0E\uFF65";
    private const string Underscores = "_\uFF3F";
    private const string KeycapMarks = "\uFE0F\u20E3";

    /// <summary>The characters with which a digit may begin: a quick way to the next one.</summary>
    public static SearchValues<char> Starts { get; } = SearchValues.Create(
        [.. Enumerable.Range(0, char.MaxValue).Select(code => (char)code).Where(c => CharUnicodeInfo.GetDigitValue(c) >= 0), .. HanDigits, '\uD835']);

    /// <summary>Reads the digit at an index, if there is one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool TryRead(string text, int index, out int value, out DigitForm form, out int length)
    {
        var c = text[index];
        length = 1;
        form = DigitForm.Decimal;
        value = c - '0';
        if ((uint)value <= 9)
        {
            return true;
        }
        if (c < '\u00B2')
        {
            return false;
        }
        if (HanDigits.IndexOf(c) is >= 0 and var at)
        {
            form = DigitForm.Han;
            value = HanValues[at] - '0';
            return true;
        }
        length = char.IsSurrogatePair(text, index) ? 2 : 1;
        value = CharUnicodeInfo.GetDecimalDigitValue(text, index);
        if (value < 0)
        {
            form = DigitForm.Ornamental;
            value = CharUnicodeInfo.GetDigitValue(text, index);
        }
        return value >= 0;
    }

    /// <summary>What a character is between two digits; null where it parts them. A tab parts the cells of a table, a comma thousands.</summary>
    public static GapKind? GapOf(char c) => c switch
    {
        ' ' => GapKind.Space,
        '-' => GapKind.Dash,
        '.' => GapKind.Dot,
        '_' => GapKind.Underscore,
        < '\u00A0' => null,
        _ when Dashes.Contains(c) => GapKind.Dash,
        _ when Dots.Contains(c) => GapKind.Dot,
        _ when Underscores.Contains(c) => GapKind.Underscore,
        _ when KeycapMarks.Contains(c) => GapKind.None,
        _ => CharUnicodeInfo.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.SpaceSeparator => GapKind.Space,
            UnicodeCategory.Format => GapKind.None,
            _ => null,
        },
    };
}
