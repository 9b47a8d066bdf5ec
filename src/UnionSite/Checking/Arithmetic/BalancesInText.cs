using System.Buffers;

namespace UnionSite.Checking.Arithmetic;

/// <summary>期初结余 + 收入 − 支出 = 期末结余, in a sentence or in two; and named savings that are added: 两项为医院节约 133,307.2 元.</summary>
internal static class BalancesInText
{
    private static readonly SearchValues<string> Openings = SearchValues.Create(["期初", "年初", "月初", "季初", "上季末", "上期末", "上年末", "上月末", "上期结", "上年结", "上季结", "上月结"], StringComparison.Ordinal);
    private static readonly SearchValues<string> Closings = SearchValues.Create(["期末", "年末", "季末", "月末", "年底", "月底", "累计结余", "累计结存", "账户余额", "现结存", "现有余额", "截至"], StringComparison.Ordinal);
    private static readonly SearchValues<string> Balances = SearchValues.Create(["结余", "余额", "结存", "盈余", "差额", "相抵", "剩余", "节余"], StringComparison.Ordinal);
    private static readonly SearchValues<string> Incomes = SearchValues.Create(["收入", "收到", "接受", "拨入", "筹集", "募集", "到账", "购入", "购进", "入库"], StringComparison.Ordinal);
    private static readonly SearchValues<string> Expenses = SearchValues.Create(["支出", "使用", "开支", "花费", "支付", "领用", "出库", "发放"], StringComparison.Ordinal);
    private static readonly SearchValues<string> Others = SearchValues.Create(["其中", "比", "较", "增", "减少", "上升", "下降", "预算", "完成", "人均", "另"], StringComparison.Ordinal);
    private static readonly SearchValues<string> Savings = SearchValues.Create(["节约", "节省", "减少", "少交", "少支", "少付", "节支"], StringComparison.Ordinal);

    private enum Role
    {
        None,
        Opening,
        Income,
        Expense,
        Balance,
        Closing,
    }

    /// <summary>What the sentences of a passage claim.</summary>
    public static IEnumerable<Claim> In(List<Sentence> sentences)
    {
        var savings = new List<Quantity>();
        foreach (var sentence in sentences)
        {
            foreach (var claim in sentence.Quantities.Length > 2 && sentence.HasComparable() ? Of(Roles(sentence)) : [])
            {
                yield return claim;
            }
            if (sentence.Words.ContainsAny(Savings) && NamedSavings(sentence, savings) is { } total)
            {
                yield return total;
            }
        }
    }

    private static IEnumerable<Claim> Of(Dictionary<Role, Quantity> roles)
    {
        var hasOpening = roles.TryGetValue(Role.Opening, out var opening);
        var hasFlow = roles.TryGetValue(Role.Income, out var income) & roles.TryGetValue(Role.Expense, out var expense);
        var hasBalance = roles.TryGetValue(Role.Balance, out var balance);
        if (hasFlow && hasBalance && Unit(income, expense, balance))
        {
            var claim = new Claim(SumCodes.Balance, balance, income.Value - expense.Value, Tolerances.OfSum(balance, [income, expense]), () => $"{income} − {expense}");
            // What was left from before may be in it unsaid; a near miss is no such thing.
            if (claim.Holds || !hasOpening && Slips.Explain(income, [expense, balance]))
            {
                yield return claim;
            }
        }
        var hasClosing = roles.TryGetValue(Role.Closing, out var closing);
        if (hasOpening && !hasClosing && hasBalance && hasFlow)
        {
            (closing, hasClosing) = (balance, true);
        }
        if (!hasOpening || !hasClosing)
        {
            yield break;
        }
        if (hasFlow && Unit(income, expense, closing) && opening.Unit == closing.Unit)
        {
            yield return new Claim(SumCodes.Balance, closing, opening.Value + income.Value - expense.Value, Tolerances.OfSum(closing, [opening, income, expense]), () => $"{opening} + {income} − {expense}");
        }
        else if (hasBalance && !hasFlow && Unit(opening, balance, closing))
        {
            yield return new Claim(SumCodes.Balance, closing, opening.Value + balance.Value, Tolerances.OfSum(closing, [opening, balance]), () => $"{opening} + {balance}");
        }
    }

    private static bool Unit(Quantity one, Quantity two, Quantity three) => one.Unit == two.Unit && two.Unit == three.Unit && one.Unit.Length > 0;

    /// <summary>What each number is; none where two claim to be the same.</summary>
    private static Dictionary<Role, Quantity> Roles(Sentence sentence)
    {
        var roles = new Dictionary<Role, Quantity>();
        for (var index = 0; index < sentence.Quantities.Length; index++)
        {
            var quantity = sentence.Quantities[index];
            var role = RoleOf(sentence.Label(index));
            if (role == Role.None || quantity.Unit is Units.Percent or "")
            {
                continue;
            }
            if (quantity is not { IsExact: true, IsBound: false, Per: null } || !roles.TryAdd(role, quantity))
            {
                return [];
            }
        }
        return roles;
    }

    private static Role RoleOf(ReadOnlySpan<char> label) => label switch
    {
        _ when label.IsEmpty || label.ContainsAny(Others) => Role.None,
        _ when label.ContainsAny(Openings) => Role.Opening,
        _ when label.ContainsAny(Closings) => Role.Closing,
        _ when label.ContainsAny(Balances) => Role.Balance,
        _ when label.ContainsAny(Incomes) => Role.Income,
        _ when label.ContainsAny(Expenses) => Role.Expense,
        _ => Role.None,
    };

    private static Claim? NamedSavings(Sentence sentence, List<Quantity> savings)
    {
        Claim? claim = null;
        for (var index = 0; index < sentence.Quantities.Length; index++)
        {
            var quantity = sentence.Quantities[index];
            if (quantity is not { IsExact: true, IsBound: false, Per: null, Unit: Units.Money } || !sentence.Label(index).ContainsAny(Savings))
            {
                continue;
            }
            if (index > 0 && sentence.Quantities[index - 1] is { Unit: "项" or "笔", Value: > 1 and < 10 } count && sentence.Lead(index).IndexOfAny('，', ',') < 0 && count.Value == savings.Count)
            {
                var parts = savings.ToList();
                claim = new Claim(SumCodes.Balance, quantity, parts.Sum(part => part.Value), Tolerances.OfSum(quantity, parts), () => string.Join(" + ", parts));
                savings.Clear();
            }
            else
            {
                savings.Add(quantity);
            }
        }
        return claim;
    }
}
