namespace UnionSite.Records;

/// <summary>A list of awards given on one occasion (<c>awards/*.yml</c>).</summary>
/// <param name="Id">The file's path under <c>awards/</c> without its ending.</param>
/// <param name="Title">标题</param>
/// <param name="Date">日期</param>
/// <param name="Awards">获奖, in the order written.</param>
/// <param name="Place">Where the file begins.</param>
public sealed record AwardList(string Id, Sourced<string> Title, Sourced<DateOnly> Date, ImmutableArray<Award> Awards, Place Place);

/// <summary>获奖: one award to one winner.</summary>
public sealed record Award : BoardRecord
{
    /// <summary>The <see cref="AwardList.Id"/> of the list it stands in.</summary>
    public required string ListId { get; init; }

    /// <summary>获奖者, a person or a team.</summary>
    public required Sourced<string> Winner { get; init; }

    /// <summary>奖项</summary>
    public required Sourced<string> Prize { get; init; }

    /// <summary>日期</summary>
    public required Sourced<DateOnly> Date { get; init; }

    /// <summary>科室</summary>
    public Sourced<string>? Department { get; init; }

    /// <summary>级别</summary>
    public Sourced<AwardLevel>? Level { get; init; }

    /// <summary>授予单位</summary>
    public Sourced<string>? GrantedBy { get; init; }

    /// <summary>活动, the id of an <see cref="Activity"/>.</summary>
    public Sourced<string>? Activity { get; init; }

    /// <summary>事迹</summary>
    public Sourced<string>? Citation { get; init; }

    /// <summary>照片</summary>
    public Photo? Portrait { get; init; }

    /// <summary>同意公开: whether the winner agreed to be published; null when the record does not say.</summary>
    public Sourced<bool>? Consent { get; init; }

    /// <inheritdoc/>
    public override string Headline => $"{Winner.Value}：{Prize.Value}";

    /// <inheritdoc/>
    public override DateOnly? Day => Date.Value;
}

/// <summary>级别: who grants an award, the highest last.</summary>
public enum AwardLevel
{
    /// <summary>院级</summary>
    Hospital,

    /// <summary>市级</summary>
    City,

    /// <summary>省级</summary>
    Province,

    /// <summary>国家级</summary>
    Nation,
}

/// <summary>The names of the levels.</summary>
public static class AwardLevels
{
    /// <summary>All levels, the highest first.</summary>
    public static readonly ImmutableArray<AwardLevel> HighestFirst =
        [AwardLevel.Nation, AwardLevel.Province, AwardLevel.City, AwardLevel.Hospital];

    /// <summary>院级, 市级, 省级 or 国家级.</summary>
    public static string Name(this AwardLevel level) => level switch
    {
        AwardLevel.Hospital => "院级",
        AwardLevel.City => "市级",
        AwardLevel.Province => "省级",
        _ => "国家级",
    };
}
