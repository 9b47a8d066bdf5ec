namespace UnionSite.Theme;

/// <summary>A month of a calendar, in weeks from Monday to Sunday.</summary>
/// <param name="Year">The year.</param>
/// <param name="Month">The month, from 1.</param>
/// <param name="Activities">What happens in it, the earliest first.</param>
public sealed record CalendarMonth(int Year, int Month, ImmutableArray<Activity> Activities)
{
    /// <summary>The months of a year in which an activity begins.</summary>
    public static IEnumerable<CalendarMonth> Of(int year, IEnumerable<Activity> activities) =>
        from activity in activities
        orderby activity.Start.Value
        group activity by activity.Start.Value.Month into month
        select new CalendarMonth(year, month.Key, [.. month]);

    /// <summary>Its weeks of seven days; null for those of another month.</summary>
    public IEnumerable<DateOnly?[]> Weeks
    {
        get
        {
            var first = new DateOnly(Year, Month, 1);
            var before = ((int)first.DayOfWeek + 6) % 7;
            var days = DateTime.DaysInMonth(Year, Month);
            return Enumerable.Range(0, (before + days + 6) / 7)
                .Select(week => Enumerable.Range((week * 7) - before, 7).Select(day => day >= 0 && day < days ? first.AddDays(day) : (DateOnly?)null).ToArray());
        }
    }

    /// <summary>What begins on a day.</summary>
    public IEnumerable<Activity> On(DateOnly day) => Activities.Where(activity => activity.Start.Value == day);
}
