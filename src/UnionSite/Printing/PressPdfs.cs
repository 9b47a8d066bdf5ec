using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using UnionSite.Reading.Documents;

namespace UnionSite.Printing;

/// <summary>Has PDFs read by the press; what it has read once, it need not be started for again.</summary>
internal sealed class PressPdfs(Press press) : IPdfReader
{
    private static readonly JsonSerializerOptions CamelCase = new(JsonSerializerDefaults.Web);

    /// <inheritdoc/>
    public async Task<PdfContent> ReadAsync(ReadOnlyMemory<byte> pdf, CancellationToken cancellation)
    {
        var key = press.Cache.KeyOf($"pdf {Convert.ToHexStringLower(SHA256.HashData(pdf.Span))}", [], usesTemplates: false);
        var kept = press.Cache.Find(key, ".json");
        if (kept is null)
        {
            // The press is given the very bytes that were read: the file itself may be saved anew meanwhile.
            var (from, draft) = (press.Cache.Draft(), press.Cache.Draft());
            await File.WriteAllBytesAsync(from, pdf, cancellation);
            try
            {
                var answer = await press.SendAsync(new JsonObject { ["do"] = "pdf", ["from"] = from, ["to"] = draft }, cancellation);
                if (answer.Error is { } error)
                {
                    return new PdfContent { Error = error.Kind };
                }
            }
            finally
            {
                File.Delete(from);
            }
            kept = press.Cache.Keep(key, ".json", draft);
        }
        await using var stream = File.OpenRead(kept);
        return await JsonSerializer.DeserializeAsync<PdfContent>(stream, CamelCase, cancellation) ?? new PdfContent { Error = "broken" };
    }
}
