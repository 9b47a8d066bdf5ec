namespace UnionSite.Checking.Arithmetic;

/// <summary>Figures agree with each other.</summary>
internal static class ArithmeticRules
{
    /// <summary>All of them.</summary>
    public static RuleFamily Family { get; } = new(
        OfBoard: [],
        OfWords: context => [new FiguresInText(), new FiguresInTables(), new ActivityFigures()],
        Allowable: [SumCodes.Table, SumCodes.Product, SumCodes.Balance, SumCodes.Shares, SumCodes.Parts]);
}
