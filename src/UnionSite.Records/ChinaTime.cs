namespace UnionSite.Records;

/// <summary>The time where hospitals are: China has one zone, UTC+8, and no summer time.</summary>
public static class ChinaTime
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>The moment it is.</summary>
    public static DateTimeOffset Now => DateTimeOffset.UtcNow.ToOffset(Offset);

    /// <summary>The day it is.</summary>
    public static DateOnly Today => DayOf(Now);

    /// <summary>The day that it is there at a moment.</summary>
    public static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(moment.ToOffset(Offset).DateTime);

    /// <summary>The moment at which clocks there show a date and a time.</summary>
    public static DateTimeOffset At(DateTime shown) => new(shown, Offset);

    /// <summary>The moment at which a day begins there.</summary>
    public static DateTimeOffset StartOf(DateOnly day) => At(day.ToDateTime(TimeOnly.MinValue));
}
