using System.Text.Json;

namespace UnionSite.Announcing;

/// <summary>A record as the open data of a site tell of it.</summary>
/// <param name="Key">Its permanent name.</param>
/// <param name="Values">Its values, by the English names of its columns.</param>
internal sealed record PublishedRecord(RecordKey Key, JsonElement Values)
{
    /// <summary>Its title, or its winner with what was won.</summary>
    public string Title => Key.Kind == RecordKind.Award ? $"{TextOf("winner")}：{TextOf("award")}" : TextOf("title");

    /// <summary>更正, each with its day.</summary>
    public ImmutableArray<string> Corrections => Values.TryGetProperty("corrections", out var corrections) && corrections.ValueKind == JsonValueKind.Array
        ? [.. corrections.EnumerateArray().Where(correction => correction.ValueKind == JsonValueKind.String).Select(correction => correction.GetString()!)]
        : [];

    /// <summary>Whether both say the same, under whatever ids, as far as both have the same columns.</summary>
    public bool SaysTheSameAs(PublishedRecord other) => Values.EnumerateObject().All(value => value.Name is "id" or "page"
        || !other.Values.TryGetProperty(value.Name, out var before) || JsonElement.DeepEquals(value.Value, before));

    private string TextOf(string column) => Values.GetProperty(column).GetString() ?? "";
}
