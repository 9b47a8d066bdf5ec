namespace UnionSite.Checking.Arithmetic;

/// <summary>What a cell of a table holds.</summary>
internal enum CellKind
{
    /// <summary>Blank, —, /, 无.</summary>
    Nothing,

    /// <summary>One number.</summary>
    Number,

    /// <summary>Words without a figure.</summary>
    Words,

    /// <summary>Words with figures, or a number that is not exact: 约 300, 26 队 52 人.</summary>
    Rough,
}

/// <summary>A cell of a table, read as figures.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Quantity">Its number.</param>
/// <param name="Text">Its words, trimmed.</param>
/// <param name="Place">Where it stands.</param>
internal readonly record struct FigureCell(CellKind Kind, Quantity Quantity, string Text, Place Place)
{
    /// <summary>Reads a cell.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="unit">The unit that its column's head names.</param>
    public static FigureCell Of(GridCell cell, HeadUnit unit)
    {
        var text = cell.Text.AsSpan().Trim().Trim('*').Trim();
        var kind = Read(text, unit, out var quantity);
        return new FigureCell(kind, quantity, text.Length == cell.Text.Length ? cell.Text : text.ToString(), cell.Place);
    }

    private static CellKind Read(ReadOnlySpan<char> text, HeadUnit unit, out Quantity quantity)
    {
        quantity = default;
        if (IsNothing(text))
        {
            return CellKind.Nothing;
        }
        var inside = text is ['(' or '（', .., ')' or '）'] ? text[1..^1] : text;
        var sign = inside.Length != text.Length ? -1 : 1;
        if (inside is ['-' or '−' or '－' or '–', ..])
        {
            inside = inside[1..];
            sign = -1;
        }
        else if (inside is ['+' or '＋' or '¥' or '￥', ..])
        {
            inside = inside[1..];
        }
        inside = inside.TrimStart();
        if (inside.IsEmpty || ArabicNumbers.DigitOf(inside[0]) < 0)
        {
            return ReadWords(text, unit, out quantity);
        }
        if (inside.Contains('，'))
        {
            // In a cell it parts thousands and nothing else.
            inside = inside.ToString().Replace('，', ',');
        }
        if (ArabicNumbers.Read(inside, 0, out var end) is not { IsBound: false } number)
        {
            return CellKind.Rough;
        }
        var rest = inside[end..].Trim();
        if (rest is "%" or "％")
        {
            quantity = number with { Value = sign * number.Value, Unit = Units.Percent };
            return CellKind.Number;
        }
        if (rest.IsEmpty)
        {
            quantity = unit.Applied(number with { Value = sign * number.Value }, number.Scale > 1);
            return CellKind.Number;
        }
        var own = Units.At(rest);
        if (own.Length != rest.Length)
        {
            return CellKind.Rough;
        }
        quantity = number with { Value = sign * number.Value, Unit = Units.Canonical(own) };
        return CellKind.Number;
    }

    private static CellKind ReadWords(ReadOnlySpan<char> text, HeadUnit unit, out Quantity quantity)
    {
        quantity = default;
        var length = 0;
        while (length < text.Length && ChineseNumerals.Has(text[length]))
        {
            length++;
        }
        if (length > 0 && ChineseNumerals.Read(text[..length]) is { } value && (length == text.Length || Units.At(text[length..]).Length == text.Length - length))
        {
            quantity = unit.Applied(new Quantity(value, Units.Canonical(text[length..].ToString())), length < text.Length);
            return CellKind.Number;
        }
        return text.IndexOfAnyInRange('0', '9') >= 0 ? CellKind.Rough : CellKind.Words;
    }

    private static bool IsNothing(ReadOnlySpan<char> text) => text.Length switch
    {
        0 => true,
        1 => text[0] is '-' or '—' or '–' or '－' or '−' or '―' or '/' or '／' or '\\' or '无' or '…' or '×' or '〇' or '·' or '*' or '、',
        2 => text is "——" or "--" or "－－" or "……" or "免费" or "没有" or "//",
        3 => text is "---" or "N/A" or "n/a",
        _ => false,
    };
}

/// <summary>The unit that a head names: （万元）, （元/人）.</summary>
/// <param name="Unit">Its name; empty for none.</param>
/// <param name="Scale">10000 for 万元.</param>
/// <param name="Per">人 of 元/人.</param>
internal readonly record struct HeadUnit(string Unit, decimal Scale, string? Per)
{
    /// <summary>No unit.</summary>
    public static HeadUnit None { get; } = new("", 1, null);

    /// <summary>Reads a head.</summary>
    public static HeadUnit Of(ReadOnlySpan<char> head)
    {
        var open = head.LastIndexOfAny('（', '(');
        var words = open < 0 ? head : head[(open + 1)..].TrimEnd("）) ");
        if (open < 0 && words.LastIndexOfAny('/', '／', '：') is >= 0 and var slash)
        {
            words = words[(slash + 1)..];
        }
        words = words.Trim();
        if (words.StartsWith("单位"))
        {
            words = words[2..].TrimStart("：: ");
        }
        var scale = words.IsEmpty || words.Length < 2 ? 0 : words[0] is '千' or '百' && words[1] != '元' ? 0 : ChineseNumerals.WorthOf(words[0]);
        var rest = scale > 0 ? words[1..] : words;
        var unit = Units.At(rest);
        if (unit.Length == 0 || rest.Length > unit.Length && rest[unit.Length] is not ('/' or '／' or '每' or '·'))
        {
            return words is "%" or "％" ? new HeadUnit(Units.Percent, 1, null) : None;
        }
        var per = rest.Length > unit.Length ? Units.Canonical(rest[(unit.Length + 1)..].ToString()) : null;
        return new HeadUnit(Units.Canonical(unit), scale > 0 ? scale : 1, per);
    }

    /// <summary>A number under this head.</summary>
    /// <param name="number">The number as it is written.</param>
    /// <param name="hasOwn">Whether it names its own unit or scale.</param>
    public Quantity Applied(Quantity number, bool hasOwn) => hasOwn ? number with { Unit = number.Unit.Length > 0 ? number.Unit : Unit }
        : number with { Value = number.Value * Scale, Step = number.Step * Scale, Scale = Scale, Unit = Unit };
}
