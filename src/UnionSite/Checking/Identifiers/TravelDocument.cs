using System.Globalization;
using System.Text;

namespace UnionSite.Checking.Identifiers;

/// <summary>
/// 护照 and 通行证: an ordinary passport has E and eight digits or E, a letter and seven (until 2012 G and eight); service, diplomatic and special passports, and
/// what residents of Hong Kong, Macau and Taiwan travel with, look so much like other codes that they are known only by the words before them.
/// </summary>
internal static class TravelDocument
{
    /// <summary>The fewest digits of any.</summary>
    public const int FewestDigits = 7;

    /// <summary>The most: ten on a permit of a Hong Kong resident.</summary>
    public const int MostDigits = 10;

    /// <summary>Reads a document's number whose digits are the groups from one to another.</summary>
    public static Identifier? Read(DigitRun run, int first, int last, string text, string head)
    {
        var (start, end) = (run.Start(first), run.End(last));
        var letters = LettersBefore(text, start);
        if (start - letters > 2 || (letters > 0 && IsWordPart(text[letters - 1])) || (end < text.Length && IsWordPart(text[end])))
        {
            return null;
        }
        var name = letters == start ? "" : text[letters..start].Normalize(NormalizationForm.FormKC);
        var digits = run.Digits(first, last);
        return Labels.Of(text, letters, head) switch
        {
            Label.Travel when name.Length > 0 || digits.Length >= 8 => Found(name, digits, letters, end),
            Label.None or Label.Call or Label.Person when run.Groups.Length == 1 && IsPassport(name, digits) => Found(name, digits, letters, end),
            _ => null,
        };
    }

    /// <summary>Whether letters and digits are an ordinary passport's; G20251120 is a day.</summary>
    private static bool IsPassport(string letters, ReadOnlySpan<char> digits) =>
        (letters is "E" or "G" && digits.Length == 8 && !IsDay(digits)) || (letters is ['E', (>= 'A' and <= 'Z') and not ('I' or 'O')] && digits.Length == 7);

    private static bool IsDay(ReadOnlySpan<char> digits) =>
        digits[..2] is "19" or "20" && DateOnly.TryParseExact(digits, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static Identifier Found(string letters, ReadOnlySpan<char> digits, int start, int end) =>
        new(IdentifierKind.Passport, start, end, $"{letters}{new string('*', digits.Length - 3)}{digits[^3..]}");

    private static int LettersBefore(string text, int index)
    {
        var letters = index;
        while (letters > 0 && index - letters < 3 && IsLetter(text[letters - 1]))
        {
            letters--;
        }
        return letters;
    }

    private static bool IsLetter(char c) => char.IsAsciiLetter(c) || c is (>= 'Ａ' and <= 'Ｚ') or (>= 'ａ' and <= 'ｚ');

    private static bool IsWordPart(char c) => IsLetter(c) || char.IsAsciiDigit(c) || c is '-' or '_' or '/' or '.' or '#';
}
