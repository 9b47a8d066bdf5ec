using System.Buffers;

namespace UnionSite.Checking.Arithmetic;

/// <summary>So many times so much: 88 人，每人 800 元，共 70,400 元; 2 台，单价 3.5 万元，合计 7 万元; 2,004 人，共 43,885,530 元，人均 21,899 元.</summary>
internal static class ProductsInText
{
    private static readonly SearchValues<string> TotalCues = SearchValues.Create(
        ["共", "合计", "总", "计", "发放", "支出", "支付", "花费", "使用", "金额", "补助", "补贴", "慰问", "费", "为", "合", "需", "拨付", "款", "价", "投入", "采购", "用", "奖金"], StringComparison.Ordinal);

    private static readonly SearchValues<string> OtherThings = SearchValues.Create(
        ["实际", "比", "较", "增", "减", "提高", "降", "其中", "另", "还", "余", "剩", "结存", "上年", "去年", "同期", "累计", "全年", "预算", "原", "限", "标准", "个人", "自付", "自费", "自理", "报销", "每", "均", "差", "节约", "节省", "优惠", "折"],
        StringComparison.Ordinal);

    // What somebody else pays is in no product.
    private static readonly SearchValues<string> Leaves = SearchValues.Create(["自理", "超出", "自付", "自费", "另付", "部分由", "封顶", "扣除"], StringComparison.Ordinal);
    private static readonly SearchValues<string> Sums = SearchValues.Create(["共", "合计", "总计"], StringComparison.Ordinal);

    /// <summary>What a sentence, read on into the next, claims.</summary>
    public static IEnumerable<Claim> In(Sentence sentence, Sentence? next)
    {
        var rates = sentence.Quantities.Index().Where(pair => pair.Item is { Per: not null, IsExact: true, IsBound: false, Unit.Length: > 0 }).ToList();
        foreach (var (index, rate) in rates)
        {
            var claim = rate.IsAverage ? Average(sentence, index) : Product(sentence, next, index, rates.Count);
            if (claim is { } made)
            {
                yield return made;
            }
        }
    }

    private static Claim? Product(Sentence sentence, Sentence? next, int index, int rates)
    {
        var rate = sentence.Quantities[index];
        var things = Things(sentence).Concat(next is null ? [] : Things(next)).ToList();
        var at = things.FindIndex(thing => thing.Sentence == sentence && thing.Index == index);
        if (at < 0)
        {
            return null;
        }
        Claim? failed = null;
        foreach (var (from, order) in new[] { (at - 1, "CRT"), (at, "RCT"), (at - 2, "CTR"), (at - 2, "TCR"), (at - 1, "TRC"), (at, "RTC") })
        {
            if (from < 0 || from + 3 > things.Count)
            {
                continue;
            }
            var count = things[from + order.IndexOf('C')];
            var total = things[from + order.IndexOf('T')];
            // Only a rate that stands first may reach into the next sentence, and only with both the others.
            if (order[0] != 'R' && (count.Sentence != sentence || total.Sentence != sentence) || count.Sentence != total.Sentence
                || !(Counts(count.Quantity, rate) || CountsByName(count, rate)) || !IsTotal(total.Quantity, rate) || CountOfMonths(sentence, rate) is not { } times)
            {
                continue;
            }
            var claim = Of(count.Quantity, rate, times, total.Quantity);
            if (claim.Holds)
            {
                return claim;
            }
            failed ??= Says(total, rate) && !(order is "TRC" or "RTC" or "TCR" && !Sums.IsIn(total)) ? claim : null;
        }
        return Several(things, at, rate, rates) ?? (Leaves.IsIn(sentence.Words) ? null : rates == 1 || failed is null || PairsAreOne(sentence, index) ? failed : null);
    }

    /// <summary>男子 4 队、女子 3 队，每队 10 人，共 70 人; and several counts, each with a rate of its own, with one total after them.</summary>
    private static Claim? Several(List<Thing> things, int at, Quantity rate, int rates)
    {
        var total = things.Skip(at + 1).Take(2).Concat(things.Take(at).TakeLast(1)).Where(thing => IsTotal(thing.Quantity, rate)).ToList();
        var counts = things.Where(thing => Counts(thing.Quantity, rate) && thing.Sentence == things[at].Sentence).ToList();
        foreach (var one in total)
        {
            if (counts.Count > 1)
            {
                var sum = counts.Sum(count => count.Quantity.Value) * rate.Value;
                if (sum == one.Quantity.Value)
                {
                    return new Claim(SumCodes.Product, one.Quantity, sum, 0, () => "");
                }
                foreach (var count in counts)
                {
                    if (count.Quantity.Value * rate.Value == one.Quantity.Value)
                    {
                        return new Claim(SumCodes.Product, one.Quantity, one.Quantity.Value, 0, () => "");
                    }
                }
            }
        }
        if (rates < 2)
        {
            return null;
        }
        decimal all = 0;
        var pairs = 0;
        for (var i = 1; i < things.Count; i++)
        {
            var (one, other) = (things[i - 1].Quantity, things[i].Quantity);
            if (other.Per is not null && Counts(one, other) && other.Unit == rate.Unit)
            {
                all += Math.Min(one.Value, 1e9m) * Math.Min(other.Value, 1e9m);
                pairs++;
            }
            else if (pairs > 1 && IsTotal(other, rate) && other.Value == all)
            {
                return new Claim(SumCodes.Product, other, all, 0, () => "");
            }
        }
        return null;
    }

