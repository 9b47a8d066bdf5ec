namespace UnionSite.Records;

/// <summary>公开事项: one thing that the hospital or the union discloses (<c>disclosures/**/*.md</c>).</summary>
public sealed record Disclosure : BoardRecord
{
    /// <summary>标题</summary>
    public required Sourced<string> Title { get; init; }

    /// <summary>日期, the day of publication.</summary>
    public required Sourced<DateOnly> Date { get; init; }

    /// <summary>类别, one of <see cref="Site.Categories"/>.</summary>
    public required Sourced<string> Category { get; init; }

    /// <summary>科室, the department that answers for it.</summary>
    public required Sourced<string> Department { get; init; }

    /// <summary>目录, the id of a <see cref="CatalogueItem"/>.</summary>
    public Sourced<string>? CatalogueItem { get; init; }

    /// <summary>期次, the period it reports on.</summary>
    public Sourced<Period>? Period { get; init; }

    /// <summary>对象, at least one.</summary>
    public ImmutableArray<Sourced<Audience>> Audiences { get; init; } = [];

    /// <summary>渠道, where it is published.</summary>
    public ImmutableArray<Sourced<string>> Channels { get; init; } = [];

    /// <summary>依据, the rule that asks for it.</summary>
    public Sourced<string>? Basis { get; init; }

    /// <summary>公示期</summary>
    public NoticePeriod? Notice { get; init; }

    /// <summary>受理</summary>
    public Contact? Contact { get; init; }

    /// <summary>更正, in the order written.</summary>
    public ImmutableArray<Correction> Corrections { get; init; } = [];

    /// <summary>撤回; a withdrawn record is nowhere in the output but for its stub.</summary>
    public Withdrawal? Withdrawn { get; init; }

    /// <summary>图片</summary>
    public ImmutableArray<Photo> Photos { get; init; } = [];

    /// <summary>附件</summary>
    public ImmutableArray<Attachment> Attachments { get; init; } = [];

    /// <summary>摘要</summary>
    public Sourced<string>? Summary { get; init; }

    /// <summary>经费, what was spent in the period on what.</summary>
    public ImmutableArray<Spending> Spending { get; init; } = [];

    /// <summary>标签</summary>
    public ImmutableArray<Sourced<string>> Tags { get; init; } = [];

    /// <summary>海报</summary>
    public PosterChoice? Poster { get; init; }

    /// <summary>The text.</summary>
    public required RichText Body { get; init; }

    /// <inheritdoc/>
    public override string Headline => Title.Value;

    /// <inheritdoc/>
    public override DateOnly? Day => Date.Value;

    /// <summary>The year in which its money was spent: that of its period; of its publication where it has none.</summary>
    public int SpendingYear => Period?.Value.Year ?? Date.Value.Year;

    /// <summary>The widest audience it is meant for.</summary>
    public Audience WidestAudience => Audiences.IsEmpty ? Audience.Staff : Audiences.Max(audience => audience.Value);
}

/// <summary>公示期: the days during which staff may object.</summary>
/// <param name="Start">起, the day of publication.</param>
/// <param name="FirstCounted">The first day that counts: the start or the day after, by the board's settings.</param>
/// <param name="End">止, the last day; worked out by the calendar where the record gives working days.</param>
/// <param name="Workdays">工作日, where the record gives them.</param>
/// <param name="Place">Where the record gives its end, as 止 or as 工作日.</param>
public sealed record NoticePeriod(DateOnly Start, DateOnly FirstCounted, DateOnly End, int? Workdays, Place Place)
{
    /// <summary>Whether the period is running on a day.</summary>
    public bool IsOpenOn(DateOnly day) => Start <= day && day <= End;
}

/// <summary>更正: what was put right after publication.</summary>
/// <param name="Date">When.</param>
/// <param name="Note">What, in words.</param>
public sealed record Correction(Sourced<DateOnly> Date, Sourced<string> Note);

/// <summary>撤回: that a record was taken back.</summary>
/// <param name="Date">When.</param>
/// <param name="Reason">Why.</param>
public sealed record Withdrawal(Sourced<DateOnly> Date, Sourced<string> Reason);

/// <summary>All that a board may still say of a withdrawn record.</summary>
/// <param name="Key">Its permanent name.</param>
/// <param name="Withdrawal">When and why it was withdrawn.</param>
public sealed record WithdrawnStub(RecordKey Key, Withdrawal Withdrawal)
{
    /// <summary>The ids by which it went before.</summary>
    public ImmutableArray<Sourced<string>> FormerIds { get; init; } = [];
}
