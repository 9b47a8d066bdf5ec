using System.Buffers;

namespace UnionSite.Checking.Arithmetic;

/// <summary>同意 + 反对 + 弃权 is everyone who voted; nobody voted who was not there, and not more were there than should be.</summary>
internal static class VotesInText
{
    private static readonly SearchValues<string> Votes = SearchValues.Create(["弃权", "实到"], StringComparison.Ordinal);
    private static readonly SearchValues<string> Absences = SearchValues.Create(["回避", "未投票", "缺席"], StringComparison.Ordinal);

    // The truest count of those who voted first.
    private static readonly ImmutableArray<string> Voters = ["有效", "收回", "参加投票", "参加表决", "投票", "发出", "发放", "实到", "出席", "到会", "参会", "与会"];

    /// <summary>What a sentence claims.</summary>
    public static IEnumerable<Claim> In(Sentence sentence) =>
        !sentence.Words.ContainsAny(Votes) ? [] : sentence.Words.ContainsAny(Absences) ? Absent(sentence) : Of(sentence);

    /// <summary>应到 120 人，实到 108 人，缺席 12 人.</summary>
    private static IEnumerable<Claim> Absent(Sentence sentence)
    {
        var list = sentence.Quantities;
        for (var index = 2; index < list.Length; index++)
        {
            if (sentence.Label(index - 2).Contains("应到", StringComparison.Ordinal) && sentence.Label(index - 1).Contains("实到", StringComparison.Ordinal)
                && sentence.Label(index).EndsWith("缺席") && list.AsSpan(index - 2, 3).ToArray().All(one => one is { IsExact: true, IsBound: false, Per: null, Unit: "人" }))
            {
                yield return new Claim(SumCodes.Balance, list[index], list[index - 2].Value - list[index - 1].Value, 0, () => $"{list[index - 2]} − {list[index - 1]}");
            }
        }
    }

    private static IEnumerable<Claim> Of(Sentence sentence)
    {
        Quantity? due = null, present = null;
        var votes = new Quantity?[3];
        var voters = new List<(int Rank, Quantity Count)>();
        for (var index = 0; index < sentence.Quantities.Length; index++)
        {
            var quantity = sentence.Quantities[index];
            if (quantity is not { IsExact: true, IsBound: false, Per: null } || quantity.Unit is not ("人" or "票" or "张" or "份"))
            {
                continue;
            }
            var name = sentence.Name(index);
            var side = name.Contains("弃权", StringComparison.Ordinal) ? 2 : name.Contains("反对", StringComparison.Ordinal) || name.Contains("不同意", StringComparison.Ordinal) ? 1
                : name.Contains("同意", StringComparison.Ordinal) || name.Contains("赞成", StringComparison.Ordinal) ? 0 : -1;
            if (side >= 0)
            {
                if (votes[side] is not null)
                {
                    // Two votes in one sentence.
                    yield break;
                }
                votes[side] = quantity;
                continue;
            }
            due ??= name.Contains("应到", StringComparison.Ordinal) ? quantity : null;
            present ??= name.Contains("实到", StringComparison.Ordinal) ? quantity : null;
            var rank = RankOf(name);
            if (rank >= 0)
            {
                voters.Add((rank, quantity));
            }
        }
        if (due is { } expected && present is { } came && came.Value > expected.Value)
        {
            yield return new Claim(SumCodes.Parts, came, expected.Value, 0, () => "实到的人多于应到的人，至多");
        }
        if (votes is [{ } yes, { } no, { } abstained] && voters.Count > 0)
        {
            var sum = yes.Value + no.Value + abstained.Value;
            var cast = voters.OrderBy(one => one.Rank).First().Count;
            var match = voters.FirstOrDefault(one => one.Count.Value == sum).Count;
            yield return new Claim(SumCodes.Parts, match.Value == sum && match.End > 0 ? match : cast, sum, 0, () => $"{yes} + {no} + {abstained}");
        }
    }

    private static int RankOf(ReadOnlySpan<char> name)
    {
        if (name.Contains("无效", StringComparison.Ordinal))
        {
            return -1;
        }
        for (var rank = 0; rank < Voters.Length; rank++)
        {
            if (name.Contains(Voters[rank], StringComparison.Ordinal))
            {
                return rank;
            }
        }
        return -1;
    }
}
