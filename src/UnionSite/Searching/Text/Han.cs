using System.Text;

namespace UnionSite.Searching.Text;

/// <summary>The Han: what Chinese is written with.</summary>
internal static class Han
{
    private static readonly char[] SimplifiedUnits = [.. Enumerable.Range(0, char.MaxValue + 1).Select(unit => (char)unit)];

    private static readonly Dictionary<Rune, Rune> SimplifiedPairs = [];

    static Han()
    {
        foreach (var (traditional, simplified) in Traditional)
        {
            if (traditional.IsBmp)
            {
                SimplifiedUnits[traditional.Value] = (char)simplified.Value;
            }
            else
            {
                SimplifiedPairs.Add(traditional, simplified);
            }
        }
    }

    /// <summary>Traditional characters, each with the simplified one of as many code units.</summary>
    public static IEnumerable<(Rune Traditional, Rune Simplified)> Traditional => EmbeddedTable.Lines("Simplified.txt")
        .SelectMany(line => line.Split(' ')).Select(pair => (Rune.GetRuneAt(pair, 0), Rune.GetRuneAt(pair, pair.Length / 2)));

    /// <summary>Whether a code unit is a Han by itself.</summary>
    public static bool Is(char unit) =>
        unit is >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF' or '々' or '〇' or >= '\uF900' and <= '\uFAFF';

    /// <summary>Whether a character is a Han.</summary>
    public static bool Is(Rune character) => character.IsBmp ? Is((char)character.Value) : character.Value is >= 0x20000 and <= 0x3FFFF;

    /// <summary>Whether a text may hold traditional characters; so may compatibility ideographs, by what they fold to.</summary>
    public static bool MayHoldTraditional(string text)
    {
        foreach (var character in text.EnumerateRunes())
        {
            if (Simplify(character) != character || character.Value is (>= 0xF900 and <= 0xFAFF) or (>= 0x2F800 and <= 0x2FA1F))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>The simplified one of a traditional character; of all others the character itself.</summary>
    public static char Simplify(char unit) => SimplifiedUnits[unit];

    /// <summary>The simplified one of a traditional character; of all others the character itself.</summary>
    public static Rune Simplify(Rune character) =>
        character.IsBmp ? new Rune(Simplify((char)character.Value)) : SimplifiedPairs.GetValueOrDefault(character, character);
}
