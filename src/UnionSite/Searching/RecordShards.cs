using System.Buffers;
using System.Numerics;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace UnionSite.Searching;

/// <summary>
/// Writes the records that results are shown from. Records of neighbouring numbers make a group, a folder named by its content, so that few names need to be
/// known; a group has several files, as results are rarely neighbours.
/// </summary>
internal static class RecordShards
{
    /// <summary>How many bytes the records of a file have at most before they are packed, to about half; a longer record has a file of its own.</summary>
    public const int Budget = 6144;

    private const int MostGroups = 64;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), SkipValidation = true };

    /// <summary>How many records a group has on a board: a power of two, so that a new record rarely changes it.</summary>
    public static int GroupSizeFor(int records) => (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, (records + MostGroups - 1) / MostGroups));

    /// <summary>Writes a group.</summary>
    /// <param name="group">Its number.</param>
    /// <param name="entries">Its records.</param>
    /// <param name="write">Takes the finished files.</param>
    /// <returns>The group's name, and how many records each of its files holds.</returns>
    public static RecordGroup Write(int group, IReadOnlyList<SearchEntry> entries, Action<string, byte[]> write)
    {
        var files = Cut(entries).ToList();
        var name = IndexFile.NameOf(files.Select(file => file.Script));
        for (var file = 0; file < files.Count; file++)
        {
            write($"search/records/{group}-{name}/{file}.js", files[file].Script);
        }
        return new RecordGroup(name, [.. files.Select(file => file.Records)]);
    }

    private static IEnumerable<(int Records, byte[] Script)> Cut(IReadOnlyList<SearchEntry> entries)
    {
        var (content, records) = (new ArrayBufferWriter<byte>(Budget), 0);
        foreach (var row in entries.Select(Encode))
        {
            if (records > 0 && content.WrittenCount + row.Length > Budget)
            {
                yield return Pack();
            }
            content.Write(records == 0 ? "["u8 : ","u8);
            content.Write(row);
            records++;
        }
        yield return Pack();

        (int, byte[]) Pack()
        {
            content.Write("]"u8);
            var file = (records, IndexFile.Pack(content.WrittenSpan));
            content.ResetWrittenCount();
            records = 0;
            return file;
        }
    }

    private static byte[] Encode(SearchEntry entry)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartArray();
            json.WriteStringValue(entry.Key.ToString());
            json.WriteStringValue(entry.Title);
            json.WriteStringValue(entry.Meta);
            Write(json, [.. entry.Names, .. entry.Fields]);
            Write(json, entry.Text);
            json.WriteEndArray();
        }
        return bytes.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, ImmutableArray<string> blocks)
    {
        json.WriteStartArray();
        foreach (var block in blocks)
        {
            json.WriteStringValue(block);
        }
        json.WriteEndArray();
    }
}

/// <summary>A written group of records.</summary>
/// <param name="Name">Five characters that change with its content.</param>
/// <param name="FileSizes">How many records each of its files holds.</param>
internal sealed record RecordGroup(string Name, ImmutableArray<int> FileSizes);
