using System.Buffers;

namespace UnionSite.Checking.Arithmetic;

/// <summary>
/// A total and what it is made of: 公开 16 项，其中重大决策 1 项、运营管理 2 项、职工权益 6 项、廉政建设 7 项; 在职 20 人、退休 30 人，共 50 人. A list that
/// need not be complete is believed to be only where its words say so, or where one slip of the keyboard explains why it does not add up.
/// </summary>
internal static class PartsInText
{
    // A list that is meant to be complete leaves no larger share of its total out by one slip.
    private const decimal MostMissing = 0.45m;

    private static readonly SearchValues<string> NoParts = SearchValues.Create(
        ["比", "较", "增加", "新增", "增长", "减少", "上年", "去年", "同期", "上季", "上月", "期初", "期末", "年初", "年末", "结转", "结余", "结存", "余额", "累计", "平均", "人均", "每", "预算", "计划", "应到", "应收", "应交", "应发", "实到", "实际", "实收", "原", "限", "另", "共", "总", "合计", "其中", "此外", "剩", "全院", "报名", "入围", "目标", "标准", "次均", "超"],
        StringComparison.Ordinal);

    private static readonly SearchValues<string> Open = SearchValues.Create(["主要", "重点", "部分", "例如", "如：", "既有", "不含", "不包括", "例："], StringComparison.Ordinal);
    private static readonly SearchValues<string> Overlaps = SearchValues.Create(["重复", "兼", "重叠", "交叉", "同时"], StringComparison.Ordinal);
    private static readonly SearchValues<string> Rest = SearchValues.Create(["其余", "其他", "其它", "剩余", "余下", "剩下"], StringComparison.Ordinal);

    // What some are and others are not, in any number of lists at once.
    private static readonly SearchValues<string> Traits = SearchValues.Create(
        ["女", "男", "党员", "团员", "高级", "中级", "职称", "博士", "硕士", "本科", "学历", "岁", "少数民族", "首次", "第一次", "新增", "重点", "骨干", "主任", "获", "完成", "立项", "复查", "初次", "优秀"], StringComparison.Ordinal);

    private static readonly SearchValues<string> Sums = SearchValues.Create(["共", "合计", "总计"], StringComparison.Ordinal);

    /// <summary>What a sentence claims.</summary>
    public static IEnumerable<Claim> In(Sentence sentence)
    {
        for (var index = 0; index + 1 < sentence.Quantities.Length; index++)
        {
            if (IsCounted(sentence.Quantities[index]) && ListAfter(sentence, index) is { } made)
            {
                yield return made;
            }
        }
        for (var index = 2; index < sentence.Quantities.Length; index++)
        {
            if (IsCounted(sentence.Quantities[index]) && IsSum(sentence.Label(index)) && ListBefore(sentence, index) is { } made)
            {
                yield return made;
            }
        }
    }

