namespace UnionSite.Announcing;

/// <summary>What became of the records from one site to the next.</summary>
internal sealed record Changes
{
    /// <summary>Records that were not there.</summary>
    public required ImmutableArray<PublishedRecord> Added { get; init; }

    /// <summary>更正 that were not there, with their records.</summary>
    public required ImmutableArray<(PublishedRecord Record, string Correction)> Corrected { get; init; }

    /// <summary>Records that say something else than before, or offer another file, without a new 更正.</summary>
    public required ImmutableArray<PublishedRecord> Changed { get; init; }

    /// <summary>Records that have been withdrawn since. Nothing may be said of them but their ids and why.</summary>
    public required ImmutableArray<WithdrawnStub> Withdrawn { get; init; }

    /// <summary>Records that are gone and were not withdrawn, which may be a mistake; of them too only the ids are said.</summary>
    public required ImmutableArray<RecordKey> Gone { get; init; }

    /// <summary>Whether all is as it was.</summary>
    public bool IsEmpty => Added.IsEmpty && Corrected.IsEmpty && Changed.IsEmpty && Withdrawn.IsEmpty && Gone.IsEmpty;

    /// <summary>Compares two sites. A record that goes by another id is the same one, where it says so as 旧编号.</summary>
    /// <param name="was">The earlier one.</param>
    /// <param name="now">The later one.</param>
    /// <param name="edition">What the later one was made from.</param>
    public static Changes Between(PublishedSite was, PublishedSite now, Edition edition)
    {
        var formerly = edition.Board.Moved.ToLookup(moved => moved.New, moved => moved.Old);
        ImmutableArray<PublishedRecord> Before(RecordKey key) => [.. formerly[key].Prepend(key).Select(was.Find).OfType<PublishedRecord>()];

        var records = now.Records.Select(record => (Record: record, Before: Before(record.Key))).ToList();
        var kept = records.Where(pair => !pair.Before.IsEmpty).ToList();
        var withdrawn = edition.Board.Withdrawn.Where(stub => !Before(stub.Key).IsEmpty).ToImmutableArray();
        var corrected = kept.SelectMany(pair => pair.Record.Corrections.Except(pair.Before.SelectMany(before => before.Corrections)),
            (pair, correction) => (pair.Record, correction)).ToImmutableArray();
        var isCorrected = corrected.Select(pair => pair.Record.Key).ToHashSet();
        var accounted = kept.SelectMany(pair => pair.Before).Concat(withdrawn.SelectMany(stub => Before(stub.Key))).Select(record => record.Key).ToHashSet();
        return new Changes
        {
            Added = [.. records.Where(pair => pair.Before.IsEmpty).Select(pair => pair.Record)],
            Corrected = corrected,
            Changed = [.. kept.Where(pair => !isCorrected.Contains(pair.Record.Key)
                && (!pair.Before.Any(pair.Record.SaysTheSameAs) || OffersOtherFiles(pair.Record.Key))).Select(pair => pair.Record)],
            Withdrawn = withdrawn,
            Gone = [.. was.Records.Select(record => record.Key).Where(key => !accounted.Contains(key))],
        };

        // An attachment may be replaced under its old name.
        bool OffersOtherFiles(RecordKey key) => edition.Board.Find(key) is { } record
            && RecordFiles.AttachmentsOf(record).Any(file => was.Sha256Of(file.OutputPath) != now.Sha256Of(file.OutputPath));
    }
}
