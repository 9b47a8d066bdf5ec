namespace UnionSite.Checking.Arithmetic;

/// <summary>Figures agree with each other.</summary>
internal static class ArithmeticRules
{
    /// <summary>All of them.</summary>
    public static RuleFamily Family { get; } = new(
        OfBoard: [],
        OfWords: context => [new FiguresInText(), new FiguresInTables()],
        Allowable: ["sum-table", "sum-product", "sum-balance", "sum-shares", "sum-parts"]);
}