    private static Claim? ListAfter(Sentence sentence, int index)
    {
        var total = sentence.Quantities[index];
        if (Introduction.After(sentence, index) is not { } introduction)
        {
            return null;
        }
        var parts = new List<int>();
        for (var other = introduction.First; other < sentence.Quantities.Length; other++)
        {
            var part = sentence.Quantities[other];
            var lead = other == introduction.First ? sentence.Label(other) : sentence.Lead(other);
            if (other > introduction.First && (lead.Contains("其中", StringComparison.Ordinal) || sentence.Label(other).ContainsAny(NoParts)) || introduction.IsParenthesis && lead.Contains('）'))
            {
                break;
            }
            if (part.Unit == total.Unit)
            {
                parts.Add(other);
            }
        }
        var list = parts.Select(part => sentence.Quantities[part]).ToList();
        if (list.Count == 0 || list.Any(part => !IsCounted(part)) || Without(sentence.Label(parts[0]), "其中").ContainsAny(NoParts))
        {
            return null;
        }
        var words = sentence.Text.AsSpan(total.End, (parts[^1] + 1 < sentence.Quantities.Length ? sentence.Quantities[parts[^1] + 1].Start : sentence.End) - total.End);
        var sum = list.Sum(part => part.Value);
        var claim = Of(total, list);
        if (claim.Holds)
        {
            return list.Count > 1 ? claim : null;
        }
        if (list.Count == 1)
        {
            return introduction.Kind == IntroductionKind.AmongThem && sum > total.Value && sentence.Lead(introduction.First).Length < 24
                ? claim with { Reckoning = () => $"其中的 {list[0]} 多于总数，总数至少" } : null;
        }
        var isFamily = Complements.AreComplete(parts.Select(part => Named(sentence, part)));
        var isOpen = words.ContainsAny(Open) || LeavesOff(words) || sentence.Text.AsSpan(total.End, sentence.End - total.End).ContainsAny(Overlaps);
        var hasTraits = !isFamily && parts.Any(part => sentence.Name(part).ContainsAny(Traits));
        var isComplete = isFamily || !isOpen && !hasTraits && introduction.Kind switch
        {
            IntroductionKind.Respectively => true,
            IntroductionKind.Colon => true,
            IntroductionKind.Including => list.Count > 2,
            _ => words.ContainsAny(Rest),
        };
        if (introduction.Kind == IntroductionKind.None)
        {
            return isFamily && Complements.NeedNoCue(parts.Select(part => Named(sentence, part))) ? claim : null;
        }
        var isSlip = !isOpen && !hasTraits && list.Count > 3 && (Math.Abs(sum - total.Value) <= total.Value * MostMissing ? Slips.Explain(total, list) : total.Value % 10 != 0 && Slips.IsSlip(total, sum));
        var isTooMuch = sum > total.Value && !isOpen && !hasTraits && (list.Count > 2 || parts.Skip(1).All(part => IsEnumerated(sentence.Lead(part))));
        return isComplete || isSlip || isTooMuch ? claim : null;
    }

    private static Claim? ListBefore(Sentence sentence, int index)
    {
        var total = sentence.Quantities[index];
        var all = Enumerable.Range(0, index).Where(other => sentence.Quantities[other].Unit == total.Unit).ToList();
        if (all.Count < 2 || all.Any(other => sentence.Quantities[other].Per is not null))
        {
            return null;
        }
        for (var skip = 0; skip + 2 <= all.Count; skip++)
        {
            var list = all.Skip(skip).Select(other => sentence.Quantities[other]).ToList();
            if (list.All(IsCounted) && Of(total, list) is { Holds: true } holds)
            {
                return holds;
            }
        }
        var parts = all.Select(other => sentence.Quantities[other]).ToList();
        if (parts.All(IsCounted) && (Complements.NeedNoCue(all.Select(other => Named(sentence, other))) && all.Count == index || all.All(other => sentence.Label(other).Contains('奖')) && (sentence.After(index).IsEmpty || sentence.Label(index).Length > 2)))
        {
            return Of(total, parts);
        }
        if (!parts.All(IsCounted) || all.Any(other => sentence.Label(other).IsEmpty || sentence.Label(other).ContainsAny(NoParts) || sentence.Label(other).ContainsAny(Traits)))
        {
            return null;
        }
        // 一等奖 2 名、二等奖 4 名，共 28 名选手参加: the total is of something else.
        return all.Skip(1).All(other => IsEnumerated(sentence.Lead(other))) && !sentence.Lead(index).Contains('（') && sentence.After(index).IsEmpty || Slips.Explain(total, parts) ? Of(total, parts) : null;
    }

    private static Claim Of(Quantity total, List<Quantity> parts) =>
        new(SumCodes.Parts, total, parts.Sum(part => part.Value), Tolerances.OfSum(total, parts), () => string.Join(" + ", parts));

    private static ReadOnlySpan<char> Without(ReadOnlySpan<char> label, string cue) => label.StartsWith(cue, StringComparison.Ordinal) ? label[cue.Length..] : label;

    private static string Named(Sentence sentence, int index) => string.Concat(sentence.Label(index), "|", sentence.After(index));

