namespace UnionSite.Checking.Leftovers;

/// <summary>Nothing unfinished, garbled or copied is published.</summary>
internal static class LeftoversRules
{
    /// <summary>Those that look at one passage.</summary>
    private static readonly PassageChecks OfPassages =
        new(new PlaceholderWords(), new PlaceholderMarks(), new MissingNumbers(), new GarbledTexts(), new Lookalikes(), new Punctuation(), new PairedMarks());

    /// <summary>All of them.</summary>
    public static RuleFamily Family { get; } = new(
        OfBoard: [new FutureDates(), new EarlyDates(), new CopiedTexts()],
        OfWords: context => [OfPassages, new SwallowedBlanks(), new TitleYears()],
        Allowable:
        [
            "text-placeholder", "text-number-missing", "text-garbled", "text-lookalike", "text-punctuation", "text-year", "date-future", "date-too-early", "text-copied",
        ]);
}
