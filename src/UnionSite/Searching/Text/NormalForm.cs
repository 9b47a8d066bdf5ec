using System.Buffers;
using System.Text;

namespace UnionSite.Searching.Text;

/// <summary>
/// The form of a block, which queries are compared with (docs/search.md, Normal form): its Han, simplified, and its runs of letters and digits.
/// </summary>
internal static class NormalForm
{
    /// <summary>What a run begins with.</summary>
    public const char RunMark = '^';

    /// <summary>The form of a text.</summary>
    public static string Of(string text) => OfFolded(Folding.Of(text));

    /// <summary>The form of a text that is already folded.</summary>
    public static string OfFolded(ReadOnlySpan<char> folded)
    {
        var form = ArrayPool<char>.Shared.Rent(MostUnits(folded));
        var written = new string(form, 0, Write(folded, form));
        ArrayPool<char>.Shared.Return(form);
        return written;
    }

    /// <summary>How long the form of a folded text can be: each of its characters a run.</summary>
    public static int MostUnits(ReadOnlySpan<char> folded) => 2 * folded.Length;

    /// <summary>Writes the form of a folded text and returns its length.</summary>
    public static int Write(ReadOnlySpan<char> folded, Span<char> form)
    {
        var length = 0;
        var inRun = false;
        var endOfGroups = 0;
        for (int index = 0, units; index < folded.Length; index += units)
        {
            // Half a surrogate pair becomes U+FFFD, which ends a run too.
            Rune.DecodeFromUtf16(folded[index..], out var character, out units);
            if (Han.Is(character))
            {
                length += Han.Simplify(character).EncodeToUtf16(form[length..]);
                inRun = false;
            }
            else if (Rune.IsLetter(character) || Rune.IsNumber(character) || (inRun && IsPartOfNumber(folded, index)))
            {
                if (!inRun)
                {
                    form[length++] = RunMark;
                    inRun = true;
                }
                length += character.EncodeToUtf16(form[length..]);
                endOfGroups = Math.Max(endOfGroups, Grouping.EndAt(folded, index));
            }
            else if (character.Value != ',' || index >= endOfGroups)
            {
                inRun = false;
            }
        }
        return length;
    }

    private static bool IsPartOfNumber(ReadOnlySpan<char> folded, int index) => char.IsAsciiDigit(folded[index - 1]) && folded[index] switch
    {
        '.' => index + 1 < folded.Length && char.IsAsciiDigit(folded[index + 1]),
        '%' or '‰' => true,
        _ => false,
    };
}
