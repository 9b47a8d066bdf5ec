using System.Diagnostics;
using UnionSite.Building;

namespace UnionSite.Benchmarks;

/// <summary>One build by the program itself, in a process of its own.</summary>
internal static class BuildRun
{
    /// <summary>Builds an input folder without posters and says how many seconds that took.</summary>
    public static async Task<double> TimeAsync(string input, string output)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Builder).Assembly.Location, "build", "--input", input, "--output", output, "--as-of", "2026-11-20", "--no-posters"])
        {
            RedirectStandardOutput = true,
        };
        var watch = Stopwatch.StartNew();
        using var build = Process.Start(start)!;
        var summary = await build.StandardOutput.ReadToEndAsync();
        await build.WaitForExitAsync();
        return build.ExitCode == 0 ? watch.Elapsed.TotalSeconds : throw new InvalidOperationException(summary);
    }
}
