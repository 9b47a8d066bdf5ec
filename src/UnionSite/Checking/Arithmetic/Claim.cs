namespace UnionSite.Checking.Arithmetic;

/// <summary>What a record says of some numbers: that they add up, or multiply, to another.</summary>
/// <param name="Code">The check that looks at it.</param>
/// <param name="Stated">The number that is claimed.</param>
/// <param name="Expected">The number that the others give.</param>
/// <param name="Tolerance">How far apart rounding can bring them.</param>
/// <param name="Reckoning">How the expected number comes about, without it: “88 × 800”. Asked for only where the claim does not hold.</param>
internal readonly record struct Claim(string Code, Quantity Stated, decimal Expected, decimal Tolerance, Func<string> Reckoning)
{
    /// <summary>Whether the numbers agree.</summary>
    public bool Holds => Math.Abs(Stated.Value - Expected) <= Tolerance;

    /// <summary>The finding for a claim that does not hold.</summary>
    public Finding At(Place place, string hint) =>
        Finding.Error(Code, place, $"数字对不上：{Reckoning()} = {Stated.Show(Rounded)}，这里写的是 {Stated}。", hint);

    /// <summary>What was reckoned, with one more digit than is claimed.</summary>
    private decimal Rounded => Tolerance == 0 ? Expected : Math.Round(Expected / Stated.Scale, Math.Min(Stated.Decimals + 2, 12)) * Stated.Scale;
}

/// <summary>The checks that claims belong to.</summary>
internal static class SumCodes
{
    /// <summary>合计 of a table.</summary>
    public const string Table = "sum-table";

    /// <summary>人数 × 标准 = 金额.</summary>
    public const string Product = "sum-product";

    /// <summary>收入 − 支出 = 结余.</summary>
    public const string Balance = "sum-balance";

    /// <summary>Shares of a whole.</summary>
    public const string Shares = "sum-shares";

    /// <summary>A total and its parts in the text.</summary>
    public const string Parts = "sum-parts";
}
