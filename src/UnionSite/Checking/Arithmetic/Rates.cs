namespace UnionSite.Checking.Arithmetic;

/// <summary>Tells a rate from an amount: 800 元/人, 每人 800 元, 单价 3.5 万元, 人均 108 元.</summary>
internal static class Rates
{
    /// <summary>The unit of a 单价, which is so much for one of whatever is counted.</summary>
    public const string Each = "*";

    // How far before its number a 每人 may stand.
    private const int Reach = 24;

    /// <summary>The quantity as a rate, where the words around it say that it is one.</summary>
    public static Quantity Of(ReadOnlySpan<char> text, Quantity quantity, ref int end)
    {
        var (per, per2) = After(text, ref end);
        if (per is not null)
        {
            return InOrder(quantity with { Per = per, Per2 = per2, End = end });
        }
        return Before(text, quantity);
    }

    /// <summary>/人, 每人, /人·次 after the unit.</summary>
    private static (string?, string?) After(ReadOnlySpan<char> text, ref int end)
    {
        string? per = null, per2 = null;
        for (var at = end; at < text.Length;)
        {
            while (at < text.Length && text[at] == ' ')
            {
                at++;
            }
            if (at + 1 >= text.Length || text[at] is not ('/' or '／' or '每' or '·') || text[at] == '·' && per is null)
            {
                break;
            }
            at++;
            if (text[at] == ' ')
            {
                at++;
            }
            var unit = at < text.Length ? PerAt(text[at..]) : "";
            if (unit.Length == 0)
            {
                break;
            }
            at += unit.Length;
            (per, per2) = per is null ? (Units.Canonical(unit), per2) : (per, Units.Canonical(unit));
            end = at;
        }
        return (per, per2);
    }

    private static Quantity Before(ReadOnlySpan<char> text, Quantity quantity)
    {
        var clause = ClauseBefore(text, quantity.Start);
        var each = clause.LastIndexOf('每');
        if (each >= 0 && PerAt(clause[(each + 1)..]) is { Length: > 0 } unit)
        {
            var rest = clause[..each];
            var other = rest.LastIndexOf('每');
            var before = other >= 0 && each - other <= 4 ? PerAt(rest[(other + 1)..]) : "";
            return InOrder(quantity with
            {
                Per = Units.Canonical(unit),
                Per2 = before.Length > 0 ? Units.Canonical(before) : null,
                IsAverage = clause.Contains("平均", StringComparison.Ordinal),
            });
        }
        var average = clause.LastIndexOf('均');
        if (average > 0)
        {
            var what = clause[average - 1];
            return what is '平' or '人' or '户' or '次' or '台' or '例' or '床' or '件' or '份' or '场' or '日' or '月' or '年' or '家' or '个'
                ? quantity with { Per = what == '平' ? Each : what == '日' ? "天" : what.ToString(), IsAverage = true } : quantity;
        }
        return clause.Contains("单价", StringComparison.Ordinal) || clause.Contains("均价", StringComparison.Ordinal) ? quantity with { Per = Each } : quantity;
    }

    /// <summary>Of 每人每月 the 人 comes first, however it is written.</summary>
    private static Quantity InOrder(Quantity rate) =>
        rate.Per2 is { } other && Units.IsTime(rate.Per!) ? rate with { Per = other, Per2 = rate.Per } : rate;

    private static string PerAt(ReadOnlySpan<char> text) => text switch
    {
        ['月', ..] => "月",
        ['日', ..] => "天",
        _ => Units.At(text),
    };

    /// <summary>The words before a number, up to the comma or the number before it.</summary>
    private static ReadOnlySpan<char> ClauseBefore(ReadOnlySpan<char> text, int start)
    {
        var from = start;
        while (from > 0 && start - from < Reach && text[from - 1] is not ('，' or ',' or '、' or '。' or '；' or ';' or '：' or ':' or '（' or '(' or '）' or ')' or '\n' or '\t')
            && ArabicNumbers.DigitOf(text[from - 1]) < 0)
        {
            from--;
        }
        return text[from..start];
    }
}
