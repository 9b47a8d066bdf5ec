using System.Text.RegularExpressions;

namespace UnionSite.Checking.Library;

/// <summary>An ISBN has ten or thirteen characters, the last of which checks the others.</summary>
internal sealed class IsbnChecks : IRule
{
    private const string Copy = "请照封底或版权页重抄一遍；没有 ISBN 的书，这一格不写。";

    private static readonly Regex Form = new("^(?:[0-9]{9}[0-9X]|[0-9]{13})$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    /// <summary>统一书号, before 1987: class and publisher, a dot, the running number (10019·3021).</summary>
    private static readonly Regex UnifiedNumber = new("^(?:统一书号[:：]?)?[0-9]{4,6} ?[·•・.．] ?[0-9]{1,5}$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    public IEnumerable<Finding> Check(CheckContext context) =>
        from holding in context.Board.Holdings
        where holding.Isbn is { Value.Length: > 0 }
        from one in holding.Isbn.GetValueOrDefault().Value.Split(['、', ';', '；', '/'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        let finding = Check(one, holding.Isbn.GetValueOrDefault().Place)
        where finding is not null
        select finding;

    private static Finding? Check(string isbn, Place place)
    {
        if (UnifiedNumber.IsMatch(isbn))
        {
            return null;
        }
        if (isbn.Contains("E+", StringComparison.OrdinalIgnoreCase))
        {
            return Wrong(place, $"ISBN“{isbn}”是电子表格缩写的数字。", "请把表格里这一列设成“文本”格式，照封底重录。");
        }
        var compact = Isbn.Compact(isbn);
        if (!Form.IsMatch(compact))
        {
            return Wrong(place, compact.All(c => char.IsAsciiDigit(c) || c == 'X')
                ? $"ISBN“{isbn}”有 {compact.Length} 位，应当是 13 位（2007 年以前的书是 10 位）。" : $"“{isbn}”不是 ISBN。", Copy);
        }
        if (compact.Length == 13 && !compact.StartsWith("978", StringComparison.Ordinal) && !compact.StartsWith("979", StringComparison.Ordinal))
        {
            return Wrong(place, $"13 位的 ISBN 以 978 或 979 开头，“{isbn}”不是。", Copy);
        }
        var check = Isbn.CheckCharacter(compact.AsSpan(..^1));
        return check == compact[^1] ? null : Wrong(place, $"ISBN“{isbn}”的校验位不对：前 {compact.Length - 1} 位没有抄错的话，最后一位应是 {check}。", Copy);
    }

    private static Finding Wrong(Place place, string message, string hint) => Finding.Warning("isbn-check", place, message, hint);
}
