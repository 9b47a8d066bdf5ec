namespace UnionSite.Checking.Leftovers;

/// <summary>Nothing unfinished, garbled or copied is published.</summary>
internal static class LeftoversRules
{
    /// <summary>All of them.</summary>
    public static RuleFamily Family { get; } = new(
        OfBoard: [],
        OfWords: context => [],
        Allowable: []);
}
