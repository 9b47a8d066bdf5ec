using System.Globalization;

namespace UnionSite.Checking.Arithmetic;

/// <summary>A number that counts or measures something.</summary>
/// <param name="Value">How much, in whole units: 3.5 万元 is 35000.</param>
/// <param name="Unit">What is counted, by its one name (<see cref="Units.Canonical"/>); empty where none is named.</param>
internal readonly record struct Quantity(decimal Value, string Unit)
{
    /// <summary>How much the unit that is shown is worth: 10000 for 万元.</summary>
    public decimal Scale { get; init; } = 1;

    /// <summary>How many digits stand after the decimal point.</summary>
    public int Decimals { get; init; }

    /// <summary>How much the last digit that is shown is worth.</summary>
    public decimal Step { get; init; } = 1;

    /// <summary>Whether the number is meant as it stands: not 近, 约, 余, and not an end of a range.</summary>
    public bool IsExact { get; init; } = true;

    /// <summary>Whether it stands close to a sign (-, /, :) that makes it an end of a range, a ratio or a term of an equation.</summary>
    public bool IsBound { get; init; }

    /// <summary>Where the number begins in its passage.</summary>
    public int Start { get; init; }

    /// <summary>Where the number and its unit end.</summary>
    public int End { get; init; }

    /// <summary>What it is so much for: 人 of 800 元/人; * for a 单价, null for a quantity that is no rate.</summary>
    public string? Per { get; init; }

    /// <summary>The second of two: 月 of 每人每月 200 元.</summary>
    public string? Per2 { get; init; }

    /// <summary>Whether it is an average, which was reckoned and rounded: 人均 108.00 元.</summary>
    public bool IsAverage { get; init; }

    /// <summary>
    /// By how much the number may miss what it stands for, because it was rounded: half of what its last decimal is worth. Whole numbers were not rounded,
    /// and neither were amounts in yuan, which are kept to the cent.
    /// </summary>
    public decimal Slack => IsAverage || Decimals > 0 && !(Unit == Units.Money && Scale == 1) ? Step / 2 : 0;

    /// <summary>The same for a total of numbers that are told more finely: 7 万元 may stand for 70,400 元.</summary>
    /// <param name="finest">The smallest step of the numbers that it is the total of.</param>
    public decimal SlackOver(decimal finest) => Step <= finest ? 0 : Decimals == 0 && Step > 1 ? (Step / 2) - (Step / 1000) : Slack;

    /// <summary>A value as staff would write it in this number's place.</summary>
    public string Show(decimal value) => Figures.Show(value / Scale) + (Scale switch
    {
        10_000 => " 万",
        100_000_000 => " 亿",
        1000 => " 千",
        _ => "",
    }) + (Unit == Units.Percent ? "%" : "");

    /// <inheritdoc/>
    public override string ToString() => Show(Value);
}

/// <summary>Figures as they are shown in findings.</summary>
internal static class Figures
{
    /// <summary>A number with its thousands parted: 70,400.</summary>
    public static string Show(decimal value) => value.ToString("#,0.########", CultureInfo.InvariantCulture);
}
