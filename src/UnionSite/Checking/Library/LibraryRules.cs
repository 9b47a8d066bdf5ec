namespace UnionSite.Checking.Library;

/// <summary>The staff library's list is right.</summary>
internal static class LibraryRules
{
    /// <summary>All of them.</summary>
    public static RuleFamily Family { get; } = new(
        OfBoard: [],
        OfWords: context => [],
        Allowable: []);
}
