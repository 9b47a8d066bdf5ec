namespace UnionSite.Checking.Identifiers;

/// <summary>
/// 银行卡号: the issuer's prefix and the check digit of Luhn (ISO/IEC 7812-1, GB/T 15694.1; JR/T 0008 for what banks in China issue). Beside the networks' ranges
/// stand those in which banks issued cards of their own before UnionPay.
/// </summary>
internal static class BankCard
{
    private const int Fewest = 14;
    private const int Most = 19;

    private static readonly (string From, string To, int[] Lengths)[] Issuers =
    [
        ("62", "62", [16, 17, 18, 19]), // 银联
        ("4", "4", [16]), // Visa
        ("51", "55", [16]), // Mastercard
        ("2221", "2720", [16]),
        ("3528", "3589", [16]), // JCB
        ("34", "34", [15]), // American Express
        ("37", "37", [15]),
        ("36", "36", [14]), // Diners Club
        ("103", "103", [19]), // 农业银行
        ("436742", "436742", [19]), // 建设银行
        ("589970", "589970", [19]),
        ("405512", "405512", [17]), // 交通银行
        ("601", "603", [16, 17, 18, 19]), // 中国银行、交通银行和城市商业银行
        ("609", "609", [18]),
        ("955", "955", [16, 19]), // 工商银行 9558、招商银行 95555、农业银行 95595–95599
        ("9000", "9000", [19]), // 工商银行
        ("9111", "9111", [19]), // 广发银行
        ("9400", "9400", [16, 17, 18, 19]), // 城市商业银行
        ("683970", "683970", [18]), // 泉州银行
        ("6858", "6858", [19]), // 广发银行
        ("6886", "6886", [18]), // 厦门银行
        ("690755", "690755", [15, 18]), // 招商银行
        ("694301", "694301", [18]), // 长沙银行
        ("843", "843", [16]), // 浦发银行
        ("870", "870", [16]),
        ("9843", "9843", [16]),
        ("9003", "9003", [16]), // 光大银行
        ("9059", "9059", [16]), // 兴业银行
        ("9666", "9666", [18]),
        ("9098", "9098", [18]), // 广州农商银行
        ("9688", "9688", [16]), // 中信银行
        ("9988", "9988", [16]), // 平安银行
    ];

    /// <summary>Whether any issuer's numbers begin with two digits: most numbers are no cards for that alone.</summary>
    private static readonly bool[] Beginnings =
        [.. Enumerable.Range(0, 100).Select(two => Issuers.Any(issuer => Beginning(issuer.From, '0') <= two && two <= Beginning(issuer.To, '9')))];

    /// <summary>Whether digits are a card's number.</summary>
    public static bool IsNumber(ReadOnlySpan<char> digits) =>
        digits.Length is >= Fewest and <= Most && Beginnings[Beginning(digits, '0')] && HasRightCheckDigit(digits) && digits.ContainsAnyExcept(digits[0]) && IsIssued(digits);

    private static int Beginning(ReadOnlySpan<char> digits, char second) => ((digits[0] - '0') * 10) + (digits.Length > 1 ? digits[1] : second) - '0';

    private static bool IsIssued(ReadOnlySpan<char> digits)
    {
        foreach (var (from, to, lengths) in Issuers)
        {
            if (lengths.Contains(digits.Length) && digits[..from.Length].SequenceCompareTo(from) >= 0 && digits[..to.Length].SequenceCompareTo(to) <= 0)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>What may be shown: 6222 **** **** 1234.</summary>
    public static string Mask(ReadOnlySpan<char> digits) => $"{digits[..4]} **** **** {digits[^4..]}";

    private static bool HasRightCheckDigit(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var index = 0; index < digits.Length; index++)
        {
            var digit = digits[^(index + 1)] - '0';
            sum += index % 2 == 0 ? digit : digit < 5 ? 2 * digit : (2 * digit) - 9;
        }
        return sum % 10 == 0;
    }
}
