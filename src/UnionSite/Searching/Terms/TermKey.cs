using System.Runtime.CompilerServices;

namespace UnionSite.Searching.Terms;

/// <summary>A key of the index: one to four UTF-16 code units, packed so that numeric order is the order of their units.</summary>
internal static class TermKey
{
    /// <summary>The most units a key has.</summary>
    public const int MaxLength = 4;

    // The fourth unit; no form holds it.
    private const ulong PositionMark = 1;

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

    /// <summary>The key under which the positions of a key of three units stand.</summary>
    public static ulong PositionsOf(ulong key) => key | PositionMark;

    /// <summary>Whether positions stand under a key.</summary>
    public static bool IsOfPositions(ulong key) => (key & 0xFFFF) == PositionMark;

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

    /// <summary>The hash of a whole key. That of positions begins like that of their units, so that one scan finds both, but leads to another leaf.</summary>
    public static uint HashOf(ulong key)
    {
        if (IsOfPositions(key))
        {
            return HashOf(key & ~PositionMark) ^ 0x05555555;
        }
        var hash = NoUnits;
        for (var index = 0; index < MaxLength && UnitOf(key, index) != 0; index++)
        {
            hash = Add(hash, UnitOf(key, index));
        }
        return Mix(hash);
    }
}
