using System.Globalization;

namespace UnionSite.Exporting;

/// <summary>Values in the form in which data files write them.</summary>
internal static class Plain
{
    /// <summary>2025-03-01</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>2025-03-01T00:00:00+08:00: records know days, not hours; the day begins in China.</summary>
    public static string Instant(DateOnly day) => ChinaTime.StartOf(day).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);

    /// <summary>A whole number without separators.</summary>
    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>376971.70, in yuan.</summary>
    public static string Yuan(decimal amount) => amount.ToString("0.00", CultureInfo.InvariantCulture);
}
