using System.Globalization;

namespace UnionSite.Checking.Identifiers;

/// <summary>
/// 手机号码: eleven digits that begin with 1 and an assigned network (《电信网编号计划（2017年版）》, and what the ministry has assigned since). Before them may
/// stand the country's code or, in old lists, the 0 of a trunk call.
/// </summary>
internal static class MobileNumber
{
    private const int Length = 11;

    /// <summary>Networks that are not assigned, by the three digits a number begins with.</summary>
    private static readonly int[] Unassigned = [142, 143, 154, 160, 161, 163, 164, 168, 169, 179, 194];

    /// <summary>Whether digits are a number, alone or after the country's code.</summary>
    public static bool IsNumber(ReadOnlySpan<char> digits) => digits.Length switch
    {
        Length => digits[0] == '1' && digits[1] >= '3' && !Unassigned.Contains(int.Parse(digits[..3], CultureInfo.InvariantCulture)),
        Length + 2 => digits.StartsWith("86") && IsNumber(digits[2..]),
        Length + 4 => digits.StartsWith("0086") && IsNumber(digits[4..]),
        _ => false,
    };

    /// <summary>What may be shown: 138****8000.</summary>
    public static string Mask(ReadOnlySpan<char> digits) => $"{digits[^Length..^8]}****{digits[^4..]}";
}
