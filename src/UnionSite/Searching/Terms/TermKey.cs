using System.Runtime.CompilerServices;

namespace UnionSite.Searching.Terms;

/// <summary>A key of the index: one to four UTF-16 code units, packed so that numeric order is the order of their units.</summary>
internal static class TermKey
{
    /// <summary>The most units a key has.</summary>
    public const int MaxLength = 4;

    // No form holds it.
    private const char NumberMark = '#';
    private const int DigitsPerUnit = 4;

    /// <summary>The hash before the first unit (FNV-1a).</summary>
    public const uint NoUnits = 2166136261;

    /// <summary>The key of some units.</summary>
    public static ulong Of(ReadOnlySpan<char> units)
    {
        ulong key = 0;
        for (var index = 0; index < MaxLength; index++)
        {
            key = (key << 16) | (index < units.Length ? units[index] : 0u);
        }
        return key;
    }

    /// <summary>The key of three units.</summary>
    public static ulong Of(char first, char second, char third) => ((ulong)first << 48) | ((ulong)second << 32) | ((ulong)third << 16);

    /// <summary>The key of two units.</summary>
    public static ulong Of(char first, char second) => ((ulong)first << 48) | ((ulong)second << 32);

    /// <summary>The key of one unit.</summary>
    public static ulong Of(char unit) => (ulong)unit << 48;

    /// <summary>
    /// The key of a number's first digits and stops: <c>#</c>, then a unit for each four of them, which is what they are in base 11, a stop being ten, with a 1 before them.
    /// </summary>
    /// <param name="digits">At most twelve ASCII digits and stops.</param>
    public static ulong OfNumber(ReadOnlySpan<char> digits)
    {
        Span<char> units = stackalloc char[MaxLength];
        units[0] = NumberMark;
        var length = 1;
        for (; !digits.IsEmpty; digits = digits[Math.Min(DigitsPerUnit, digits.Length)..])
        {
            var unit = 1;
            foreach (var digit in digits[..Math.Min(DigitsPerUnit, digits.Length)])
            {
                unit = unit * 11 + (digit == '.' ? 10 : digit - '0');
            }
            units[length++] = (char)unit;
        }
        return Of(units[..length]);
    }

    /// <summary>Whether a key is of three neighbours, whose positions the index holds.</summary>
    public static bool HasPositions(ulong key) => LengthOf(key) == 3 && UnitOf(key, 0) != NumberMark;

    /// <summary>A unit of a key; 0 behind its end.</summary>
    public static char UnitOf(ulong key, int index) => (char)(key >> (48 - 16 * index));

    /// <summary>How many units a key has.</summary>
    public static int LengthOf(ulong key)
    {
        var length = 0;
        while (length < MaxLength && UnitOf(key, length) != 0)
        {
            length++;
        }
        return length;
    }

    /// <summary>The hash with one more unit; <see cref="Mix"/> ends it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Add(uint hash, char unit) => (hash ^ unit) * 16777619;

    /// <summary>The hash of a key, by which the term tree is cut.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Mix(uint hash)
    {
        hash = (hash ^ (hash >> 16)) * 0x85ebca6b;
        hash = (hash ^ (hash >> 13)) * 0xc2b2ae35;
        return hash ^ (hash >> 16);
    }

    /// <summary>The hash of as many units as there are.</summary>
    public static uint HashOf(ReadOnlySpan<char> units)
    {
        var hash = NoUnits;
        foreach (var unit in units)
        {
            hash = Add(hash, unit);
        }
        return Mix(hash);
    }

    /// <summary>The hash of a whole key.</summary>
    public static uint HashOf(ulong key) => Mix(UnmixedHashOf(key));

    /// <summary>The hash of a whole key before <see cref="Mix"/>.</summary>
    public static uint UnmixedHashOf(ulong key)
    {
        var hash = NoUnits;
        for (var index = 0; index < MaxLength && UnitOf(key, index) != 0; index++)
        {
            hash = Add(hash, UnitOf(key, index));
        }
        return hash;
    }
}
