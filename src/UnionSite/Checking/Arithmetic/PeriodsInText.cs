using System.Buffers;

namespace UnionSite.Checking.Arithmetic;

/// <summary>The quarters of a year add to what is said of the whole stretch: 一季度 12 项，二季度 15 项，上半年共 27 项.</summary>
internal static class PeriodsInText
{
    private static readonly SearchValues<string> Signs = SearchValues.Create(["季度", "半年"], StringComparison.Ordinal);
    private static readonly SearchValues<string> NoSums = SearchValues.Create(
        ["余额", "结余", "结存", "在职", "在册", "现有", "库存", "每", "均", "率", "比", "较", "增", "减", "计划", "预算", "末", "初", "其中"], StringComparison.Ordinal);

    // Which quarters a word covers, one bit each.
    private static readonly ImmutableArray<(string Word, int Quarters)> Known =
    [
        ("一季度", 1), ("1季度", 1), ("二季度", 2), ("2季度", 2), ("三季度", 4), ("3季度", 4), ("四季度", 8), ("4季度", 8), ("上半年", 3), ("下半年", 12),
        ("前三季度", 7), ("全年", 15),
    ];

    /// <summary>What a sentence claims.</summary>
    public static IEnumerable<Claim> In(Sentence sentence)
    {
        if (!sentence.Words.ContainsAny(Signs))
        {
            yield break;
        }
        var parts = new List<(int Quarters, string What, Quantity Quantity)>();
        int? quarters = null;
        for (var index = 0; index < sentence.Quantities.Length; index++)
        {
            var quantity = sentence.Quantities[index];
            var label = sentence.Label(index);
            if (quantity.Unit == "个" && sentence.After(index).StartsWith("季度"))
            {
                // 三个季度 are those before it.
                quarters = quantity.Value == parts.Count ? parts.Sum(part => part.Quarters) : null;
                continue;
            }
            (string Word, int Quarters)? named = quarters is { } those && label.StartsWith("季度") ? ("季度", those) : QuartersOf(label);
            quarters = null;
            if (quantity is not { IsExact: true, IsBound: false, Per: null, Unit.Length: > 0 } || quantity.Unit == Units.Percent || label.ContainsAny(NoSums) || named is not { } period)
            {
                parts.Clear();
                continue;
            }
            var what = label[(label.IndexOf(period.Word, StringComparison.Ordinal) + period.Word.Length)..].Trim().ToString();
            var sum = parts.Where(part => part.Quantity.Unit == quantity.Unit).ToList();
            if (sum.Count > 1 && sum.Count == parts.Count && sum.Sum(part => part.Quarters) == period.Quarters && sum.All(part => part.What == sum[0].What && what.Contains(part.What, StringComparison.Ordinal)))
            {
                var list = sum.ConvertAll(part => part.Quantity);
                yield return new Claim(SumCodes.Parts, quantity, list.Sum(part => part.Value), Tolerances.OfSum(quantity, list), () => string.Join(" + ", list));
                parts.Clear();
            }
            else if (parts.Any(part => (part.Quarters & period.Quarters) != 0))
            {
                parts.Clear();
            }
            parts.Add((period.Quarters, what, quantity));
        }
    }

    /// <summary>The longest word for a period that a label holds.</summary>
    private static (string Word, int Quarters)? QuartersOf(ReadOnlySpan<char> label)
    {
        (string Word, int Quarters)? longest = null;
        foreach (var known in Known)
        {
            if (label.Contains(known.Word, StringComparison.Ordinal) && known.Word.Length > (longest?.Word.Length ?? 0))
            {
                longest = known;
            }
        }
        return longest;
    }
}
