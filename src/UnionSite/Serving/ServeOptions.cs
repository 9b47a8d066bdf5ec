using System.Globalization;
using UnionSite.Building;

namespace UnionSite.Serving;

/// <summary>What <c>serve</c> is asked to do.</summary>
/// <param name="Build">What to build.</param>
/// <param name="Port">Where to answer; 0 for any port that is free.</param>
/// <param name="DayIsFixed">Whether the site is made for one day whatever the date; else each build takes the day on which it runs.</param>
internal sealed record ServeOptions(BuildOptions Build, int Port, bool DayIsFixed)
{
    /// <summary>What the next build has to do.</summary>
    public BuildOptions BuildNow() => DayIsFixed ? Build : Build with { AsOf = ChinaTime.Today };

    /// <summary>The command line that asks for the same on a certain port.</summary>
    public IReadOnlyCollection<string> Arguments(int port) =>
    [
        "serve", "--input", Build.Input, "--output", Build.Output, "--port", port.ToString(CultureInfo.InvariantCulture),
        "--audience", Build.Audience.ToString().ToLowerInvariant(),
        .. DayIsFixed ? ["--as-of", Build.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)] : Array.Empty<string>(),
        .. Build.SiteUrl is { } url ? ["--site-url", url.AbsoluteUri] : Array.Empty<string>(),
        .. Build.Posters ? Array.Empty<string>() : ["--no-posters"],
    ];
}
