namespace UnionSite.Checking.Leftovers;

/// <summary>Nothing unfinished, garbled or copied is published.</summary>
internal static class LeftoversRules
{
    /// <summary>All of them.</summary>
    public static RuleFamily Family { get; } = new(
        OfBoard: [new FutureDates(), new EarlyDates(), new CopiedTexts()],
        OfWords: context =>
        [
            new PlaceholderWords(), new PlaceholderMarks(), new SwallowedBlanks(), new MissingNumbers(), new GarbledTexts(), new Lookalikes(), new Punctuation(), new TitleYears(),
        ],
        Allowable:
        [
            "text-placeholder", "text-number-missing", "text-garbled", "text-lookalike", "text-punctuation", "text-year", "date-future", "date-too-early", "text-copied",
        ]);
}
