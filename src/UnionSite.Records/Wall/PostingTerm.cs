namespace UnionSite.Records.Wall;

/// <summary>
/// How long a poster hangs. This is the one place that says it: a notice for as long as its 公示期 runs, another disclosure for
/// <see cref="DisclosureDays"/> days, a poster of a whole quarter for as many after the quarter's end, an activity or a roll of honour for <see cref="EventDays"/>, new books until there are newer ones.
/// </summary>
/// <param name="First">The first day on which it hangs.</param>
/// <param name="Last">The last; null for what hangs until it is replaced.</param>
/// <param name="IsNotice">Whether it hangs because a notice period runs.</param>
public sealed record PostingTerm(DateOnly First, DateOnly? Last, bool IsNotice)
{
    /// <summary>How many days after its own a disclosure without a notice period is taken down.</summary>
    public const int DisclosureDays = 30;

    /// <summary>How many days after its own a poster of an activity or of honours is taken down.</summary>
    public const int EventDays = 60;

    /// <summary>The term of a poster of a board.</summary>
    public static PostingTerm Of(PublishedPoster poster, Board board) => (poster.Kind, poster.Record is { } key ? board.Find(key) : null) switch
    {
        (_, Disclosure { Notice: { } notice }) => new(notice.Start, notice.End, IsNotice: true),
        (RecordKind.Disclosure, null) => new(poster.Day, Period.QuarterOf(poster.Day).End.AddDays(DisclosureDays), IsNotice: false),
        (RecordKind.Disclosure, _) => new(poster.Day, poster.Day.AddDays(DisclosureDays), IsNotice: false),
        (_, Activity activity) => new(activity.Start, (activity.End ?? activity.Start).Value.AddDays(EventDays), IsNotice: false),
        (RecordKind.Holding, _) => new(poster.Day, null, IsNotice: false),
        _ => new(poster.Day, poster.Day.AddDays(EventDays), IsNotice: false),
    };

    /// <summary>Whether the poster hangs on a day.</summary>
    public bool IsCurrentOn(DateOnly day) => First <= day && (Last is not { } last || day <= last);
}
