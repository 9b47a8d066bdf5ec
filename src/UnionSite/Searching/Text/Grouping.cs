namespace UnionSite.Searching.Text;

/// <summary>Commas that group thousands: 1,234,567.</summary>
internal static class Grouping
{
    /// <summary>
    /// Where the grouped number ends that begins at an index; the index itself where none does. By hand, as it runs over all text:
    /// <c>(?&lt;![0-9.]|[0-9],)[0-9]{1,3}(?:,[0-9]{3})+(?![0-9]|,[0-9])</c>.
    /// </summary>
    public static int EndAt(ReadOnlySpan<char> folded, int start)
    {
        var end = start + DigitsAt(folded, start);
        if (end - start > 3 || !IsCommaAndDigit(folded, end) || IsWithinNumber(folded, start))
        {
            return start;
        }
        while (IsCommaAndDigit(folded, end))
        {
            if (DigitsAt(folded, end + 1) != 3)
            {
                return start;
            }
            end += 4;
        }
        return end;
    }

    private static bool IsWithinNumber(ReadOnlySpan<char> folded, int start) => start > 0 && folded[start - 1] switch
    {
        '.' => true,
        ',' => start > 1 && char.IsAsciiDigit(folded[start - 2]),
        var unit => char.IsAsciiDigit(unit),
    };

    private static bool IsCommaAndDigit(ReadOnlySpan<char> folded, int index) =>
        index + 1 < folded.Length && folded[index] == ',' && char.IsAsciiDigit(folded[index + 1]);

    // More than four need not be counted.
    private static int DigitsAt(ReadOnlySpan<char> folded, int start)
    {
        var digits = 0;
        while (digits < 4 && start + digits < folded.Length && char.IsAsciiDigit(folded[start + digits]))
        {
            digits++;
        }
        return digits;
    }
}
