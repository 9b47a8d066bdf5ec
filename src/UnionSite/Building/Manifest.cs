using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace UnionSite.Building;

/// <summary>A file of the output as the manifest lists it.</summary>
/// <param name="Path">Its path in the output, with forward slashes.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">The SHA-256 (FIPS 180-4) of its bytes, in lower-case hexadecimal.</param>
internal sealed record ManifestEntry(string Path, long Bytes, string Sha256)
{
    /// <summary>Whether a file is there and has these bytes.</summary>
    public bool IsAt(string fullPath)
    {
        try
        {
            using var stream = new FileStream(fullPath, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
            return stream.Length == Bytes && Convert.ToHexStringLower(SHA256.HashData(stream)) == Sha256;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}

/// <summary>What a release says of itself.</summary>
/// <param name="Name">Its name, <c>TIME-COMMIT</c>.</param>
/// <param name="Commit">The commit that its records are of; null outside a repository.</param>
/// <param name="AsOf">The day it is made for.</param>
/// <param name="Audience">For whom it is.</param>
/// <param name="Withdrawn">The records that had been withdrawn by then, as <c>KIND/ID</c>, in ordinal order.</param>
/// <param name="Previous">The seal of the release before; null for the first.</param>
internal sealed record ReleaseFacts(string Name, string? Commit, DateOnly AsOf, Audience Audience, ImmutableArray<string> Withdrawn, string? Previous);

/// <summary>What <c>manifest.json</c> says: every other file of the site, and of a release also what it is and what came before it.</summary>
/// <param name="Root">The SHA-256 of the list of files, written as <c>sha256sum</c> writes it.</param>
/// <param name="Release">What the release is; null for a site that was built and not published.</param>
/// <param name="Seal">The SHA-256 of the root and of what the release says of itself, and so of all releases before it.</param>
/// <param name="Files">The files, by path in ordinal order.</param>
internal sealed record Manifest(string Root, ReleaseFacts? Release, string? Seal, ImmutableArray<ManifestEntry> Files)
{
    public const string FileName = "manifest.json";

    /// <summary>The manifest of what a folder holds.</summary>
    public static Manifest Of(IEnumerable<ManifestEntry> entries, ReleaseFacts? release = null)
    {
        var files = entries.OrderBy(entry => entry.Path, StringComparer.Ordinal).ToImmutableArray();
        var root = Sha256Of(string.Concat(files.Select(file => $"{file.Sha256}  {file.Path}\n")));
        return new Manifest(root, release, release is null ? null : SealOf(root, release), files);
    }

    /// <summary>The manifest of a site.</summary>
    /// <exception cref="InvalidDataException">It is not there, or is none.</exception>
    public static Manifest Read(string folder)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(Path.Combine(folder, FileName)), ManifestJson.Readable.Manifest) is { Files.IsDefault: false } manifest
                ? manifest
                : throw new InvalidDataException(FileName);
        }
        catch (Exception failure) when (failure is JsonException or FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InvalidDataException(FileName, failure);
        }
    }

    /// <summary>Whether the root and the seal are those of what the manifest says.</summary>
    public bool IsSound => Of(Files, Release) is var same && same.Root == Root && same.Seal == Seal;

    /// <summary><c>manifest.json</c></summary>
    public OutputFile ToFile() => new(FileName, JsonSerializer.SerializeToUtf8Bytes(this, ManifestJson.Readable.Manifest));

    private static string SealOf(string root, ReleaseFacts release) =>
        Sha256Of(string.Join('\n', [root, release.Name, release.Commit, $"{release.AsOf:yyyy-MM-dd}", $"{release.Audience}", release.Previous, .. release.Withdrawn]));

    private static string Sha256Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

[JsonSerializable(typeof(Manifest))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class ManifestJson : JsonSerializerContext
{
    /// <summary>Chinese names stay readable; what a built site has not is left out.</summary>
    public static ManifestJson Readable { get; } = new(ReadableJson.Options(new JsonStringEnumConverter<Audience>(JsonNamingPolicy.CamelCase)));
}
