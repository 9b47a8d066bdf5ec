namespace UnionSite.Checking.Persons;

/// <summary>Nobody's misfortune is told with a name; winners agree to be named, each under one spelling.</summary>
internal static class PersonsRules
{
    /// <summary>All of them.</summary>
    public static RuleFamily Family { get; } = new(
        OfBoard: [new AwardConsent(), new PersonSpelling()],
        OfWords: context => [new Misfortunes()],
        Allowable: ["privacy-person", "privacy-singled-out", "person-spelling"]);
}
