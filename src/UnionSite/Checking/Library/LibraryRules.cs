namespace UnionSite.Checking.Library;

/// <summary>The staff library's list is right.</summary>
internal static class LibraryRules
{
    /// <summary>All of them.</summary>
    public static RuleFamily Family { get; } = new(
        OfBoard: [new IsbnChecks(), new ClassLetters(), new CallNumbersTwice(), new CopiesAndStatus(), new PublicationYears()],
        OfWords: context => [],
        Allowable: ["isbn-check", "class-letter", "call-number-twice", "copies-status"]);
}
