namespace UnionSite.Checking.Structure;

/// <summary>An award's 活动 is one of the board's activities.</summary>
internal sealed class AwardActivities : IRule
{
    public IEnumerable<Finding> Check(CheckContext context) =>
        from award in context.Board.Awards
        let activity = award.Activity.GetValueOrDefault()
        where award.Activity is not null && context.Board.Find(new RecordKey(RecordKind.Activity, activity)) is null
        select Finding.Error("award-activity", activity.Place, $"没有“{activity}”这个活动。",
            "请填活动文件在 activities 文件夹下的路径，去掉“.md”，如 2025/spring-hike。");
}
