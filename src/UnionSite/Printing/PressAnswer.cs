using System.Text.Json;

namespace UnionSite.Printing;

/// <summary>What the press said to a job.</summary>
/// <param name="Json">The whole answer.</param>
/// <param name="Error">Why it could not do the job; null when it did.</param>
internal sealed record PressAnswer(JsonElement Json, PressError? Error)
{
    /// <summary>Reads a line of the press.</summary>
    public static (long Id, PressAnswer Answer) Read(string line)
    {
        using var document = JsonDocument.Parse(line);
        var json = document.RootElement.Clone();
        var error = json.GetProperty("ok").GetBoolean() ? null : PressError.Read(json.GetProperty("error"));
        return (json.GetProperty("id").GetInt64(), new PressAnswer(json, error));
    }
}

/// <summary>Why the press could not do a job.</summary>
/// <param name="Kind"><c>glyph</c>, <c>photo</c>, <c>template</c>, <c>broken</c>, <c>huge</c>, <c>format</c>, <c>script</c> or <c>request</c>.</param>
/// <param name="Message">More of it, in English.</param>
/// <param name="Characters">For <c>glyph</c>: the characters that no font has.</param>
/// <param name="Photo">For <c>photo</c>: which of the poster's photos.</param>
/// <param name="Reason">For <c>photo</c>: <c>broken</c>, <c>huge</c> or <c>format</c>.</param>
internal sealed record PressError(string Kind, string Message, ImmutableArray<string> Characters, string? Photo, string? Reason)
{
    /// <summary>Reads the error of an answer.</summary>
    public static PressError Read(JsonElement json) => new(
        json.GetProperty("kind").GetString()!,
        json.GetProperty("message").GetString()!,
        json.TryGetProperty("characters", out var characters) ? [.. characters.EnumerateArray().Select(character => character.GetString()!)] : [],
        json.TryGetProperty("photo", out var photo) ? photo.GetString() : null,
        json.TryGetProperty("reason", out var reason) ? reason.GetString() : null);
}
