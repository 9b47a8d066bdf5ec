namespace UnionSite.Records;

/// <summary>张贴记录: what hangs on the boards, as the office last wrote it down (<c>printed.yml</c>).</summary>
/// <param name="Day">日期, of the batch that was hung last; null where nobody has said.</param>
/// <param name="Posters">张贴</param>
public sealed record PostingRecord(DateOnly? Day, ImmutableArray<PostedPoster> Posters)
{
    /// <summary>Nothing hangs that anybody has written down.</summary>
    public static PostingRecord None { get; } = new(null, []);
}

/// <summary>A poster on a board.</summary>
/// <param name="Board">公告栏, by its name.</param>
/// <param name="Poster">海报, by its <see cref="PublishedPoster.Number"/>. No title: what is withdrawn later may be named nowhere.</param>
/// <param name="Content">内容: the beginning of the SHA-256 of what it tells.</param>
public sealed record PostedPoster(string Board, string Poster, string Content)
{
    /// <summary>Where that is written; of one that is yet to hang nowhere.</summary>
    public Place Place { get; init; }
}
