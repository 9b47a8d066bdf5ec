using System.Text.Json;
using System.Text.Json.Serialization;
using UnionSite.Building;

namespace UnionSite.Publishing;

/// <summary>What was done to a publishing folder.</summary>
internal enum JournalAction
{
    /// <summary>A new release was put in place.</summary>
    Publish,

    /// <summary>An earlier release was put in place again.</summary>
    Rollback,
}

/// <summary>One line of the journal.</summary>
/// <param name="At">When.</param>
/// <param name="Action">What was done.</param>
/// <param name="Release">The release in place from then on.</param>
/// <param name="Seal">Its seal.</param>
/// <param name="Replaced">The release that was in place before; null at the first.</param>
/// <param name="Removed">The releases that were deleted.</param>
/// <param name="Previous">The SHA-256 of the line before; null at the first.</param>
internal sealed record JournalEntry(
    DateTimeOffset At, JournalAction Action, string Release, string Seal, string? Replaced, ImmutableArray<string> Removed, string? Previous);

[JsonSerializable(typeof(JournalEntry))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class JournalJson : JsonSerializerContext
{
    /// <summary>A line an entry.</summary>
    public static JournalJson Lines { get; } = new(ReadableJson.Options(new JsonStringEnumConverter<JournalAction>(JsonNamingPolicy.CamelCase)));
}
