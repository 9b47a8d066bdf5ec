using UnionSite.Building;

namespace UnionSite.Publishing;

/// <summary>One board that is to be published.</summary>
/// <param name="Build">What it is made from, and for whom. Its output is the publishing folder's current release.</param>
/// <param name="To">The publishing folder.</param>
internal sealed record PublishTarget(BuildOptions Build, string To)
{
    /// <summary>How many releases are kept when nobody says.</summary>
    public const int DefaultKept = 10;

    /// <summary>The repository that the records are taken from; null to read the input folder as it is.</summary>
    public RecordSource? Source { get; init; }

    /// <summary>Whether all is done but putting the release in place.</summary>
    public bool Rehearse { get; init; }

    /// <summary>How many releases are kept, the new one included; at least 2, as the one that was just replaced may still be read.</summary>
    public int Kept { get; init; } = DefaultKept;

    /// <summary>Whether all earlier releases are deleted.</summary>
    public bool Purge { get; init; }

    /// <summary>Whether compressed copies are written beside the files, for web servers that send those.</summary>
    public bool Compress { get; init; }
}