    /// <summary>Whether of several rates in a sentence this one has a count and a total of its own.</summary>
    private static bool PairsAreOne(Sentence sentence, int index) => sentence.Quantities.Count(other => other.Per is not null && other.Unit == sentence.Quantities[index].Unit) == 1;

    private static Claim? Average(Sentence sentence, int index)
    {
        var average = sentence.Quantities[index];
        var totals = sentence.Quantities.Where(other => IsTotal(other, average)).ToList();
        var counts = sentence.Quantities.Where(other => other is { Per: null, IsExact: true, IsBound: false } && (other.Unit == average.Per || average.Per == "人" && other.Unit == "人次")).ToList();
        Claim? last = null;
        foreach (var total in totals)
        {
            foreach (var count in counts.Where(count => count.Value > 0))
            {
                var claim = new Claim(SumCodes.Product, average, total.Value / count.Value, (average.Step / 2) + (total.Slack / count.Value), () => $"{total} ÷ {count}");
                if (claim.Holds)
                {
                    return claim;
                }
                last = claim;
            }
        }
        // With one total and one count before it, there is nothing else that it can be the average of.
        return totals.Count == 1 && counts.Count == 1 && index >= 2 && Says(new Thing(sentence, sentence.Quantities.IndexOf(totals[0])), average)
            && totals[0].Start < average.Start && counts[0].Start < average.Start && !OtherThings.IsIn(sentence.Label(sentence.Quantities.IndexOf(counts[0]))) ? last : null;
    }

    private static Claim Of(Quantity count, Quantity rate, decimal times, Quantity total)
    {
        var product = Math.Abs((double)count.Value * (double)rate.Value * (double)times) > 1e24 ? 0 : count.Value * rate.Value * times;
        // A rate and a total that were both rounded never miss by all they could: the one was rounded down where the other was rounded up.
        var slack = Math.Max(total.Slack, total.SlackOver(rate.Step));
        var tolerance = rate.Slack > 0 && slack > 0 ? (rate.Slack * count.Value * times) + slack - (total.Step / 1000) : (rate.Slack * count.Value * times) + slack;
        return new Claim(SumCodes.Product, total, product, product == 0 ? decimal.MaxValue / 4 : tolerance,
            () => times == 1 ? $"{count} × {rate}" : $"{count} × {rate} × {Figures.Show(times)}");
    }

    /// <summary>How many months of 每人每月, 1 where the rate has but one 每; null where nothing tells.</summary>
    private static decimal? CountOfMonths(Sentence sentence, Quantity rate)
    {
        if (rate.Per2 is null)
        {
            return 1;
        }
        var counts = sentence.Quantities.Where(other => other is { Per: null, IsExact: true, IsBound: false } && other.Unit == rate.Per2).ToList();
        return counts.Count == 1 ? counts[0].Value : null;
    }

    private static bool Counts(Quantity count, Quantity rate) => count is { Per: null, IsExact: true, IsBound: false }
        && (rate.Per == Rates.Each ? count.Unit != rate.Unit && !Units.IsTime(count.Unit) : count.Unit == rate.Per && count.Unit != rate.Unit);

    /// <summary>34 个工会小组，每组 …: what is counted ends with the unit of the rate.</summary>
    private static bool CountsByName(Thing count, Quantity rate) => count.Quantity is { Per: null, IsExact: true, IsBound: false, Unit: "个" }
        && rate.Per is { } per && count.Sentence.After(count.Index).EndsWith(per);

    private static bool IsTotal(Quantity total, Quantity rate) => total is { Per: null, IsExact: true, IsBound: false } && total.Unit == rate.Unit;

    /// <summary>Whether the words before an amount say that it is the whole of what the rate is multiplied to.</summary>
    private static bool Says(Thing total, Quantity rate)
    {
        var label = total.Sentence.Label(total.Index);
        if (label.IsEmpty && total.Index > 0)
        {
            // 共 23 户、11,500 元
            label = total.Sentence.Label(total.Index - 1);
            return Sums.IsIn(label) && !OtherThings.IsIn(label) && rate.Unit == Units.Money;
        }
        return (rate.Unit == Units.Money ? TotalCues : Sums).IsIn(label) && !OtherThings.IsIn(label) && !Units.IsTime(rate.Per!) && !Units.IsTime(rate.Unit);
    }

    private static IEnumerable<Thing> Things(Sentence sentence) => sentence.Quantities.Index()
        .Where(pair => pair.Item.Unit.Length > 0 && pair.Item.Unit != Units.Percent && !Units.IsTime(pair.Item.Unit)
            || sentence.Quantities.Any(rate => rate.Per == pair.Item.Unit && pair.Item.Unit.Length > 0))
        .Select(pair => new Thing(sentence, pair.Index));

    private static bool IsIn(this SearchValues<string> words, ReadOnlySpan<char> text) => text.ContainsAny(words);

    private static bool IsIn(this SearchValues<string> words, Thing thing) => thing.Sentence.Label(thing.Index).ContainsAny(words);

    private readonly record struct Thing(Sentence Sentence, int Index)
    {
        public Quantity Quantity => Sentence.Quantities[Index];
    }
}
