namespace UnionSite.Checking;

/// <summary>Rules that belong together.</summary>
/// <param name="OfBoard">Those that look at the whole board.</param>
/// <param name="OfWords">Makes those that look at words and figures, for one board.</param>
/// <param name="Allowable">
/// The codes that a record may be let pass by (例外): those that judge words and figures, and can be mistaken. What makes a board impossible to publish
/// (a missing field, an id used twice) cannot be allowed.
/// </param>
internal sealed record RuleFamily(
    ImmutableArray<IRule> OfBoard, Func<CheckContext, ImmutableArray<IWordRule>> OfWords, ImmutableArray<string> Allowable);
