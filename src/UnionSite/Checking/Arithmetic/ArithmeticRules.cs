namespace UnionSite.Checking.Arithmetic;

/// <summary>Figures agree with each other.</summary>
internal static class ArithmeticRules
{
    /// <summary>All of them.</summary>
    public static RuleFamily Family { get; } = new(
        OfBoard: [],
        OfWords: context => [new FiguresInText(), new FiguresInTables(), new ActivityFigures(), new SpendingInTables(context.Board.Site)],
        Allowable: [SumCodes.Table, SumCodes.Product, SumCodes.Balance, SumCodes.Shares, SumCodes.Parts, SpendingInTables.Code]);
}
