using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using UnionSite.Building;

namespace UnionSite.Searching;

/// <summary>
/// Writes the search index: shards of entries and a manifest that lists them. They are classic scripts that call
/// <c>unionSearch</c>, as a page opened from a shared folder may load scripts but not fetch data.
/// </summary>
public static class SearchIndex
{
    /// <summary>A shard is closed before it outgrows this; a longer entry has one of its own.</summary>
    public const int ShardBytes = 200_000;

    private const string ManifestPath = "search/manifest.js";

    // Han stay as they are; what could end a script or a line of it (<, U+2028, U+2029) is escaped.
    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), SkipValidation = true };

    /// <summary>The files of an edition's index. They are made as they are asked for, so that one shard at a time is in memory.</summary>
    public static IEnumerable<OutputFile> Write(Edition edition)
    {
        var shards = new List<(string File, int Count)>();
        var content = new ArrayBufferWriter<byte>(ShardBytes + 1024);
        var entries = new SearchEntries(edition.Board);
        foreach (var kind in edition.Board.All.GroupBy(record => record.Key.Kind))
        {
            var count = 0;
            foreach (var entry in Encode(kind, entries))
            {
                if (count > 0 && content.WrittenCount + entry.Length > ShardBytes)
                {
                    yield return Close(content, count, shards);
                    count = 0;
                }
                content.Write(count++ == 0 ? "unionSearch.shard([\n"u8 : ",\n"u8);
                content.Write(entry);
            }
            yield return Close(content, count, shards);
        }
        yield return new OutputFile(ManifestPath, Manifest(shards));
    }

    // Oldest first: a new record comes last and changes the last shard of its kind only, so that caches keep the others.
    // A batch is what all cores work on at once; the next one waits until its shards are taken.
    private static IEnumerable<byte[]> Encode(IEnumerable<BoardRecord> newestFirst, SearchEntries entries) =>
        newestFirst.Reverse().Chunk(512).SelectMany(batch =>
        {
            var encoded = new byte[batch.Length][];
            Parallel.For(0, batch.Length, index => encoded[index] = Encode(entries.Of(batch[index])));
            return encoded;
        });

    private static OutputFile Close(ArrayBufferWriter<byte> content, int count, List<(string, int)> shards)
    {
        content.Write("\n]);\n"u8);
        var bytes = content.WrittenSpan.ToArray();
        content.ResetWrittenCount();
        var file = $"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 10))}.js";
        shards.Add((file, count));
        return new OutputFile($"search/{file}", bytes);
    }

    private static byte[] Encode(SearchEntry entry) => Json(json =>
    {
        json.WriteStartArray();
        json.WriteStringValue(entry.Key.ToString());
        json.WriteStringValue(entry.Title);
        json.WriteStringValue(entry.Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "");
        json.WriteStringValue(entry.Category);
        json.WriteStringValue(entry.Meta);
        json.WriteStringValue(entry.Fields);
        json.WriteStringValue(entry.Text);
        json.WriteEndArray();
    });

    private static byte[] Manifest(List<(string File, int Count)> shards)
    {
        var list = Json(json =>
        {
            json.WriteStartArray();
            foreach (var (file, count) in shards)
            {
                json.WriteStartArray();
                json.WriteStringValue(file);
                json.WriteNumberValue(count);
                json.WriteEndArray();
            }
            json.WriteEndArray();
        });
        return [.. "unionSearch.manifest("u8, .. list, .. ");\n"u8];
    }

    private static byte[] Json(Action<Utf8JsonWriter> write)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, WriterOptions))
        {
            write(json);
        }
        return bytes.WrittenSpan.ToArray();
    }
}