    /// <summary>Whether 等 ends a list that is not complete; that of 一等奖 does not.</summary>
    private static bool LeavesOff(ReadOnlySpan<char> words)
    {
        for (var at = words.IndexOf('等'); at >= 0; at = words.IndexOf('等'))
        {
            words = words[(at + 1)..];
            if (words is not ['奖' or '级' or '次', ..])
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsSum(ReadOnlySpan<char> label) =>
        label.EndsWith("共") || label.EndsWith("共计") || label.EndsWith("合计") || label.EndsWith("总计") || label.EndsWith("共有") || label.EndsWith("合计为") || label.EndsWith("共奖励") || label.EndsWith("共评出") || label.EndsWith("共评选") || label.EndsWith("共表彰") || label.EndsWith("总共");

    private static bool IsEnumerated(ReadOnlySpan<char> lead) => lead.TrimStart() is ['、' or '和' or '及' or '；' or '＋' or '+', ..] || lead.StartsWith("以及") || lead.StartsWith("，以及");

    private static bool IsCounted(Quantity quantity) => quantity is { IsExact: true, IsBound: false, Per: null, Unit.Length: > 0 } && quantity.Unit != Units.Percent && !Units.IsTime(quantity.Unit);
}

/// <summary>What leads from a total to its parts.</summary>
internal enum IntroductionKind
{
    /// <summary>Nothing but a comma.</summary>
    None,

    /// <summary>其中, or 33 条中.</summary>
    AmongThem,

    /// <summary>分别为, 由…组成.</summary>
    Respectively,

    /// <summary>包括, 即.</summary>
    Including,

    /// <summary>：</summary>
    Colon,

    /// <summary>（</summary>
    Parenthesis,
}

/// <summary>The words that lead from a total to its parts.</summary>
/// <param name="Kind">What they are.</param>
/// <param name="First">The first quantity after them.</param>
/// <param name="IsParenthesis">Whether the parts stand in parentheses.</param>
internal readonly record struct Introduction(IntroductionKind Kind, int First, bool IsParenthesis)
{
    // Between a total and its 其中 another number may stand, as in 23 户、11,500 元，其中 …
    private const int Reach = 3;

    /// <summary>The words after a quantity that introduce its parts; null where it has none.</summary>
    public static Introduction? After(Sentence sentence, int index)
    {
        var total = sentence.Quantities[index];
        for (var next = index + 1; next < sentence.Quantities.Length && next <= index + Reach; next++)
        {
            var lead = sentence.Lead(next);
            if (KindOf(lead) is var kind && kind != IntroductionKind.None)
            {
                return new Introduction(kind, next, lead.TrimStart() is ['（' or '(', ..]);
            }
            if (next == index + 1 && sentence.Quantities[next].Unit == total.Unit)
            {
                return lead.TrimStart() is ['，' or ',', ..] || lead.Contains('，') ? new Introduction(IntroductionKind.None, next, false) : null;
            }
            if (sentence.Quantities[next].Unit == total.Unit)
            {
                return null;
            }
        }
        return null;
    }

    private static IntroductionKind KindOf(ReadOnlySpan<char> lead)
    {
        if (lead.Contains("其中", StringComparison.Ordinal) || lead.Contains("中，", StringComparison.Ordinal) && !lead.StartsWith("，"))
        {
            return IntroductionKind.AmongThem;
        }
        var words = lead.TrimStart(" ，,：:（(");
        if (words.StartsWith("分别为") || words.StartsWith("分别是") || words.StartsWith("分别来自") || words.StartsWith("由") && lead.Length < 12)
        {
            return IntroductionKind.Respectively;
        }
        if (words.StartsWith("包括") || words.StartsWith("即") || words.StartsWith("包含") || words.StartsWith("含"))
        {
            return IntroductionKind.Including;
        }
        return lead.TrimStart() switch
        {
            ['（' or '(', ..] => IntroductionKind.Parenthesis,
            _ when lead.IndexOfAny('：', ':') is >= 0 and < 8 => IntroductionKind.Colon,
            _ => IntroductionKind.None,
        };
    }
}
