using System.Globalization;

namespace UnionSite.Checking.Arithmetic;

/// <summary>
/// Whether numbers that do not agree would, had one of them been typed with one digit more, less or other, or with two neighbours changed over. Where
/// the words alone leave it open whether numbers belong together, such a near miss settles it.
/// </summary>
internal static class Slips
{
    /// <summary>Whether one slip explains why parts do not add up to a total.</summary>
    public static bool Explain(Quantity total, IReadOnlyList<Quantity> parts)
    {
        var excess = parts.Sum(part => part.Value) - total.Value;
        return IsSlip(total, total.Value + excess) || parts.Any(part => IsSlip(part, part.Value - excess));
    }

    /// <summary>Whether the quantity may have been typed in place of a value.</summary>
    public static bool IsSlip(Quantity typed, decimal meant)
    {
        if (meant < 0)
        {
            return false;
        }
        var one = Digits(typed.Value, typed.Step);
        var other = Digits(meant, typed.Step);
        return one.Length == other.Length ? AreClose(one, other) : one.Length > 2 && Math.Abs(one.Length - other.Length) == 1 && DiffersByOne(one, other);
    }

    private static string Digits(decimal value, decimal step) => (value / step).ToString("0.#####", CultureInfo.InvariantCulture);

    private static bool AreClose(string one, string other)
    {
        var first = -1;
        var count = 0;
        for (var i = 0; i < one.Length; i++)
        {
            if (one[i] != other[i])
            {
                count++;
                first = first < 0 ? i : first;
            }
        }
        return count == 1 || count == 2 && one[first] == other[first + 1] && one[first + 1] == other[first];
    }

    private static bool DiffersByOne(string one, string other)
    {
        var (shorter, longer) = one.Length < other.Length ? (one, other) : (other, one);
        var i = 0;
        while (i < shorter.Length && shorter[i] == longer[i])
        {
            i++;
        }
        return shorter.AsSpan(i).SequenceEqual(longer.AsSpan(i + 1));
    }
}
