using System.Buffers;
using System.Runtime.CompilerServices;

namespace UnionSite.Checking.Arithmetic;

/// <summary>Finds the numbers of a text that count or measure something. Dates, times, ordinals, versions, telephone and document numbers do not.</summary>
internal static class Quantities
{
    private static readonly SearchValues<char> Starts = SearchValues.Create("0123456789０１２３４５６７８９" + ChineseNumerals.Characters);

    /// <summary>What joins two numbers to a range, a ratio, a time or a name.</summary>
    private static readonly SearchValues<char> Joins = SearchValues.Create("-－−–—~～/／:：至到比");

    /// <summary>All of a text, in order.</summary>
    public static List<Quantity> In(ReadOnlySpan<char> text) => In(text, 0, text.Length, int.MaxValue);

    /// <summary>The first so many that begin in a stretch of a text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static List<Quantity> In(ReadOnlySpan<char> text, int from, int to, int most)
    {
        var found = new List<Quantity>();
        for (var at = from; at < to && found.Count < most;)
        {
            var next = text[at..to].IndexOfAny(Starts);
            if (next < 0)
            {
                break;
            }
            var start = at + next;
            if (Read(text, start, out at) is { } quantity)
            {
                found.Add(quantity);
            }
        }
        return found;
    }

    private static Quantity? Read(ReadOnlySpan<char> text, int start, out int end) =>
        ArabicNumbers.DigitOf(text[start]) >= 0 ? ReadArabic(text, start, out end) : ReadChinese(text, start, out end);

    private static Quantity? ReadArabic(ReadOnlySpan<char> text, int start, out int end)
    {
        if (ArabicNumbers.Read(text, start, out end) is not { } number || IsPartOfName(text, start, end))
        {
            return null;
        }
        return WithUnit(text, number, ref end);
    }

    private static Quantity? ReadChinese(ReadOnlySpan<char> text, int start, out int end)
    {
        end = start;
        while (end < text.Length && ChineseNumerals.Has(text[end]))
        {
            end++;
        }
        if (text[end..].StartsWith("分之"))
        {
            return ReadFraction(text, start, ref end);
        }
        if (end == text.Length || !Units.MayBeginAt(text[end]))
        {
            // 一 is the commonest of all characters; hardly ever does it count.
            return null;
        }
        // 千 of 千克 belongs to the unit.
        if (end < text.Length && end - start > 1 && text[end - 1] == '千' && Units.At(text[(end - 1)..]).Length > 0)
        {
            end--;
        }
        if (IsPartOfName(text, start, end) || ChineseNumerals.Read(text[start..end]) is not { } value)
        {
            return null;
        }
        var scale = value >= 100_000_000 && value % 100_000_000 == 0 ? 100_000_000 : value >= 10_000 && value % 10_000 == 0 ? 10_000 : 1m;
        var quantity = WithUnit(text, new Quantity(value, "") { Start = start, Scale = scale, Step = scale }, ref end);
        // A numeral in words is one only before its unit: 统一, 三八, 一致 are not.
        return quantity is { Unit.Length: > 0 } && !(value == 1 && text[end..] is ['性' or '些' or '直' or '致' or '定', ..]) ? quantity : null;
    }

    /// <summary>百分之八十五 is a percentage; other fractions are no quantities.</summary>
    private static Quantity? ReadFraction(ReadOnlySpan<char> text, int start, ref int end)
    {
        var isPercent = text[start..end] is "百";
        var from = end += 2;
        while (end < text.Length && ChineseNumerals.Has(text[end]))
        {
            end++;
        }
        return isPercent && end > from && ChineseNumerals.Read(text[from..end]) is { } value
            ? new Quantity(value, Units.Percent) { Start = start, End = end, IsExact = !Approximation.IsBefore(text, start) && !Approximation.IsAfter(text, end) } : null;
    }

