using System.Text.RegularExpressions;

namespace UnionSite.Checking.Identifiers;

/// <summary>Finds identity numbers, mobile numbers, bank cards and travel documents in one walk over the digits of a text.</summary>
internal static class PersonalNumbers
{
    private const int LongestNumber = 19;

    /// <summary>What amounts are counted in.</summary>
    private const string Units = "元万亿吨步%％‰";

    /// <summary>All numbers of persons, in order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="head">What stands over it: the name of its field, or the head of its table.</param>
    public static IEnumerable<Identifier> In(string text, string head) =>
        DigitRun.In(text, TravelDocument.FewestDigits) is { Count: > 0 } runs ? InRuns(runs, text, head) : [];

    private static IEnumerable<Identifier> InRuns(IReadOnlyList<DigitRun> runs, string text, string head)
    {
        var mayTravel = Labels.HasTravel(text) || Labels.HasTravel(head);
        foreach (var run in runs)
        {
            for (var first = 0; first < run.Groups.Length; first++)
            {
                if (LongestAt(run, first, text, head, mayTravel) is { } found)
                {
                    yield return found.Number;
                    first = found.Last;
                }
            }
        }
    }

    private static (Identifier Number, int Last)? LongestAt(DigitRun run, int first, string text, string head, bool mayTravel)
    {
        (Identifier, int)? longest = null;
        var count = 0;
        for (var last = first; last < run.Groups.Length && (count += run.Groups[last].Count) <= LongestNumber; last++)
        {
            var number = count switch
            {
                < TravelDocument.FewestDigits or 12 => null,
                <= TravelDocument.MostDigits => ReadTravel(run, first, last, text, head, mayTravel),
                _ => Read(run, first, last, text, head),
            };
            if (number is { } found)
            {
                longest = (found, last);
            }
        }
        return longest;
    }

    private static Identifier? Read(DigitRun run, int first, int last, string text, string head)
    {
        var digits = run.Digits(first, last);
        var (start, end) = (run.Start(first), run.End(last));
        if (ReadIdentity(digits, text, start, end) is { } identity && !IsOfThing(digits, text, start, head))
        {
            return identity;
        }
        if (digits.Length == 15 && IdentityNumber.IsOldNumber(digits) && IsOfPerson(run, first, last, text, head) && Labels.Of(text, start, head) != Label.Account)
        {
            return new Identifier(IdentifierKind.IdentityNumber, start, end, $"{digits[..4]}*******{digits[^4..]}");
        }
        if (BankCard.IsNumber(digits) && IsOfPerson(run, first, last, text, head) && !IsInLink(text, start))
        {
            return new Identifier(IdentifierKind.BankCard, start, end, BankCard.Mask(digits));
        }
        if (MobileNumber.IsNumber(digits) && IsOfPerson(run, first, last, text, head))
        {
            return new Identifier(IdentifierKind.Mobile, start, end, MobileNumber.Mask(digits));
        }
        return null;
    }

    /// <summary>Where nothing speaks of travel, only what is one group after a letter can be a passport.</summary>
    private static Identifier? ReadTravel(DigitRun run, int first, int last, string text, string head, bool mayTravel) =>
        mayTravel || run.Groups.Length == 1 ? TravelDocument.Read(run, first, last, text, head) : null;

    private static Identifier? ReadIdentity(ReadOnlySpan<char> digits, string text, int start, int end)
    {
        if (digits.Length == 17 && EndOfX(text, end) is { } endOfX && IdentityNumber.IsNumber(digits, 'X'))
        {
            return new Identifier(IdentifierKind.IdentityNumber, start, endOfX, $"{digits[..4]}**********{digits[^3..]}X");
        }
        return digits.Length == 18 && IdentityNumber.IsNumber(digits[..17], digits[17])
            ? new Identifier(IdentifierKind.IdentityNumber, start, end, $"{digits[..4]}**********{digits[^4..]}")
            : null;
    }

