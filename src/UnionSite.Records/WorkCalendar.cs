using System.Collections.Frozen;

namespace UnionSite.Records;

/// <summary>
/// Working days by the State Council's yearly notice (<c>calendar/YYYY.yml</c>): weekdays but for holidays, and the weekend days
/// that are worked in exchange (调休上班).
/// </summary>
/// <param name="holidays">节假日</param>
/// <param name="makeUpDays">调休上班</param>
/// <param name="years">The years for which the board has a calendar.</param>
public sealed class WorkCalendar(IEnumerable<Holiday> holidays, IEnumerable<DateOnly> makeUpDays, IEnumerable<int> years)
{
    private readonly FrozenDictionary<DateOnly, string?> _holidays =
        holidays.DistinctBy(holiday => holiday.Day).ToFrozenDictionary(holiday => holiday.Day, holiday => holiday.Name);
    private readonly FrozenSet<DateOnly> _makeUpDays = makeUpDays.ToFrozenSet();
    private readonly FrozenSet<int> _years = years.ToFrozenSet();

    /// <summary>A calendar that knows weekends only.</summary>
    public static WorkCalendar Empty { get; } = new([], [], []);

    /// <summary>Whether the board has a calendar for the year; without one only weekends are known.</summary>
    public bool Covers(int year) => _years.Contains(year);

    /// <summary>Whether the day is worked.</summary>
    public bool IsWorkday(DateOnly day) =>
        _makeUpDays.Contains(day) || (!_holidays.ContainsKey(day) && day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));

    /// <summary>Why a day is not worked: 星期六 or 国庆节放假.</summary>
    public string ReasonForRest(DateOnly day) => _holidays.TryGetValue(day, out var name) ? $"{name}放假" : $"星期{"日一二三四五六"[(int)day.DayOfWeek]}";

    /// <summary>The last of <paramref name="count"/> working days (at least 1), the first being on or after <paramref name="first"/>.</summary>
    public DateOnly LastOf(int count, DateOnly first)
    {
        var day = first;
        while (true)
        {
            if (IsWorkday(day) && --count <= 0)
            {
                return day;
            }
            day = day.AddDays(1);
        }
    }

    /// <summary>How many working days there are from <paramref name="first"/> to <paramref name="last"/>, both counted.</summary>
    public int CountWorkdays(DateOnly first, DateOnly last)
    {
        var count = 0;
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            count += IsWorkday(day) ? 1 : 0;
        }
        return count;
    }
}

/// <summary>节假日: a day that is not worked.</summary>
/// <param name="Day">The day.</param>
/// <param name="Name">名称, the feast; null where the calendar does not say.</param>
public readonly record struct Holiday(DateOnly Day, string? Name);
