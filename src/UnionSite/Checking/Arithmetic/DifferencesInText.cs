using System.Buffers;

namespace UnionSite.Checking.Arithmetic;

/// <summary>What was left or saved: 应交 74983.2 元，经协商交 33676 元，少交 41307.2 元; 成交 659.70 万元，较预算 692.00 万元减少 32.30 万元; 由 96 秒降至 58 秒，缩短 38 秒.</summary>
internal static class DifferencesInText
{
    private static readonly SearchValues<string> Less = SearchValues.Create(
        ["少交", "少付", "少支", "少花", "减少", "节约", "节省", "节支", "节余", "结余", "剩余", "核减", "降低", "相差", "差额", "下降", "尚欠", "还欠", "剩", "缩短", "减交", "缺口", "未交", "未到", "优惠", "少"], StringComparison.Ordinal);

    private static readonly SearchValues<string> More = SearchValues.Create(["增加", "多出", "多了", "多支", "多用", "增长", "提高", "上升", "超支", "净增"], StringComparison.Ordinal);

    private static readonly SearchValues<string> Wholes = SearchValues.Create(
        ["应交", "应付", "应收", "应发", "应休", "应到", "应缴", "标准", "预算", "总额", "原", "计划", "限价", "控制价", "送审", "报价", "合同", "拨款", "经费", "筹集", "募集", "总投资", "概算", "拨付", "捐款"], StringComparison.Ordinal);

    private static readonly SearchValues<string> Actuals = SearchValues.Create(
        ["实", "成交", "交", "付", "支", "使用", "决算", "审定", "花", "用", "中标", "完成", "签约", "采购", "发放", "已"], StringComparison.Ordinal);

    private static readonly SearchValues<string> Elsewhere = SearchValues.Create(
        ["上年", "去年", "同期", "同比", "环比", "上季", "上月", "上期", "以前", "其中", "每", "均", "另", "累计", "年末", "期末", "季末", "月末", "年底", "往年", "前年"], StringComparison.Ordinal);

    /// <summary>What a sentence claims.</summary>
    public static IEnumerable<Claim> In(Sentence sentence)
    {
        for (var index = 2; index < sentence.Quantities.Length; index++)
        {
            var (one, other, difference) = (sentence.Quantities[index - 2], sentence.Quantities[index - 1], sentence.Quantities[index]);
            if (difference.Unit.Length > 0 && one.Unit == difference.Unit && other.Unit == difference.Unit && difference.Unit != Units.Percent
                && IsPlain(one) && IsPlain(other) && IsPlain(difference) && Of(sentence, index, one, other, difference) is { } claim)
            {
                yield return claim;
            }
        }
    }

    private static Claim? Of(Sentence sentence, int index, Quantity one, Quantity other, Quantity difference)
    {
        var verb = sentence.Label(index);
        var isLess = verb.ContainsAny(Less);
        if (!isLess && !verb.ContainsAny(More) && verb is not ['多', ..] || verb.Contains("其中", StringComparison.Ordinal))
        {
            return null;
        }
        var first = sentence.Label(index - 2);
        var second = sentence.Label(index - 1);
        if (IsFromTo(first, second) || verb.Contains("相差", StringComparison.Ordinal))
        {
            return verb.ContainsAny(Elsewhere) ? null : Made(difference, one.Value > other.Value ? one : other, one.Value > other.Value ? other : one);
        }
        if (isLess && ComparesWith(first, verb))
        {
            return Made(difference, one, other);
        }
        if (Compares(sentence.Lead(index - 1)) && !HasComparison(sentence.Lead(index)))
        {
            // 88 万元，比预算 96 万元少 8 万元
            return first.Contains("其中", StringComparison.Ordinal) ? null : isLess ? Made(difference, other, one) : Made(difference, one, other);
        }
        if (!isLess || HasComparison(sentence.Lead(index)) || verb.ContainsAny(Elsewhere) || second.ContainsAny(Elsewhere) || second.ContainsAny(Less) || second.ContainsAny(More))
        {
            return null;
        }
        var claim = Made(difference, one, other);
        return claim.Holds || first.ContainsAny(Wholes) && second.ContainsAny(Actuals) ? claim : null;
    }

    private static Claim Made(Quantity difference, Quantity larger, Quantity smaller) =>
        new(SumCodes.Balance, difference, larger.Value - smaller.Value, Tolerances.OfSum(difference, [larger, smaller]), () => $"{larger} − {smaller}");

    private static bool IsFromTo(ReadOnlySpan<char> first, ReadOnlySpan<char> second) =>
        (first.Contains('由') || first.Contains('从')) && (second.EndsWith("到") || second.EndsWith("至") || second.EndsWith("为")) && second.Length <= 8;

    private static bool Compares(ReadOnlySpan<char> lead)
    {
        var words = lead.TrimStart(" ，,（(");
        return words is ['比' or '较', ..] || words.StartsWith("与") && lead.Length < 16 || words.StartsWith("同") && lead.Length < 16;
    }

    private static bool HasComparison(ReadOnlySpan<char> lead) => lead.IndexOfAny('比', '较') >= 0 && !lead.Contains("相比", StringComparison.Ordinal);

    /// <summary>比预算节约, where the budget is the first of the three numbers.</summary>
    private static bool ComparesWith(ReadOnlySpan<char> first, ReadOnlySpan<char> verb) =>
        verb is ['比' or '较', ..] && verb.Length > 3 && !verb.ContainsAny(Elsewhere) && !HasComparison(first) && first.Contains(verb[1..3], StringComparison.Ordinal);

    private static bool IsPlain(Quantity quantity) => quantity is { IsExact: true, IsBound: false } && (quantity.Per is null || quantity.IsAverage);
}
