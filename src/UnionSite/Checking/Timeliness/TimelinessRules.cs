namespace UnionSite.Checking.Timeliness;

/// <summary>What is due is published, in time and for long enough.</summary>
internal static class TimelinessRules
{
    /// <summary>All of them.</summary>
    public static RuleFamily Family { get; } = new(
        OfBoard: [new CalendarYears(), new NoticeLength(), new NoticeEnds(), new LateDisclosures(), new MissingDisclosures()],
        OfWords: context => [],
        Allowable: ["notice-short", "notice-end", "disclosure-late"]);
}
