using System.Globalization;
using System.Text;

namespace UnionSite.Searching.Text;

/// <summary>
/// Folds a text (docs/search.md, Normal form, 1 and 2): format characters are dropped, and each cluster, a code point and the marks after it,
/// becomes its NFKC in lower case without marks. The browser folds the same way.
/// </summary>
internal static class Folding
{
    // The folded form of each code unit that is a cluster by itself, where it has been asked for.
    private static readonly string?[] FoldedUnits = new string?[char.MaxValue + 1];

    /// <summary>The folded text; most of it is copied, as Han and their punctuation stay as they are.</summary>
    public static string Of(string text)
    {
        var unchanged = EndOfUnchanged(text, 0);
        if (unchanged == text.Length)
        {
            return text;
        }
        var folded = new StringBuilder(text.Length + 16);
        folded.Append(text, 0, unchanged);
        while (unchanged < text.Length)
        {
            var start = AppendCluster(text, unchanged, folded);
            unchanged = EndOfUnchanged(text, start);
            folded.Append(text, start, unchanged - start);
        }
        return folded.ToString();
    }

    // A mark belongs to what stands before it, even if that would stay by itself.
    private static int EndOfUnchanged(string text, int start)
    {
        var index = start;
        while (index < text.Length && IsUnchanged(text[index]))
        {
            index++;
        }
        return index > start && IsMarkOrFormatAt(text, index) ? index - 1 : index;
    }

    private static bool IsUnchanged(char unit) => unit switch
    {
        < '\u0080' => unit is not (>= 'A' and <= 'Z'),
        >= '\u3400' and <= '\u9FFF' => true,
        >= '\u3001' and <= '\u3029' => true,
        >= '\u2018' and <= '\u201D' => true,
        _ => false,
    };

    // Returns where the next cluster begins.
    private static int AppendCluster(string text, int start, StringBuilder folded)
    {
        var end = start + LengthAt(text, start);
        if (end == start + 1 && !IsMarkOrFormatAt(text, end))
        {
            folded.Append(FoldedUnits[text[start]] ??= Fold(text[start].ToString()));
            return end;
        }
        while (IsMarkOrFormatAt(text, end))
        {
            end += LengthAt(text, end);
        }
        folded.Append(Fold(text[start..end]));
        return end;
    }

    private static string Fold(string cluster)
    {
        if (!CanBeNormalised(cluster))
        {
            return cluster[..1];
        }
        var visible = Without(cluster, category => category == UnicodeCategory.Format);
        var lower = visible.Normalize(NormalizationForm.FormKC).ToLowerInvariant().Replace('İ', 'i');
        return Without(lower, IsMark);
    }

    // Half a surrogate pair and U+FFFE are no text to .NET.
    private static bool CanBeNormalised(string cluster) =>
        cluster[0] != '\uFFFE' && !(char.IsSurrogate(cluster[0]) && LengthAt(cluster, 0) == 1);

    private static string Without(string text, Func<UnicodeCategory, bool> isDropped) =>
        string.Concat(text.EnumerateRunes().Where(character => !isDropped(Rune.GetUnicodeCategory(character))));

    private static bool IsMarkOrFormatAt(string text, int index) =>
        index < text.Length && CharUnicodeInfo.GetUnicodeCategory(text, index) is var category && (IsMark(category) || category == UnicodeCategory.Format);

    private static bool IsMark(UnicodeCategory category) =>
        category is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private static int LengthAt(string text, int index) =>
        char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]) ? 2 : 1;
}
