namespace UnionSite.Checking.Identifiers;

/// <summary>Nothing that identifies a private person is published: numbers, plates, addresses.</summary>
internal static class IdentifiersRules
{
    /// <summary>All of them.</summary>
    public static RuleFamily Family { get; } = new(
        OfBoard: [],
        OfWords: context => [new PrivateIdentifiers()],
        Allowable: ["privacy-id-number", "privacy-mobile", "privacy-bank-card", "privacy-passport", "privacy-plate", "privacy-address"]);
}
