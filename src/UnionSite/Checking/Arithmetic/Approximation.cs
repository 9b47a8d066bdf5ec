using System.Buffers;

namespace UnionSite.Checking.Arithmetic;

/// <summary>The words around a number that make it a rough one, or a limit: 近, 约, 余, 左右, 不超过.</summary>
internal static class Approximation
{
    private static readonly string[] Before =
    [
        "近", "约", "超", "逾", "数", "几", "超过", "不足", "不到", "至少", "至多", "最多", "最少", "最高", "最低", "不少于", "不低于", "不超过", "不超", "不高于", "不多于", "不大于", "不小于",
        "少于", "多于", "高于", "低于", "大于", "小于", "接近", "突破", "大概", "未满", "不满", "满", "上限", "下限", "限额", "以内", "估计", "预计", "≤", "≥", "<", ">", "＜", "＞", "～", "~", "±", "上限为", "限额为", "约为", "最高为",
    ];

    private static readonly string[] After = ["左右", "上下", "以上", "以下", "以内", "之内", "不等", "多", "有余", "开外", "出头", "起步", "以外", "封顶", "为限", "为上限"];

    private static readonly SearchValues<char> Lasts = SearchValues.Create([.. Before.Select(word => word[^1])]);
    private static readonly SearchValues<char> Firsts = SearchValues.Create([.. After.Select(word => word[0])]);

    // What ends in 约 and says nothing of the number after it: 节约 3 万元, 预约 20 人.
    private const string Agreements = "节预签合公违条履契制特邀爽解缔盟守";

    /// <summary>Whether the words before a number make it inexact.</summary>
    public static bool IsBefore(ReadOnlySpan<char> text, int start)
    {
        var before = text[Math.Max(0, start - 6)..start].TrimEnd(' ');
        if (before.IsEmpty || !Lasts.Contains(before[^1]))
        {
            return false;
        }
        foreach (var word in Before)
        {
            if (before.EndsWith(word, StringComparison.Ordinal))
            {
                if (word is "约" && before.Length > 1 && Agreements.Contains(before[^2])
                    || word is "满" && before.Length > 1 && before[^2] is '圆' or '届' or '期'
                    || word is "数" && before.Length > 1 && before[^2] is not '有' and not '达'
                    || word is "超" && before.Length > 1 && before[^2] is '赶' or 'B' or '彩')
                {
                    continue;
                }
                return true;
            }
        }
        return false;
    }

    /// <summary>Whether the words after a quantity make it inexact.</summary>
    public static bool IsAfter(ReadOnlySpan<char> text, int end)
    {
        var after = text[end..].TrimStart(' ');
        if (after is ['余', ..])
        {
            return after.Length == 1 || after[1] is not ('额' or '款' or '下' or '留' or '数');
        }
        if (after.IsEmpty || !Firsts.Contains(after[0]))
        {
            return false;
        }
        foreach (var word in After)
        {
            if (after.StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }
        return false;
    }
}
