using System.Buffers;
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
    /// <summary>How many bytes a file has at most; a longer record has one of its own.</summary>
    public const int Budget = 4096;

    private const int Groups = 64;

    // Chinese packs to about 2 bytes of 3, base64 included; a file that turns out too long is halved.
    private const int TypicalContent = Budget * 3 / 2;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), SkipValidation = true };

    /// <summary>How many records a group has on a board.</summary>
    public static int GroupSizeFor(int records) => Math.Max(1, (records + Groups - 1) / Groups);

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
        var rows = new List<byte[]>();
        foreach (var row in entries.Select(Encode))
        {
            if (rows.Count > 0 && rows.Sum(other => other.Length) + row.Length > TypicalContent)
            {
                foreach (var file in Pack([.. rows]))
                {
                    yield return file;
                }
                rows.Clear();
            }
            rows.Add(row);
        }
        foreach (var file in Pack([.. rows]))
        {
            yield return file;
        }
    }

    private static IEnumerable<(int Records, byte[] Script)> Pack(byte[][] rows)
    {
        var content = new ArrayBufferWriter<byte>();
        foreach (var row in rows)
        {
            content.Write(content.WrittenCount == 0 ? "["u8 : ","u8);
            content.Write(row);
        }
        content.Write("]"u8);
        var script = IndexFile.Pack(content.WrittenSpan);
        return script.Length <= Budget || rows.Length == 1
            ? [(rows.Length, script)]
            : Pack(rows[..(rows.Length / 2)]).Concat(Pack(rows[(rows.Length / 2)..]));
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
