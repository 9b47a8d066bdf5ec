using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace UnionSite.Building;

/// <summary>A file of the output as the manifest lists it.</summary>
/// <param name="Path">Its path in the output, with forward slashes.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">The SHA-256 (FIPS 180-4) of its bytes, in lower-case hexadecimal.</param>
internal sealed record ManifestEntry(string Path, long Bytes, string Sha256);

/// <summary>Writes <c>manifest.json</c>: every other file of the site, by path.</summary>
internal static class Manifest
{
    public const string FileName = "manifest.json";

    /// <summary>The manifest of what a folder holds.</summary>
    public static OutputFile Of(IEnumerable<ManifestEntry> entries) =>
        new(FileName, JsonSerializer.SerializeToUtf8Bytes(new ManifestDocument([.. entries]), ManifestJson.Readable.ManifestDocument));
}

internal sealed record ManifestDocument(ImmutableArray<ManifestEntry> Files);

[JsonSerializable(typeof(ManifestDocument))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class ManifestJson : JsonSerializerContext
{
    /// <summary>Chinese names stay readable.</summary>
    public static ManifestJson Readable { get; } = new(new JsonSerializerOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    });
}
