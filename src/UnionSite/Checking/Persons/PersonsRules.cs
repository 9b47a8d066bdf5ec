namespace UnionSite.Checking.Persons;

/// <summary>Nobody's illness, hardship or misfortune is told with a name.</summary>
internal static class PersonsRules
{
    /// <summary>All of them.</summary>
    public static RuleFamily Family { get; } = new(
        OfBoard: [new AwardConsent()],
        OfWords: context => [new Misfortunes()],
        Allowable: ["privacy-person", "privacy-singled-out"]);
}
