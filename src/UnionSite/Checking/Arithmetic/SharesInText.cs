using System.Buffers;

namespace UnionSite.Checking.Arithmetic;

/// <summary>Shares of one whole add to 100%; and a share is what it is: 预约 46,677 人次，占门诊 59,613 人次的 78.3%.</summary>
internal static class SharesInText
{
    // How far from 100 a list may add and still have been meant to be complete.
    private const decimal Near = 10;

    private static readonly SearchValues<string> NoShares = SearchValues.Create(
        ["多选", "同比", "环比", "增长", "下降", "提高", "率", "完成", "上升", "满意", "以上", "报销", "折", "降", "增", "较", "比上", "比去", "累计"], StringComparison.Ordinal);

    private static readonly SearchValues<string> NotOpinions = SearchValues.Create(["多选", "同比", "环比", "增长", "下降", "提高", "上升", "以上", "满意率", "满意度为", "未填", "弃权", "比上", "比去"], StringComparison.Ordinal);

    private static readonly SearchValues<string> Traits = SearchValues.Create(
        ["女", "党员", "团员", "职称", "高级", "中级", "本科", "硕士", "博士", "学历", "以下", "少数民族", "一线", "首次"], StringComparison.Ordinal);

    private static readonly SearchValues<string> Rest = SearchValues.Create(["其余", "其他", "其它", "剩余", "余下"], StringComparison.Ordinal);

    /// <summary>What a sentence claims.</summary>
    public static IEnumerable<Claim> In(Sentence sentence) => sentence.Words.Contains('占') || sentence.Words.Contains("不满意", StringComparison.Ordinal) ? Of(sentence) : [];

    private static IEnumerable<Claim> Of(Sentence sentence)
    {
        var shares = new List<int>();
        for (var index = 0; index < sentence.Quantities.Length; index++)
        {
            if (sentence.Quantities[index].Unit != Units.Percent)
            {
                continue;
            }
            shares.Add(index);
            if (ShareOf(sentence, index) is { } share)
            {
                yield return share;
            }
        }
        if (Whole(sentence, shares) is { } whole)
        {
            yield return whole;
        }
    }

    private static Claim? Whole(Sentence sentence, List<int> shares)
    {
        var list = shares.Select(share => sentence.Quantities[share]).ToList();
        var text = sentence.Words;
        if (Opinions(sentence, shares) is { } opinions)
        {
            return opinions;
        }
        if (list.Count < 2 || list.Any(share => !share.IsExact || share.IsBound || share.Value > 100) || !sentence.Lead(shares[0]).Contains('占') || text.ContainsAny(NoShares))
        {
            return null;
        }
        var rest = shares.FindIndex(share => sentence.Lead(share).ContainsAny(Rest));
        if (rest >= 0 && rest < shares.Count - 1 && sentence.Lead(shares[rest + 1]).Contains("其中", StringComparison.Ordinal))
        {
            return null;
        }
        var sum = list.Sum(share => share.Value);
        var claim = new Claim(SumCodes.Shares, list[^1], list[^1].Value + 100 - sum, list.Sum(share => share.Step / 2), () => $"100 − {string.Join(" − ", list.SkipLast(1))}");
        if (claim.Holds)
        {
            return claim;
        }
        var isWhole = rest == shares.Count - 1 && list.Count > 1;
        return isWhole && Math.Abs(sum - 100) <= 2 * Near || list.Count > 2 && Math.Abs(sum - 100) <= Near && !text.ContainsAny(Traits)
            && Slips.Explain(new Quantity(100, Units.Percent) { Step = list.Min(share => share.Step) }, list) ? claim : null;
    }

    /// <summary>满意 60%，基本满意 30%，不满意 10%: whoever was asked said one of them.</summary>
    private static Claim? Opinions(Sentence sentence, List<int> shares)
    {
        var list = shares.Select(share => sentence.Quantities[share]).ToList();
        if (list.Count < 3 || list.Any(share => !share.IsExact || share.IsBound) || sentence.Words.ContainsAny(NotOpinions)
            || !Complements.AreComplete(shares.Select(share => sentence.Label(share).ToString())))
        {
            return null;
        }
        var sum = list.Sum(share => share.Value);
        return Math.Abs(sum - 100) > 2 * Near ? null
            : new Claim(SumCodes.Shares, list[^1], list[^1].Value + 100 - sum, list.Sum(share => share.Step / 2) - (list[0].Step / 100), () => $"100 − {string.Join(" − ", list.SkipLast(1))}");
    }

    /// <summary>A of B is so many per cent, where both stand right before: A，占 B 的 78.3%, or B 中 A，占 93.3%.</summary>
    private static Claim? ShareOf(Sentence sentence, int index)
    {
        if (index < 2)
        {
            return null;
        }
        var (one, other, share) = (sentence.Quantities[index - 2], sentence.Quantities[index - 1], sentence.Quantities[index]);
        if (one.Unit.Length == 0 || one.Unit != other.Unit || one.Unit == Units.Percent || !share.IsExact || share.IsBound || !one.IsExact || !other.IsExact || one.IsBound || other.IsBound || one.Per is not null || other.Per is not null)
        {
            return null;
        }
        var isOf = sentence.Label(index - 1).StartsWith("占") && sentence.Lead(index).Trim() is "的";
        var isIn = sentence.Lead(index).Trim() is "，占" or ",占" && sentence.Lead(index - 1).StartsWith("中");
        if (!isOf && !isIn)
        {
            return null;
        }
        var (part, whole) = isOf ? (one, other) : (other, one);
        return whole.Value == 0 || isOf && sentence.Lead(index - 1).IndexOf('，') < 0 ? null
            : new Claim(SumCodes.Shares, share, part.Value / whole.Value * 100, (share.Step / 2) + (((part.Slack / whole.Value) + (whole.Slack * part.Value / whole.Value / whole.Value)) * 100), () => $"{part} ÷ {whole}");
    }
}
