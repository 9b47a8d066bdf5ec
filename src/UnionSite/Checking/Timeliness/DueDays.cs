namespace UnionSite.Checking.Timeliness;

/// <summary>What findings say of the day on which something is due.</summary>
internal static class DueDays
{
    /// <summary>That the day was reckoned without knowing the year's holidays; nothing where they are known.</summary>
    public static string Caveat(CheckContext context, PeriodProgress period) => context.Board.Calendar.Covers(period.Due.Year)
        ? ""
        : $"；没有 {period.Due.Year} 年的放假安排，只除去了周末";
}
