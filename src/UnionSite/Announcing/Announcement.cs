using UnionSite.Records.Wall;

namespace UnionSite.Announcing;

/// <summary>What a release changed, and what there is to do on the walls.</summary>
/// <param name="Edition">What it is an announcement of.</param>
/// <param name="IsFirst">Whether nothing was published before.</param>
/// <param name="Changes">What became of the records; null where there is nothing to compare them with, and they are only counted.</param>
/// <param name="Batch">What is to be printed and taken down; null where nobody hangs posters.</param>
internal sealed record Announcement(Edition Edition, bool IsFirst, Changes? Changes, PrintBatch? Batch)
{
    /// <summary>Whether records are others than before.</summary>
    public bool TellsOfRecords => Changes is not { IsEmpty: true };

    /// <summary>
    /// Compares a release with the one before. One that cannot be read, or was for another audience, is compared with nothing: a site that is right is
    /// published whatever became of the last one.
    /// </summary>
    /// <param name="edition">What was published.</param>
    /// <param name="batch">What is to be printed; null where nobody hangs posters.</param>
    /// <param name="release">The folder of the new release.</param>
    /// <param name="before">The folder of the release before; null at the first.</param>
    public static Announcement Of(Edition edition, PrintBatch? batch, string release, string? before)
    {
        var changes = before is not null && PublishedSite.In(before) is { } was && was.Audience == edition.Audience && PublishedSite.In(release) is { } now
            ? Changes.Between(was, now, edition)
            : null;
        return new Announcement(edition, before is null, changes, edition.Audience == Audience.Staff ? batch : null);
    }
}