    private static Quantity? WithUnit(ReadOnlySpan<char> text, Quantity number, ref int end)
    {
        var isExact = !Approximation.IsBefore(text, number.Start);
        if (end < text.Length && text[end] is '余' or '多' or '来' or '几')
        {
            isExact = false;
            end++;
        }
        // 25000余万元
        if (!isExact && end < text.Length && ChineseNumerals.WorthOf(text[end]) >= 10_000)
        {
            end++;
        }
        var at = end < text.Length && text[end] == ' ' ? end + 1 : end;
        if (at < text.Length && text[at] is '%' or '％')
        {
            end = at + 1;
            return number with { Unit = Units.Percent, End = end, IsExact = isExact && !Approximation.IsAfter(text, end), IsBound = number.IsBound || IsBound(text, number.Start, end) };
        }
        if (at < text.Length && IsNoUnit(text[at..], number))
        {
            return null;
        }
        var unit = at < text.Length ? Units.At(text[at..]) : "";
        var bound = number.IsBound || IsBound(text, number.Start, end);
        if (unit.Length > 0)
        {
            end = at + unit.Length;
            isExact &= !Approximation.IsAfter(text, end);
            // 3 元 5 角, 一天半
            bound |= end < text.Length && (text[end] == '半' || ArabicNumbers.DigitOf(text[end]) >= 0);
        }
        else if (number.Start > 0 && text[number.Start - 1] is '¥' or '￥')
        {
            unit = Units.Money;
        }
        if (unit == "角")
        {
            number = number with { Value = number.Value / 10, Step = number.Step / 10 };
            unit = Units.Money;
        }
        return Rates.Of(text, number with { Unit = Units.Canonical(unit), End = end, IsExact = isExact, IsBound = bound }, ref end);
    }

    private static bool IsBound(ReadOnlySpan<char> text, int start, int end) =>
        start > 0 && Joins.Contains(text[start - 1]) && start > 1 && (ArabicNumbers.DigitOf(text[start - 2]) >= 0 || text[start - 1] is '-' or '－' or '−')
        || end + 1 < text.Length && Joins.Contains(text[end]) && ArabicNumbers.DigitOf(text[end + 1]) >= 0;

    /// <summary>Letters or 第 before a number, letters or fences around it make it a name: Q3, 第 3 次, 3D, 〔2026〕, 百分之 of a fraction.</summary>
    private static bool IsPartOfName(ReadOnlySpan<char> text, int start, int end)
    {
        var before = start > 0 && text[start - 1] == ' ' ? start - 2 : start - 1;
        if (before >= 0 && (text[before] is '第' or '〔' or '［' or '[' or '#' or '№' || char.IsAsciiLetter(text[start - 1]) || text[start - 1] is '_' or '.'))
        {
            return true;
        }
        if (before >= 1 && text[before] == '之' && text[before - 1] == '分')
        {
            return true;
        }
        return end < text.Length && (text[end] is '〕' or ']' or '］' or '_' || char.IsAsciiLetter(text[end]) && !LetterUnits.IsAt(text[end..]));
    }

    /// <summary>What follows the number of a date, a time, a rank or an address.</summary>
    private static bool IsNoUnit(ReadOnlySpan<char> after, Quantity number) => after[0] switch
    {
        '年' => number is { Decimals: 0, Value: >= 1900 and < 2200, Scale: 1 } || after.StartsWith("年度") || after.StartsWith("年级"),
        '月' or '日' or '号' or '时' or '点' or '楼' or '室' or '层' or '届' or '版' or '级' or '等' or '成' or '折' or '后' or '路' or '院' or '区' or '字' or '线' => true,
        '季' => true,
        '期' => number.Value < 10 && after.StartsWith("期工程"),
        '分' => after.StartsWith("分之") || after.StartsWith("分别") || after.StartsWith("分析"),
        '元' => after.StartsWith("元月") || after.StartsWith("元旦"),
        '名' => after.StartsWith("名次") || after.StartsWith("名单"),
        '位' => after.StartsWith("位于") || after.StartsWith("位数"),
        '次' => after.StartsWith("次日") || after.StartsWith("次月") || after.StartsWith("次均"),
        '人' => after.StartsWith("人均"),
        '周' => after.StartsWith("周年") || after.StartsWith("周岁"),
        '天' => after.StartsWith("天前"),
        _ => false,
    };
}

/// <summary>Units in Latin letters: ml, kg, km.</summary>
internal static class LetterUnits
{
    private static readonly string[] Names = ["ml", "mL", "ML", "kg", "KG", "km", "mm", "cm", "kWh", "g", "m", "L", "h", "min", "d", "x", "X"];

    /// <summary>Whether a text begins with one.</summary>
    public static bool IsAt(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && char.IsAsciiLetter(text[length]))
        {
            length++;
        }
        foreach (var name in Names)
        {
            if (text[..length].SequenceEqual(name))
            {
                return true;
            }
        }
        return false;
    }
}
