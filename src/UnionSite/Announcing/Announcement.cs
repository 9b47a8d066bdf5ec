using UnionSite.Records.Wall;

namespace UnionSite.Announcing;

/// <summary>What a release changed, and what there is to do on the walls.</summary>
internal sealed record Announcement
{
    /// <summary>What it is an announcement of.</summary>
    public required Edition Edition { get; init; }

    /// <summary>Whether something was published before; else all is new, and only counted.</summary>
    public required bool IsFirst { get; init; }

    /// <summary>Records that were not there.</summary>
    public required ImmutableArray<PublishedRecord> Added { get; init; }

    /// <summary>更正 that were not there, with their records.</summary>
    public required ImmutableArray<(PublishedRecord Record, string Correction)> Corrected { get; init; }

    /// <summary>Records that say something else than before, without a new 更正.</summary>
    public required ImmutableArray<PublishedRecord> Changed { get; init; }

    /// <summary>Records that have been withdrawn since. Nothing may be said of them but their ids and why.</summary>
    public required ImmutableArray<WithdrawnStub> Withdrawn { get; init; }

    /// <summary>Records that are gone and were not withdrawn, which may be a mistake; of them too only the ids are said.</summary>
    public required ImmutableArray<RecordKey> Gone { get; init; }

    /// <summary>What is to be printed and taken down; null where nobody is to be told.</summary>
    public required PrintBatch? Batch { get; init; }

    /// <summary>Whether records are others than before.</summary>
    public bool TellsOfRecords => !(Added.IsEmpty && Corrected.IsEmpty && Changed.IsEmpty && Withdrawn.IsEmpty && Gone.IsEmpty);

    /// <summary>Compares a release with the one before.</summary>
    /// <param name="edition">What was published.</param>
    /// <param name="batch">What is to be printed; null where nobody hangs posters.</param>
    /// <param name="release">The new release.</param>
    /// <param name="before">The release before; null at the first.</param>
    public static Announcement Of(Edition edition, PrintBatch? batch, string release, string? before)
    {
        var now = PublishedRecord.In(release);
        var was = before is null ? [] : PublishedRecord.In(before);
        var kept = now.Values.Where(record => was.ContainsKey(record.Key)).ToList();
        var corrected = kept.SelectMany(record => record.Corrections.Except(was[record.Key].Corrections), (record, correction) => (record, correction)).ToImmutableArray();
        var withdrawn = edition.Board.Withdrawn.Where(stub => was.ContainsKey(stub.Key)).ToImmutableArray();
        return new Announcement
        {
            Edition = edition,
            IsFirst = before is null,
            Added = [.. now.Values.Where(record => !was.ContainsKey(record.Key))],
            Corrected = corrected,
            Changed = [.. kept.Where(record => !record.SaysTheSameAs(was[record.Key])).Except(corrected.Select(pair => pair.record))],
            Withdrawn = withdrawn,
            Gone = [.. was.Keys.Except(now.Keys).Except(withdrawn.Select(stub => stub.Key)).OrderBy(key => key.ToString(), StringComparer.Ordinal)],
            Batch = batch,
        };
    }
}
