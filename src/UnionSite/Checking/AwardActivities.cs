using UnionSite.Reading;

namespace UnionSite.Checking;

/// <summary>An award's 活动 is one of the board's activities.</summary>
internal sealed class AwardActivities : IRule
{
    public IEnumerable<Finding> Check(Board board, InputFolder folder) =>
        from award in board.Awards
        let activity = award.Activity.GetValueOrDefault()
        where award.Activity is not null && board.Find(new RecordKey(RecordKind.Activity, activity)) is null
        select Finding.Error("award-activity", activity.Place, $"没有“{activity}”这个活动。",
            "请填活动文件在 activities 文件夹下的路径，去掉“.md”，如 2025/spring-hike。");
}
