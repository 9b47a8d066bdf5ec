using UnionSite.Checking;

namespace UnionSite.Building;

/// <summary>What a build made, and how long each part took.</summary>
internal sealed record BuildSummary
{
    /// <summary>How many records of each kind the edition shows.</summary>
    public required ImmutableArray<(RecordKind Kind, int Count)> Records { get; init; }

    /// <summary>How many pages were rendered.</summary>
    public required int Pages { get; init; }

    /// <summary>How many posters there are, and how many of them had to be made.</summary>
    public required (int All, int Made) Posters { get; init; }

    /// <summary>How many photos there are, and how many of them had to be made.</summary>
    public required (int All, int Made) Photos { get; init; }

    /// <summary>How many files the site has, and their bytes together.</summary>
    public required (int Count, long Bytes) Files { get; init; }

    /// <summary>The parts, in the order in which they began.</summary>
    public required ImmutableArray<Timing> Timings { get; init; }

    /// <summary>The whole time.</summary>
    public required TimeSpan Elapsed { get; init; }

    /// <summary>The warnings.</summary>
    public required ImmutableArray<Finding> Warnings { get; init; }

    /// <summary>What records asked to let pass.</summary>
    public required ImmutableArray<AllowedFinding> Allowed { get; init; }
}

/// <summary>How long one part of a build took.</summary>
/// <param name="Phase">The phase: input, process, post-process or output.</param>
/// <param name="Pipeline">The pipeline or part.</param>
/// <param name="Elapsed">Its time; parts of one phase run side by side.</param>
internal sealed record Timing(string Phase, string Pipeline, TimeSpan Elapsed);
