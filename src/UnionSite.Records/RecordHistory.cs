using System.Collections.Frozen;

namespace UnionSite.Records;

/// <summary>One version of a file.</summary>
/// <param name="Day">The day, in China, on which it was committed.</param>
/// <param name="Commit">The first <see cref="CommitLength"/> hexadecimal digits of its commit.</param>
public sealed record RecordVersion(DateOnly Day, string Commit)
{
    /// <summary>How many digits name a commit. Git's own short form grows with the repository and differs between its copies.</summary>
    public const int CommitLength = 10;
}

/// <summary>A version with what it changed.</summary>
/// <param name="Version">The version.</param>
/// <param name="What">What changed, in a word or, where a correction says so, in its words.</param>
/// <param name="Corrects">Whether it brought a correction.</param>
public sealed record DescribedVersion(RecordVersion Version, string What, bool Corrects);

/// <summary>The versions of every file of the input, as they were committed. Neither who made them nor how they explained them is kept.</summary>
/// <param name="versions">The versions of each file, the newest first, by its path in the input.</param>
public sealed class RecordHistory(IEnumerable<KeyValuePair<string, ImmutableArray<RecordVersion>>> versions)
{
    private readonly FrozenDictionary<string, ImmutableArray<RecordVersion>> _versions = versions.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>No history, as where there is no repository.</summary>
    public static RecordHistory None { get; } = new([]);

    /// <summary>The versions of a file, the newest first; empty for one that was never committed.</summary>
    public ImmutableArray<RecordVersion> OfFile(string file) => _versions.GetValueOrDefault(file, []);

    /// <summary>The versions of a record that has a file of its own, the newest first: those under its 旧编号 are its too.</summary>
    public ImmutableArray<DescribedVersion> Of(BoardRecord record)
    {
        // Where Git saw the rename too, it has counted them to the file already.
        var before = record.FormerIds.Select(id => OfFile($"{record.Key with { Id = id.Value }}{Path.GetExtension(record.Place.File)}"))
            .Where(versions => !versions.IsEmpty).OrderByDescending(versions => versions[0].Day);
        ImmutableArray<RecordVersion> versions = [.. before.Prepend(OfFile(record.Place.File)).SelectMany(versions => versions)];
        var corrections = (record as Disclosure)?.Corrections.ToLookup(correction => BroughtBy(versions, correction), correction => correction.Note.Value);
        return [.. versions.Select((version, index) =>
            index == versions.Length - 1 ? new DescribedVersion(version, version.Day == record.Day ? "首次公开" : "首次录入", Corrects: false)
            : corrections?[version].ToList() is { Count: > 0 } notes ? new DescribedVersion(version, $"更正：{string.Join("；", notes)}", Corrects: true)
            : new DescribedVersion(version, "修改", Corrects: false))];
    }

    /// <summary>
    /// The version that brought a correction: of its day or, where there is none, of the first day after it that has one. Of several on that day it is
    /// the last, which surely holds it. Null where none is that new, as when the correction is not committed yet.
    /// </summary>
    private static RecordVersion? BroughtBy(ImmutableArray<RecordVersion> versions, Correction correction) =>
        versions.Where(version => version.Day >= correction.Date.Value).MinBy(version => version.Day);
}
