namespace UnionSite.Checking.Leftovers;

/// <summary>What sort of character one is, as Chinese text uses it.</summary>
internal static class Characters
{
    /// <summary>A Chinese character.</summary>
    public static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF' or '〇';

    /// <summary>Digits, half and full width.</summary>
    public const string Digits = "0123456789０１２３４５６７８９";

    /// <summary>All Chinese characters.</summary>
    public static string Han { get; } = Range('\u4E00', '\u9FFF') + Range('\u3400', '\u4DBF') + '〇';

    /// <summary>The characters from one to another.</summary>
    public static string Range(char first, char last) => string.Create(last - first + 1, first, static (all, start) =>
    {
        for (var i = 0; i < all.Length; i++)
        {
            all[i] = (char)(start + i);
        }
    });

    /// <summary>A digit, half or full width.</summary>
    public static bool IsDigit(char c) => c is >= '0' and <= '9' or >= '０' and <= '９';

    /// <summary>A Latin letter, half or full width.</summary>
    public static bool IsLatin(char c) => char.IsAsciiLetter(c) || c is >= 'Ａ' and <= 'Ｚ' or >= 'ａ' and <= 'ｚ';

    /// <summary>A space that parts nothing: a number may have stood there.</summary>
    public static bool IsSpace(char c) => c is ' ' or '\u3000' or '\u00A0' or '\u2002' or '\u2003' or '\u2009';

    /// <summary>What ends a clause.</summary>
    public static bool EndsClause(char c) => c is '，' or '。' or '；' or '！' or '？' or '：' or ',' or ';' or '!' or '?' or ':' or '\n';

    /// <summary>The character at an index; NUL outside.</summary>
    public static char At(this ReadOnlySpan<char> text, int index) => (uint)index < (uint)text.Length ? text[index] : '\0';

    /// <summary>The index of the last character at or before an index that is no space; -1 where there is none.</summary>
    public static int SkipSpacesBack(this ReadOnlySpan<char> text, int index)
    {
        while (index >= 0 && IsSpace(text[index]))
        {
            index--;
        }
        return index;
    }

    /// <summary>The index of the first character at or after an index that is no space.</summary>
    public static int SkipSpaces(this ReadOnlySpan<char> text, int index)
    {
        while (index < text.Length && IsSpace(text[index]))
        {
            index++;
        }
        return index;
    }

    /// <summary>Where the clause that an index lies in begins. Looks back no further than any clause is long.</summary>
    public static int ClauseStart(this ReadOnlySpan<char> text, int index)
    {
        var furthest = Math.Max(0, index - 60);
        while (index > furthest && !EndsClause(text[index - 1]))
        {
            index--;
        }
        return index;
    }
}
