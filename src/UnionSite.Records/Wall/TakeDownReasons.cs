namespace UnionSite.Records.Wall;

/// <summary>Says why a poster that hangs is to be taken down.</summary>
/// <param name="edition">The edition, in which it may have no record any more.</param>
/// <param name="wall">What is to hang.</param>
/// <param name="posters">All posters of the edition.</param>
internal sealed class TakeDownReasons(Edition edition, WallPlan wall, IEnumerable<PublishedPoster> posters)
{
    private readonly Dictionary<string, PublishedPoster> _posters = posters.ToDictionary(poster => poster.Number, StringComparer.Ordinal);

    /// <summary>Why it hangs no longer on a board; without a plan, on the only one.</summary>
    public PosterToTakeDown Of(string number, BoardPlan? plan) => new(number, TitleOf(number), ReasonOf(number, plan));

    /// <summary>Why it hangs no longer on a board that boards.yml does not name any more.</summary>
    public PosterToTakeDown OfLostBoard(string number) => new(number, TitleOf(number), IsWithdrawn(number) ? "已撤回" : "这块公告栏不用了");

    private string ReasonOf(string number, BoardPlan? plan)
    {
        if (IsWithdrawn(number))
        {
            return "已撤回";
        }
        if (!_posters.TryGetValue(number, out var poster))
        {
            return "不再有这张海报";
        }
        var term = wall.TermOf(poster);
        if (!term.IsCurrentOn(edition.AsOf))
        {
            return term.First > edition.AsOf ? "还没到日子" : term.IsNotice ? "公示期满" : "张贴期满";
        }
        return plan?.LeftOut.Any(left => left.Poster.Path == poster.Path) == true ? "放不下了" : "不贴在这里了";
    }

    private bool IsWithdrawn(string number) => RecordKey.Parse(number) is { } key && edition.Board.FindWithdrawn(key) is not null;

    // A record may have no poster any more and still be there.
    private string? TitleOf(string number) => _posters.TryGetValue(number, out var poster) ? poster.Title
        : RecordKey.Parse(number) is not { } key ? null
        : edition.Board.Find(key) switch
        {
            Disclosure disclosure => disclosure.Title,
            Activity activity => activity.Title,
            _ => null,
        };
}