    /// <summary>Where the X ends that follows, seen through what parts digits; null where none does.</summary>
    private static int? EndOfX(string text, int index)
    {
        while (index < text.Length && DigitForms.GapOf(text[index]) is not null)
        {
            index++;
        }
        return index < text.Length && text[index] is 'X' or 'x' or 'Ｘ' or 'ｘ' or 'Ⅹ' && !(index + 1 < text.Length && char.IsAsciiLetterOrDigit(text[index + 1])) ? index + 1 : null;
    }

    /// <summary>
    /// The number of a project or a contract may hold a date and have, one time in eleven, the right check digit. A person's date of birth is not the day on
    /// which such a thing is made.
    /// </summary>
    private static bool IsOfThing(ReadOnlySpan<char> digits, string text, int start, string head) =>
        digits[6..10].CompareTo("2010", StringComparison.Ordinal) >= 0 && Labels.Of(text, start, head) == Label.Thing;

    private static bool IsOfPerson(DigitRun run, int first, int last, string text, string head)
    {
        var (start, end) = (run.Start(first), run.End(last));
        if (NumberShape.IsDecimal(run, text, first, last) || IsAmount(text, start, end) || IsOfDocument(text, start, end) || IsOfCode(text, start) || IsOfLink(text, start, end))
        {
            return false;
        }
        return Labels.Of(text, start, head) switch
        {
            Label.Thing => false,
            Label.Person or Label.Account => true,
            _ => NumberShape.IsOneNumber(run, first, last),
        };
    }

    private static bool IsAmount(string text, int start, int end) =>
        (start > 0 && text[start - 1] is '¥' or '￥' or '$')
        || text.AsSpan(end).TrimStart(' ') is [var unit, ..] && Units.Contains(unit)
        || text.AsSpan(end).TrimStart(' ') is ['人', '次', ..];

    /// <summary>〔2024〕13800138号, 第13800138000号.</summary>
    private static bool IsOfDocument(string text, int start, int end) =>
        start > 0 && "〕］】）]）)第字".Contains(text[start - 1]) && text.AsSpan(end) is ['号', ..] and not ['号', '码', ..];

    /// <summary>ZB-13800138000, HT2025-13800138000: capital letters before it on the same word, unless they say that it is a telephone's.</summary>
    private static bool IsOfCode(string text, int start)
    {
        var word = start;
        while (word > 0 && start - word < LongestNumber && (char.IsAsciiLetterUpper(text[word - 1]) || char.IsAsciiDigit(text[word - 1]) || text[word - 1] is >= 'Ａ' and <= 'Ｚ' or '-' or '_' or '/'))
        {
            word--;
        }
        var code = text.AsSpan(word, start - word);
        return code.ContainsAnyInRange('A', 'Ｚ') && !Contact.IsMatch(code);
    }

    /// <summary>/s/13800138000abc of a page's address, 10.1000/j.issn.13800138000 of a paper's.</summary>
    private static bool IsOfLink(string text, int start, int end) =>
        (end < text.Length && char.IsAsciiLetter(text[end]) && IsInLink(text, start)) || (start > 1 && text[start - 1] == '.' && IsInPaper(text, start));

    private static bool IsInPaper(string text, int start)
    {
        var before = text.AsSpan(Math.Max(0, start - 60), Math.Min(start, 60));
        var word = before[(before.LastIndexOfAny(" \t\n，。；：:（“") + 1)..];
        return word.StartsWith("10.") && word.Contains('/');
    }

    private static bool IsInLink(string text, int start)
    {
        var before = text.AsSpan(Math.Max(0, start - 200), Math.Min(start, 200));
        return before[(before.LastIndexOfAny(" \t\n，。；（“") + 1)..].Contains("://", StringComparison.Ordinal);
    }

    private static readonly Regex Contact = new("TEL|MOB|PHONE|CALL|QQ|WX|VX|IMG", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
}
