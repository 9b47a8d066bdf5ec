using System.Globalization;

namespace UnionSite.Checking.Identifiers;

/// <summary>
/// 公民身份号码: six digits of the region (GB/T 2260), the date of birth, three digits in sequence and a check character (GB 11643-1999); until 1999 the
/// fifteen digits without the century and the check character (GB 11643-1989). Births go back to 1800: the standard's own samples are from 1880.
/// </summary>
internal static class IdentityNumber
{
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>The provinces (GB/T 2260), and 81 to 83 for residents from Hong Kong, Macau and Taiwan.</summary>
    private static readonly int[] Provinces =
    [
        11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82, 83,
    ];

    /// <summary>Whether 17 digits and a check character are a number.</summary>
    public static bool IsNumber(ReadOnlySpan<char> first17, char check) => IsBirthday(first17[6..14]) && CheckOf(first17) == check;

    /// <summary>Whether 15 digits are an old number.</summary>
    public static bool IsOldNumber(ReadOnlySpan<char> digits) =>
        Provinces.Contains(int.Parse(digits[..2], CultureInfo.InvariantCulture)) && IsBirthday([.. "19", .. digits[6..12]]);

    /// <summary>The check character (ISO 7064 MOD 11-2).</summary>
    public static char CheckOf(ReadOnlySpan<char> first17)
    {
        var sum = 0;
        for (var index = 0; index < Weights.Length; index++)
        {
            sum += (first17[index] - '0') * Weights[index];
        }
        return "10X98765432"[sum % 11];
    }

    private static bool IsBirthday(ReadOnlySpan<char> date) =>
        date[..2] is "18" or "19" or "20" && DateOnly.TryParseExact(date, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
