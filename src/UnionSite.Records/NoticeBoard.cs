namespace UnionSite.Records;

/// <summary>公告栏: a board on a wall where posters hang (<c>boards.yml</c>).</summary>
public sealed record NoticeBoard
{
    /// <summary>名称</summary>
    public required Sourced<string> Name { get; init; }

    /// <summary>地点</summary>
    public required Sourced<string> Location { get; init; }

    /// <summary>宽 and 高, or 尺寸: where posters may hang, frame not counted.</summary>
    public required Dimensions Size { get; init; }

    /// <summary>内容: names of kinds and of categories; empty where it carries all.</summary>
    public ImmutableArray<Sourced<string>> Contents { get; init; } = [];

    /// <summary>对象: who passes by. What is not meant for them does not hang there.</summary>
    public Audience Audience { get; init; } = Audience.Staff;

    /// <summary>Whether posters of a kind, a category and an audience belong on it.</summary>
    /// <param name="kind">What the poster is about.</param>
    /// <param name="category">The category of a disclosure; null for other kinds.</param>
    /// <param name="meantFor">The widest audience it is meant for.</param>
    public bool Carries(RecordKind kind, string? category, Audience meantFor) => Audience.MaySee(meantFor)
        && (Contents.IsEmpty || Contents.Any(content => content.Value == kind.Name() || content.Value == category));
}
