namespace UnionSite.Records;

/// <summary>活动: something the union organised (<c>activities/**/*.md</c>).</summary>
public sealed record Activity : BoardRecord
{
    /// <summary>标题</summary>
    public required Sourced<string> Title { get; init; }

    /// <summary>日期 or 起, the first day.</summary>
    public required Sourced<DateOnly> Start { get; init; }

    /// <summary>止, the last day; null for an activity of one day.</summary>
    public Sourced<DateOnly>? End { get; init; }

    /// <summary>地点</summary>
    public Sourced<string>? Venue { get; init; }

    /// <summary>主办</summary>
    public Sourced<string>? Organiser { get; init; }

    /// <summary>参加人数</summary>
    public Sourced<Headcount>? Participants { get; init; }

    /// <summary>项目, the contests held.</summary>
    public ImmutableArray<Contest> Contests { get; init; } = [];

    /// <summary>经费, what it cost.</summary>
    public ImmutableArray<Spending> Spending { get; init; } = [];

    /// <summary>图片</summary>
    public ImmutableArray<Photo> Photos { get; init; } = [];

    /// <summary>摘要</summary>
    public Sourced<string>? Summary { get; init; }

    /// <summary>标签</summary>
    public ImmutableArray<Sourced<string>> Tags { get; init; } = [];

    /// <summary>海报</summary>
    public PosterChoice? Poster { get; init; }

    /// <summary>The text.</summary>
    public required RichText Body { get; init; }

    /// <inheritdoc/>
    public override string Headline => Title.Value;

    /// <inheritdoc/>
    public override DateOnly? Day => Start.Value;
}

/// <summary>One of an activity's 项目.</summary>
/// <param name="Name">名称</param>
/// <param name="Entered">参赛, how many entered, in words.</param>
/// <param name="Result">结果</param>
public sealed record Contest(Sourced<string> Name, Sourced<string>? Entered, Sourced<string>? Result);
