using System.Globalization;

namespace UnionSite.Records;

/// <summary>The length of a <see cref="Period"/>.</summary>
public enum PeriodUnit
{
    /// <summary>A calendar year.</summary>
    Year,

    /// <summary>Half a year.</summary>
    Half,

    /// <summary>A quarter.</summary>
    Quarter,

    /// <summary>A month.</summary>
    Month,
}

/// <summary>A reporting period, written <c>2025</c>, <c>2025-H1</c>, <c>2025-Q3</c> or <c>2025-03</c>.</summary>
/// <param name="Year">The year.</param>
/// <param name="Unit">How long it is.</param>
/// <param name="Number">Which one in the year, from 1; 1 for a whole year.</param>
public readonly record struct Period(int Year, PeriodUnit Unit, int Number) : IComparable<Period>
{
    /// <summary>The period of a length that a day lies in.</summary>
    public static Period Containing(DateOnly day, PeriodUnit unit) => new(day.Year, unit, ((day.Month - 1) / MonthsOf(unit)) + 1);

    /// <summary>The quarter that a day lies in.</summary>
    public static Period QuarterOf(DateOnly day) => Containing(day, PeriodUnit.Quarter);

    /// <summary>The first day.</summary>
    public DateOnly Start => new(Year, ((Number - 1) * Months) + 1, 1);

    /// <summary>The last day.</summary>
    public DateOnly End => Start.AddMonths(Months).AddDays(-1);

    /// <summary>The period of the same length before this one.</summary>
    public Period Previous => Number > 1 ? this with { Number = Number - 1 } : new(Year - 1, Unit, 12 / Months);

    /// <summary>The period of the same length after this one.</summary>
    public Period Next => Number < 12 / Months ? this with { Number = Number + 1 } : new(Year + 1, Unit, 1);

    /// <summary>As staff say it: 2025年第三季度.</summary>
    public string Label => Unit == PeriodUnit.Year ? $"{Year}年度" : $"{Year}年{LabelInYear}";

    /// <summary>The same where the year is plain: 第三季度.</summary>
    public string LabelInYear => Unit switch
    {
        PeriodUnit.Year => "全年",
        PeriodUnit.Half => Number == 1 ? "上半年" : "下半年",
        PeriodUnit.Quarter => $"第{"一二三四"[Number - 1]}季度",
        _ => $"{Number}月",
    };

    private int Months => MonthsOf(Unit);

    private static int MonthsOf(PeriodUnit unit) => unit switch
    {
        PeriodUnit.Year => 12,
        PeriodUnit.Half => 6,
        PeriodUnit.Quarter => 3,
        _ => 1,
    };

    /// <summary>Reads a period; null when the text is not one.</summary>
    public static Period? Parse(string text)
    {
        if (text.Length < 4 || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year < 1900)
        {
            return null;
        }
        return text[4..] switch
        {
            "" => new Period(year, PeriodUnit.Year, 1),
            ['-', 'H' or 'h', >= '1' and <= '2' and var half] => new Period(year, PeriodUnit.Half, half - '0'),
            ['-', 'Q' or 'q', >= '1' and <= '4' and var quarter] => new Period(year, PeriodUnit.Quarter, quarter - '0'),
            ['-', .. { Length: 2 } month] when int.TryParse(month, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && number is >= 1 and <= 12 => new Period(year, PeriodUnit.Month, number),
            _ => null,
        };
    }

    /// <summary>Orders by first day, longer periods first.</summary>
    public int CompareTo(Period other) =>
        Start.CompareTo(other.Start) is var byStart and not 0 ? byStart : Unit.CompareTo(other.Unit);

    /// <summary>The form in which records write it.</summary>
    public override string ToString() => Unit switch
    {
        PeriodUnit.Year => $"{Year:0000}",
        PeriodUnit.Half => $"{Year:0000}-H{Number}",
        PeriodUnit.Quarter => $"{Year:0000}-Q{Number}",
        _ => $"{Year:0000}-{Number:00}",
    };
}
