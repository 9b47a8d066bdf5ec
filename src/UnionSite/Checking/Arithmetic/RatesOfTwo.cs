using System.Buffers;

namespace UnionSite.Checking.Arithmetic;

/// <summary>A rate with both its numbers right before it: 发出 500 份，收回 480 份，回收率 96%; 预算 30 万元，已执行 21 万元，执行率 70%.</summary>
internal static class RatesOfTwo
{
    // What the rate is called, what it is of, and what it counts.
    private static readonly ImmutableArray<(string Rate, string[] Whole, string[] Part)> Known =
    [
        ("回收率", ["发出", "发放", "下发"], ["收回", "回收"]),
        ("有效率", ["收回", "回收"], ["有效"]),
        ("执行率", ["预算"], ["执行", "支出", "使用"]),
        ("到会率", ["应到"], ["实到"]),
        ("出席率", ["应到", "应出席"], ["实到", "出席"]),
        ("参会率", ["应到", "应参会"], ["实到", "参会"]),
        ("到课率", ["应到"], ["实到"]),
        ("办结率", ["收到", "受理", "立案"], ["办结"]),
        ("答复率", ["收到", "受理", "立案"], ["答复"]),
        ("占比", ["全院", "全体", "总数"], ["女", "男"]),
    ];

    private static readonly SearchValues<string> Names = SearchValues.Create([.. Known.Select(known => known.Rate)], StringComparison.Ordinal);
    private static readonly SearchValues<string> Elsewhere = SearchValues.Create(["比", "较", "累计", "上年", "去年", "同期", "其中", "另", "调整"], StringComparison.Ordinal);

    /// <summary>What a sentence claims.</summary>
    public static IEnumerable<Claim> In(Sentence sentence)
    {
        if (!sentence.Words.ContainsAny(Names))
        {
            yield break;
        }
        for (var index = 2; index < sentence.Quantities.Length; index++)
        {
            var (whole, part, rate) = (sentence.Quantities[index - 2], sentence.Quantities[index - 1], sentence.Quantities[index]);
            if (rate.Unit == Units.Percent && whole.Unit.Length > 0 && whole.Unit == part.Unit && whole.Value > 0 && IsPlain(whole) && IsPlain(part) && IsPlain(rate) && IsKnown(sentence, index))
            {
                yield return new Claim(SumCodes.Shares, rate, part.Value / whole.Value * 100,
                    (rate.Step / 2) + (((part.Slack / whole.Value) + (whole.Slack * part.Value / whole.Value / whole.Value)) * 100), () => $"{part} ÷ {whole}");
            }
        }
    }

    private static bool IsKnown(Sentence sentence, int index)
    {
        var whole = sentence.Label(index - 2);
        var part = sentence.Label(index - 1);
        var name = sentence.Label(index);
        if (whole.ContainsAny(Elsewhere) || part.ContainsAny(Elsewhere))
        {
            return false;
        }
        foreach (var known in Known)
        {
            // The name alone or with 为: 按时办结率 is of those that are due.
            if (name.StartsWith(known.Rate, StringComparison.Ordinal) && name.Length <= known.Rate.Length + 2)
            {
                return Has(whole, known.Whole) && Has(part, known.Part);
            }
        }
        return false;
    }

    private static bool Has(ReadOnlySpan<char> label, string[] words)
    {
        foreach (var word in words)
        {
            if (label.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsPlain(Quantity quantity) => quantity is { IsExact: true, IsBound: false, Per: null };
}
