namespace UnionSite.Checking.Arithmetic;

/// <summary>Reckonings that are written out: 88 人×800 元＝70,400 元, 期初 500＋收入 300－支出 200＝期末 600, 1,153÷1,240＝93.0%.</summary>
internal static class EquationsInText
{
    private const int LongestGap = 16;

    /// <summary>What a sentence's equations claim.</summary>
    public static IEnumerable<Claim> In(Sentence sentence) => sentence.Words.IndexOfAny('=', '＝') < 0 ? [] : Chains(sentence);

    private static IEnumerable<Claim> Chains(Sentence sentence)
    {
        var signs = Enumerable.Range(1, sentence.Quantities.Length - 1).Select(index => SignIn(sentence.Lead(index))).ToArray();
        for (var from = 0; from < signs.Length;)
        {
            var to = from;
            while (to < signs.Length && signs[to] != '\0')
            {
                to++;
            }
            if (to > from + 1 && !(sentence.Lead(from).TrimEnd() is [.., var last] && SignIn([last]) is '+' or '-' or '×' or '÷'))
            {
                foreach (var claim in Of(sentence.Quantities[from..(to + 1)], signs[from..to]))
                {
                    yield return claim;
                }
            }
            from = to + 1;
        }
    }

    /// <summary>The sides of one chain: where one is a number and its neighbour is a reckoning, the number is claimed.</summary>
    private static IEnumerable<Claim> Of(ImmutableArray<Quantity> terms, char[] signs)
    {
        var sides = new List<(int From, int To)>();
        var start = 0;
        for (var i = 0; i <= signs.Length; i++)
        {
            if (i == signs.Length || signs[i] == '=')
            {
                sides.Add((start, i));
                start = i + 1;
            }
        }
        for (var side = 1; side < sides.Count; side++)
        {
            var (left, right) = (sides[side - 1], sides[side]);
            if (left.From == left.To && right.From < right.To && side == 1)
            {
                (left, right) = (right, left);
            }
            if (left.From < left.To && right.From == right.To && Claim(terms[left.From..(left.To + 1)], signs[left.From..left.To], terms[right.From]) is { } claim)
            {
                yield return claim;
            }
        }
    }

    private static Claim? Claim(ImmutableArray<Quantity> terms, char[] signs, Quantity stated)
    {
        if (!stated.IsExact || terms.Any(term => !term.IsExact) || IsSlogan(terms, stated))
        {
            return null;
        }
        var percents = terms.All(term => term.Unit == Units.Percent);
        var values = terms.Select(term => term.Unit == Units.Percent && !percents ? term.Value / 100 : term.Value).ToArray();
        if (Evaluate(values, signs) is not { } value)
        {
            return null;
        }
        if (stated.Unit == Units.Percent && !percents)
        {
            value *= 100;
        }
        var multiplies = signs.Any(sign => sign is '×' or '÷');
        // What is divided or multiplied is rounded to what is shown; what is added is not.
        var tolerance = multiplies ? stated.Step / 2 : Tolerances.OfSum(stated, terms);
        var code = multiplies ? SumCodes.Product : signs.Contains('-') ? SumCodes.Balance : SumCodes.Parts;
        return new Claim(code, stated, value, multiplies && value % stated.Step == 0 ? 0 : tolerance,
            () => string.Concat(terms.Select((term, index) => index == 0 ? $"{term}" : $" {Shown(signs[index - 1])} {term}")));
    }

    private static char Shown(char sign) => sign == '-' ? '−' : sign == '+' ? '+' : sign;

    /// <summary>100-1=0 and 1+1=3 are said of quality and of working together.</summary>
    private static bool IsSlogan(ImmutableArray<Quantity> terms, Quantity stated) =>
        terms.All(term => term.Unit.Length == 0) && stated.Unit.Length == 0 && (stated.Value == 0 || terms.All(term => term.Value == 1));

    private static decimal? Evaluate(decimal[] values, char[] signs)
    {
        decimal sum = 0;
        var product = values[0];
        var isMinus = false;
        for (var i = 0; i < signs.Length; i++)
        {
            switch (signs[i])
            {
                case '×':
                    if (Math.Abs((double)product * (double)values[i + 1]) > 1e24)
                    {
                        return null;
                    }
                    product *= values[i + 1];
                    break;
                case '÷':
                    if (values[i + 1] == 0 || Math.Abs((double)product / (double)values[i + 1]) > 1e24)
                    {
                        return null;
                    }
                    product /= values[i + 1];
                    break;
                default:
                    sum += isMinus ? -product : product;
                    (product, isMinus) = (values[i + 1], signs[i] == '-');
                    break;
            }
        }
        return sum + (isMinus ? -product : product);
    }

    /// <summary>The one sign among the words between two numbers; none where there is none, or several, or a pause.</summary>
    private static char SignIn(ReadOnlySpan<char> gap)
    {
        var sign = '\0';
        if (gap.Length > LongestGap)
        {
            return sign;
        }
        foreach (var character in gap)
        {
            var one = character switch
            {
                '+' or '＋' => '+',
                '-' or '－' or '−' or '–' => '-',
                'x' or 'X' or '×' or '*' or '＊' or '✕' or '╳' => '×',
                '÷' or '∕' => '÷',
                '=' or '＝' => '=',
                '，' or ',' or '、' or '：' or ':' or '(' or ')' or '（' or '）' or '/' or '>' or '<' or '＞' or '＜' or '≈' or '“' or '”' => '!',
                _ => '\0',
            };
            if (one == '!' || one != '\0' && sign != '\0')
            {
                return '\0';
            }
            sign = one == '\0' ? sign : one;
        }
        return sign;
    }
}

/// <summary>By how much rounding can bring numbers apart.</summary>
internal static class Tolerances
{
    /// <summary>A total and its parts: half a unit of the last place that each part shows.</summary>
    public static decimal OfSum(Quantity total, IReadOnlyList<Quantity> parts)
    {
        var finest = parts.Min(part => part.Step);
        return parts.Sum(part => part.Slack) + total.SlackOver(finest);
    }
}
