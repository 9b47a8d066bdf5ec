using System.Buffers;

namespace UnionSite.Checking.Arithmetic;

/// <summary>What a row or a column of a table is called that holds the sum of others.</summary>
internal static class TotalLabels
{
    private static readonly SearchValues<char> Blanks = SearchValues.Create(" 　\u00a0\u2003：:*");

    private static readonly string[] Plain = ["合计", "总计", "小计", "共计", "总数", "合计数", "总计数", "总合计", "合计金额", "总额", "金额合计", "本页合计", "全部合计", "费用合计", "人数合计", "合计人数", "总和"];

    /// <summary>Whether a label names a sum, plain or of something: 合计, 合 计（元）, 收入合计.</summary>
    public static bool IsTotal(string label) => label.Length is > 1 and < 24 && label.AsSpan().IndexOfAny('计', '总', '年') >= 0 && KindOf(label) != TotalKind.None;

    /// <summary>What sort of sum a label names.</summary>
    public static TotalKind KindOf(string label)
    {
        if (label.Length < 2)
        {
            return TotalKind.None;
        }
        var words = Words(label);
        if (words is "小计" or "本页小计")
        {
            return TotalKind.Sub;
        }
        if (words is "总计" or "总合计")
        {
            return TotalKind.Grand;
        }
        if (Plain.Contains(words))
        {
            return TotalKind.Plain;
        }
        if (words is "全年")
        {
            return TotalKind.Year;
        }
        return words.EndsWith("合计", StringComparison.Ordinal) || words.EndsWith("小计", StringComparison.Ordinal) || words.EndsWith("总计", StringComparison.Ordinal) ? TotalKind.Named : TotalKind.None;
    }

    /// <summary>What a named total is the total of: 收入 of 收入合计.</summary>
    public static string NameOf(string label) => Words(label)[..^2];

    /// <summary>The label without its blanks, its colon and its unit.</summary>
    public static string Words(string label)
    {
        var end = label.AsSpan().IndexOfAny('（', '(');
        var words = end > 0 ? label[..end] : label;
        return words.AsSpan().IndexOfAny(Blanks) < 0 ? words : string.Concat(words.Where(character => !Blanks.Contains(character)));
    }
}

/// <summary>What sort of sum a label names.</summary>
internal enum TotalKind
{
    /// <summary>None.</summary>
    None,

    /// <summary>小计, of the rows above it up to the last one.</summary>
    Sub,

    /// <summary>合计</summary>
    Plain,

    /// <summary>总计</summary>
    Grand,

    /// <summary>全年, of months or quarters.</summary>
    Year,

    /// <summary>收入合计, of the rows that are named so.</summary>
    Named,
}
