using System.Text;
using System.Text.RegularExpressions;

namespace UnionSite.Tests.Searching;

/// <summary>The rule of search, written a second time and as plainly as can be, to hold the browser's against it.</summary>
internal static partial class PlainScan
{
    private const string Han = @"(?:[\u3005\u3007\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF]|[\uD840-\uD8BF][\uDC00-\uDFFF])";

    public static string Normalise(string text)
    {
        var form = FormatCharacters().Replace(text, "").Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        return SpaceNextToHan().Replace(WhiteSpace().Replace(form, " "), "");
    }

    public static bool Matches(string query, string text)
    {
        var form = Normalise(text);
        return query.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).All(word => Occurs(Normalise(word), form));
    }

    private static bool Occurs(string word, string form)
    {
        var boundary = LetterOrDigitFirst().IsMatch(word) ? $@"(?<![\p{{L}}\p{{N}}\p{{M}}-[\u3005\u3007\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF]])" : "";
        return Regex.IsMatch(form, boundary + Regex.Escape(word), RegexOptions.CultureInvariant);
    }

    [GeneratedRegex(@"\p{Cf}")]
    private static partial Regex FormatCharacters();

    [GeneratedRegex(@"[^\S\n]+")]
    private static partial Regex WhiteSpace();

    [GeneratedRegex($"(?<={Han}) | (?={Han})")]
    private static partial Regex SpaceNextToHan();

    [GeneratedRegex(@"^[\p{L}\p{N}\p{M}-[\u3005\u3007\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF]]")]
    private static partial Regex LetterOrDigitFirst();
}
