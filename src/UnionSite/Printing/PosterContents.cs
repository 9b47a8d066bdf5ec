using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using UnionSite.Reading;

namespace UnionSite.Printing;

/// <summary>
/// Codes of what posters tell: their words and figures, their paper and their photos. A poster that is only set differently, by other templates,
/// fonts or programs, or that only leads to another address, keeps its code, and need not be hung anew.
/// </summary>
/// <param name="edition">The edition.</param>
/// <param name="input">Where the photos lie.</param>
internal sealed class PosterContents(Edition edition, InputFolder input)
{
    private const int Digits = 12;

    /// <summary>What of the data only says how it is set.</summary>
    private static readonly string[] Setting = ["mono", "distance"];

    /// <summary>The same posters of a site that stands nowhere: no address, no QR code, no link into the site.</summary>
    private readonly Dictionary<string, PosterJob> _jobs =
        PosterJobs.Of(edition with { Url = null }).ToDictionary(job => job.Poster.Path, StringComparer.Ordinal);

    /// <summary>The code of a poster.</summary>
    public string Of(PublishedPoster poster)
    {
        var job = _jobs[poster.Path];
        var data = job.Data();
        Array.ForEach(Setting, name => data.Remove(name));
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(Said(data)!.ToJsonString()));
        foreach (var photo in job.Photos.DistinctBy(photo => photo.File))
        {
            using var stream = File.OpenRead(input.FullPath(photo.File));
            hash.AppendData(SHA256.HashData(stream));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..Digits];
    }

    /// <summary>Data without what they leave unsaid: a field that only other records use changes nothing here.</summary>
    private static JsonNode? Said(JsonNode? node) => node switch
    {
        JsonObject fields => new JsonObject(fields.Where(field => field.Value is not null).Select(field => KeyValuePair.Create(field.Key, Said(field.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Said)]),
        _ => node?.DeepClone(),
    };
}
