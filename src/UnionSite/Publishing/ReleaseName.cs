using System.Globalization;
using System.Text.RegularExpressions;

namespace UnionSite.Publishing;

/// <summary>The name of a release, <c>20261130-235959-0a1b2c3</c>: when it was made, in China's time, and of which commit.</summary>
internal static partial class ReleaseName
{
    private const string TimeFormat = "yyyyMMdd-HHmmss";

    /// <summary>The name of a new release. Names grow: one made within a second of the last, or with a clock that was put back, takes the next second.</summary>
    /// <param name="now">When it is made, in China's time.</param>
    /// <param name="commit">Of which commit; null outside a repository.</param>
    /// <param name="last">The newest release so far.</param>
    public static string New(DateTimeOffset now, Commit? commit, string? last)
    {
        var time = now.DateTime;
        if (last is not null && TimeOf(last).DateTime is var before && time < before.AddSeconds(1))
        {
            time = before.AddSeconds(1);
        }
        return $"{time.ToString(TimeFormat, CultureInfo.InvariantCulture)}-{commit?.Label ?? "nogit"}";
    }

    /// <summary>Whether a folder is named as releases are.</summary>
    public static bool Is(string name) => Form().IsMatch(name);

    /// <summary>When a release was made.</summary>
    public static DateTimeOffset TimeOf(string name) =>
        ChinaTime.At(DateTime.ParseExact(name[..TimeFormat.Length], TimeFormat, CultureInfo.InvariantCulture));

    [GeneratedRegex(@"^[0-9]{8}-[0-9]{6}-[0-9a-z-]+$")]
    private static partial Regex Form();
}
