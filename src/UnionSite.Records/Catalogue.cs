namespace UnionSite.Records;

/// <summary>频次: how often an item must be disclosed.</summary>
public enum Frequency
{
    /// <summary>即时: whenever it happens.</summary>
    AsItHappens,

    /// <summary>月</summary>
    Monthly,

    /// <summary>季</summary>
    Quarterly,

    /// <summary>半年</summary>
    HalfYearly,

    /// <summary>年</summary>
    Yearly,
}

/// <summary>The names of the frequencies.</summary>
public static class Frequencies
{
    /// <summary>即时, 月, 季, 半年 or 年.</summary>
    public static string Name(this Frequency frequency) => frequency switch
    {
        Frequency.AsItHappens => "即时",
        Frequency.Monthly => "月",
        Frequency.Quarterly => "季",
        Frequency.HalfYearly => "半年",
        _ => "年",
    };

    /// <summary>The length of the periods that it reports on; null for what is disclosed whenever it happens.</summary>
    public static PeriodUnit? Unit(this Frequency frequency) => frequency switch
    {
        Frequency.AsItHappens => null,
        Frequency.Monthly => PeriodUnit.Month,
        Frequency.Quarterly => PeriodUnit.Quarter,
        Frequency.HalfYearly => PeriodUnit.Half,
        _ => PeriodUnit.Year,
    };
}

/// <summary>公开目录: one thing that must be disclosed (<c>catalogue.yml</c>).</summary>
public sealed record CatalogueItem
{
    /// <summary>编号; the item's own name where the catalogue numbers nothing.</summary>
    public required Sourced<string> Id { get; init; }

    /// <summary>事项</summary>
    public required Sourced<string> Name { get; init; }

    /// <summary>类别</summary>
    public required Sourced<string> Category { get; init; }

    /// <summary>频次</summary>
    public required Sourced<Frequency> Frequency { get; init; }

    /// <summary>科室</summary>
    public Sourced<string>? Department { get; init; }

    /// <summary>对象</summary>
    public ImmutableArray<Sourced<Audience>> Audiences { get; init; } = [];

    /// <summary>依据</summary>
    public Sourced<string>? Basis { get; init; }

    /// <summary>时限: working days after the end of the period, or after the event.</summary>
    public Sourced<int>? DueWithinWorkdays { get; init; }

    /// <summary>公示: the shortest notice period of what is disclosed, in working days.</summary>
    public Sourced<int>? ShortestNotice { get; init; }

    /// <summary>自: the day from which on its periods must be disclosed.</summary>
    public Sourced<DateOnly>? Since { get; init; }

    /// <summary>The item as people name it: QY-06 职工食堂收支.</summary>
    public string Label => Id.Value == Name.Value ? Name : $"{Id} {Name}";
}
