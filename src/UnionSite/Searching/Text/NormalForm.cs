using System.Buffers;
using System.Globalization;
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
        for (var index = 0; index < folded.Length; index++)
        {
            var unit = folded[index];
            if (Han.Is(unit))
            {
                form[length++] = Han.Simplify(unit);
                inRun = false;
            }
            else if (IsLetterOrDigit(unit))
            {
                if (!inRun)
                {
                    form[length++] = RunMark;
                    inRun = true;
                }
                form[length++] = unit;
                if (char.IsAsciiDigit(unit) && index >= endOfGroups)
                {
                    endOfGroups = Grouping.EndAt(folded, index);
                }
            }
            else if (char.IsSurrogate(unit))
            {
                length += WritePair(folded, ref index, form[length..], ref inRun);
            }
            else if (inRun && BelongsToRun(folded, index))
            {
                form[length++] = unit;
            }
            else if (unit != ',' || index >= endOfGroups)
            {
                inRun = false;
            }
        }
        return length;
    }

    private static int WritePair(ReadOnlySpan<char> folded, ref int index, Span<char> form, ref bool inRun)
    {
        if (Rune.DecodeFromUtf16(folded[index..], out var character, out var units) != OperationStatus.Done)
        {
            inRun = false;
            return 0;
        }
        index += units - 1;
        if (Han.Is(character))
        {
            inRun = false;
            return Han.Simplify(character).EncodeToUtf16(form);
        }
        var begins = !inRun;
        inRun = Rune.IsLetterOrDigit(character) || IsNumber(Rune.GetUnicodeCategory(character));
        if (!inRun)
        {
            return 0;
        }
        if (begins)
        {
            form[0] = RunMark;
            form = form[1..];
        }
        return character.EncodeToUtf16(form) + (begins ? 1 : 0);
    }

    private static bool IsLetterOrDigit(char unit) =>
        char.IsAscii(unit) ? char.IsAsciiLetterOrDigit(unit) : char.IsLetter(unit) || char.IsNumber(unit);

    private static bool IsNumber(UnicodeCategory category) => category is UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;

    private static bool BelongsToRun(ReadOnlySpan<char> folded, int index) => char.IsAsciiDigit(folded[index - 1]) && folded[index] switch
    {
        '.' => index + 1 < folded.Length && char.IsAsciiDigit(folded[index + 1]),
        '%' or '‰' => true,
        _ => false,
    };
}
