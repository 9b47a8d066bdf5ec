namespace UnionSite.Checking.Arithmetic;

/// <summary>
/// An activity's 项目 against its 参加人数, where both count the same: an entry named 合计 is that number, no contest has more 人 than the activity, and the
/// 人次 of all contests are not more than the activity's. One person may enter several contests, so their 人 are not added.
/// </summary>
internal sealed class ActivityFigures : IWordRule
{
    public IEnumerable<Finding> Check(Subject subject)
    {
        if (subject.Record is not Activity { Participants: { } participants, Contests.IsEmpty: false } activity)
        {
            yield break;
        }
        var unit = Units.Canonical(participants.Value.Unit);
        decimal all = participants.Value.Count;
        decimal entries = 0;
        var last = default(Sourced<string>);
        foreach (var contest in activity.Contests)
        {
            if (contest.Entered is not { } entered || Quantities.In(entered.Value).FirstOrDefault(one => one.Unit == unit) is not { IsExact: true, IsBound: false, Per: null, End: > 0 } entry)
            {
                continue;
            }
            if (TotalLabels.IsTotal(contest.Name))
            {
                if (entry.Value != all)
                {
                    yield return Wrong(entered, $"“{contest.Name}”写的是 {Figures.Show(entry.Value)} {unit}，“参加人数”写的是 {Figures.Show(all)} {unit}。");
                }
                continue;
            }
            if (entry.Value > all)
            {
                yield return Wrong(entered, $"“{contest.Name}”有 {Figures.Show(entry.Value)} {unit}，比“参加人数”{Figures.Show(all)} {unit}还多。");
                yield break;
            }
            entries += entry.Value;
            last = entered;
        }
        if (unit == "人次" && entries > all)
        {
            yield return Wrong(last, $"各项目合起来有 {Figures.Show(entries)} 人次，比“参加人数”{Figures.Show(all)} 人次还多。");
        }
    }

    private static Finding Wrong(Sourced<string> entered, string message) =>
        Finding.Error(SumCodes.Parts, entered.Place, $"数字对不上：{message}", "请核对“参加人数”和各项目的“参赛”；人和人次不同，请写明单位。");
}
