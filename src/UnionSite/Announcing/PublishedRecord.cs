using System.Text.Json;
using UnionSite.Exporting;

namespace UnionSite.Announcing;

/// <summary>A record as the open data of a site tell of it.</summary>
/// <param name="Key">Its permanent name.</param>
/// <param name="Values">Its values, by the English names of its columns.</param>
internal sealed record PublishedRecord(RecordKey Key, JsonElement Values)
{
    /// <summary>Its title, or its winner with what was won.</summary>
    public string Title => Key.Kind == RecordKind.Award ? $"{TextOf("winner")}：{TextOf("award")}" : TextOf("title");

    /// <summary>更正, each with its day.</summary>
    public IEnumerable<string> Corrections =>
        Values.TryGetProperty("corrections", out var corrections) ? corrections.EnumerateArray().Select(correction => correction.GetString()!) : [];

    /// <summary>All records of a site.</summary>
    /// <param name="folder">The site.</param>
    /// <exception cref="IOException">It has no open data.</exception>
    public static Dictionary<RecordKey, PublishedRecord> In(string folder) => RecordKinds.All.SelectMany(kind => In(folder, kind)).ToDictionary(record => record.Key);

    /// <summary>Whether both say the same, as far as both have the same columns.</summary>
    public bool SaysTheSameAs(PublishedRecord other) => Values.EnumerateObject().All(value =>
        !other.Values.TryGetProperty(value.Name, out var before) || JsonElement.DeepEquals(value.Value, before));

    private static IEnumerable<PublishedRecord> In(string folder, RecordKind kind)
    {
        using var data = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, DataFiles.PathOf(kind, "json"))));
        return [.. data.RootElement.EnumerateArray().Select(record => new PublishedRecord(new RecordKey(kind, record.GetProperty("id").GetString()!), record.Clone()))];
    }

    private string TextOf(string column) => Values.GetProperty(column).GetString() ?? "";
}
