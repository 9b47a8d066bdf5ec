namespace UnionSite.Checking.Identifiers;

/// <summary>Nothing that identifies a private person is published: numbers, plates, addresses.</summary>
internal static class IdentifiersRules
{
    /// <summary>All of them.</summary>
    public static RuleFamily Family { get; } = new(
        OfBoard: [],
        OfWords: context => [],
        Allowable: []);
}
