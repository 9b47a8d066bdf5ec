using System.Collections.Frozen;
using System.Text.Json;
using UnionSite.Building;
using UnionSite.Exporting;

namespace UnionSite.Announcing;

/// <summary>What a published site told, as far as another is compared with it.</summary>
internal sealed class PublishedSite
{
    private readonly FrozenDictionary<RecordKey, PublishedRecord> _records;
    private readonly FrozenDictionary<string, string> _files;

    private PublishedSite(Audience? audience, ImmutableArray<PublishedRecord> records, FrozenDictionary<string, string> files)
    {
        Audience = audience;
        Records = records;
        _records = records.DistinctBy(record => record.Key).ToFrozenDictionary(record => record.Key);
        _files = files;
    }

    /// <summary>For whom it was published; null where it never was.</summary>
    public Audience? Audience { get; }

    /// <summary>Its records, kind by kind, the newest first.</summary>
    public ImmutableArray<PublishedRecord> Records { get; }

    /// <summary>The record of that name; null when there was none.</summary>
    public PublishedRecord? Find(RecordKey key) => _records.GetValueOrDefault(key);

    /// <summary>The SHA-256 of a file; null where there was none.</summary>
    /// <param name="path">Its path in the output.</param>
    public string? Sha256Of(string path) => _files.GetValueOrDefault(path);

    /// <summary>The site in a folder; null where somebody has altered it so that it cannot be read.</summary>
    public static PublishedSite? In(string folder)
    {
        try
        {
            var manifest = Manifest.Read(folder);
            return new PublishedSite(manifest.Release?.Audience, [.. RecordKinds.All.SelectMany(kind => RecordsIn(folder, kind))],
                manifest.Files.ToFrozenDictionary(file => file.Path, file => file.Sha256, StringComparer.Ordinal));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidDataException or JsonException
            or InvalidOperationException or KeyNotFoundException or ArgumentException)
        {
            return null;
        }
    }

    private static IEnumerable<PublishedRecord> RecordsIn(string folder, RecordKind kind)
    {
        using var data = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, DataFiles.PathOf(kind, "json"))));
        return [.. data.RootElement.EnumerateArray().Select(record => new PublishedRecord(new RecordKey(kind, record.GetProperty("id").GetString() ?? ""), record.Clone()))];
    }
}
