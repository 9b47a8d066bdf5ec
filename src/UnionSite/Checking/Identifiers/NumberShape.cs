using System.Globalization;

namespace UnionSite.Checking.Identifiers;

/// <summary>
/// Whether groups of digits read as one number. People part a number in few ways (138-0013-8000, 1 3 8 0 …); a row of figures, a date and the points of a
/// match (15-9 21-18 21-19) look much the same.
/// </summary>
internal static class NumberShape
{
    private const int LongGroup = 6;
    private const int MostRepeated = 24;

    /// <summary>Whether the groups from one to another read as one number even where nothing says so.</summary>
    public static bool IsOneNumber(DigitRun run, int first, int last)
    {
        if (first == last)
        {
            return true;
        }
        if (HoldsDate(run, first, last) || IsAddressOfMachine(run, first, last))
        {
            return false;
        }
        var kind = run.Groups[first + 1].Before;
        var (isEven, isWide, isSingle, hasLong, hasZero) = (true, true, true, false, false);
        for (var index = first; index <= last; index++)
        {
            var group = run.Groups[index];
            isEven &= index == first || group.Before == kind;
            isWide &= index == last || group.Count >= 3;
            isSingle &= group.Count == 1;
            hasLong |= group.Count >= LongGroup;
            // A figure does not begin with a zero; a part of a number may.
            hasZero |= index > first && group.Count > 1 && run.Digits(index, index)[0] == '0';
        }
        if (!StandsAlone(run, first, last, kind) && !IsRepeated(run, first, last))
        {
            return isWide && (hasZero || hasLong);
        }
        return isWide ? isEven || hasZero || hasLong : isEven && (hasZero || hasLong || isSingle || last <= first + 2);
    }

    /// <summary>Whether a window is the end of a decimal fraction, or its whole part: what a workbook holds has up to 17 digits.</summary>
    public static bool IsDecimal(DigitRun run, string text, int first, int last) =>
        (first > 0 && IsPoint(text, run.End(first - 1), run.Start(first))
            && (run.Groups[first - 1].Count >= 3 || run.Digits(first - 1, first - 1) is "0" || run.Digits(first, last).Length > 11))
        || (last < run.Groups.Length - 1 && IsPoint(text, run.End(last), run.Start(last + 1)) && run.Groups[last + 1].Count <= 3);

    private static bool IsPoint(string text, int from, int to) => to == from + 1 && text[from] == '.';

    /// <summary>No more digits follow or go before that are parted in the same way; the country's code does not count.</summary>
    private static bool StandsAlone(DigitRun run, int first, int last, GapKind kind) =>
        (first == 0 || run.Groups[first].Before != kind || run.Digits(first - 1, first - 1) is "86" or "0086")
        && (last == run.Groups.Length - 1 || run.Groups[last + 1].Before != kind);

    /// <summary>138 1234 5678 139 1234 5678: the whole run is numbers of one shape.</summary>
    private static bool IsRepeated(DigitRun run, int first, int last)
    {
        var length = last - first + 1;
        if (run.Groups.Length > MostRepeated || run.Groups.Length % length > 0 || first % length > 0 || length > 4)
        {
            return false;
        }
        for (var index = length; index < run.Groups.Length; index++)
        {
            if (run.Groups[index].Count != run.Groups[index % length].Count)
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>Whether three groups, of which one at least is in the window, are a year, a month and a day.</summary>
    private static bool HoldsDate(DigitRun run, int first, int last)
    {
        for (var year = Math.Max(0, first - 2); year <= Math.Min(last, run.Groups.Length - 3); year++)
        {
            if (run.Groups[year + 1].Before == run.Groups[year + 2].Before && run.Digits(year, year) is ['1', '9', _, _] or ['2', '0', _, _]
                && IsUpTo(run.Digits(year + 1, year + 1), 12) && IsUpTo(run.Digits(year + 2, year + 2), 31))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>192.168.138.13</summary>
    private static bool IsAddressOfMachine(DigitRun run, int first, int last)
    {
        for (var index = first; index <= last; index++)
        {
            if (run.Groups[index].Count > 3 || (index > first && run.Groups[index].Before != GapKind.Dot))
            {
                return false;
            }
        }
        return last == first + 3;
    }

    private static bool IsUpTo(ReadOnlySpan<char> digits, int most) =>
        digits.Length <= 2 && int.Parse(digits, CultureInfo.InvariantCulture) is > 0 and var number && number <= most;
}
