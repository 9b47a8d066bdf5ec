using System.Text;
using System.Text.Json.Nodes;
using UnionSite.Searching;
using UnionSite.Searching.Terms;

namespace UnionSite.Tests.Searching;

/// <summary>An index as it was written, read back by the specification.</summary>
internal sealed class WrittenIndex
{
    private readonly Dictionary<string, string> _leaves;

    public WrittenIndex(Edition edition)
    {
        var head = new SearchIndex(file =>
        {
            using var content = new MemoryStream();
            file.WriteTo(content);
            lock (Files)
            {
                Files.Add(file.Path, content.ToArray());
            }
        }).Write(edition);
        Head = JsonNode.Parse(Unpack(head))!.AsObject();
        _leaves = FilesOf("terms", "", (string)Head["shape"]!, (string)Head["names"]!);
    }

    /// <summary>The files, by path.</summary>
    public SortedDictionary<string, byte[]> Files { get; } = new(StringComparer.Ordinal);

    public JsonObject Head { get; }

    /// <summary>The paths of the term files, by their paths in the tree.</summary>
    public IReadOnlyDictionary<string, string> Leaves => _leaves;

    /// <summary>The content of a packed file.</summary>
    public byte[] Unpack(string path) => PackedFile.Unpack(Files[path]);

    /// <summary>The records in the order of their numbers: id, title, meta, names and fields, text.</summary>
    public List<JsonArray> Records()
    {
        var records = new List<JsonArray>();
        var (groupSize, names, group, file, inGroup) = ((int)Head["groupSize"]!, (string)Head["groups"]!, 0, 0, 0);
        foreach (var size in Head["fileSizes"]!.AsArray().Select(size => (int)size!))
        {
            var rows = JsonNode.Parse(Unpack($"search/records/{group}-{names.Substring(group * 5, 5)}/{file++}.js"))!.AsArray();
            Assert.Equal(size, rows.Count);
            records.AddRange(rows.Select(row => row!.AsArray()));
            inGroup += size;
            if (inGroup == groupSize)
            {
                (group, file, inGroup) = (group + 1, 0, 0);
            }
        }
        return records;
    }

    /// <summary>The payload of a key; null when no record has it.</summary>
    public byte[]? Find(string key) => LeafOf(key) is { } leaf ? Entries(leaf).SingleOrDefault(entry => entry.Key == key).Payload : null;

    /// <summary>All keys with their payloads.</summary>
    public IEnumerable<(string Key, byte[] Payload)> Entries() => _leaves.Values.SelectMany(Entries);

    /// <summary>The lines proposed for what was typed.</summary>
    public string[] Suggestions(string typed) => Find('?' + typed) is { } lines ? Encoding.UTF8.GetString(lines).Split('\n') : [];

    /// <summary>The records of a key of one to three units, with their weights.</summary>
    public static List<(int Record, int Weight)> Weights(byte[] payload)
    {
        var reader = new BinaryReader(new MemoryStream(payload));
        var records = Gaps(reader);
        return [.. records.Select(record => (record, (int)reader.ReadByte()))];
    }

    /// <summary>What stands before and after a key of three units wherever it stands.</summary>
    public (string Before, string After) Around(string key)
    {
        var payload = Find(key)!;
        var reader = new BinaryReader(new MemoryStream(payload));
        var weights = Gaps(reader).Select(_ => (int)reader.ReadByte()).ToList();
        foreach (var _ in weights.Where(weight => (weight & 3) != 0))
        {
            reader.Read7BitEncodedInt();
        }
        var after = Encoding.Unicode.GetString(reader.ReadBytes(2 * reader.Read7BitEncodedInt()));
        return (Encoding.Unicode.GetString(reader.ReadBytes(payload.Length)), after);
    }

    /// <summary>The records of a key of three units, with their positions; none where the index holds none.</summary>
    public List<(int Record, int[] Positions)> Positions(string key)
    {
        if (PositionsOf(key) is not { } payload)
        {
            return [];
        }
        var records = Weights(Find(key)!).Select(posting => posting.Record).ToList();
        var reader = new BinaryReader(new MemoryStream(payload));
        var counts = records.Select(_ => reader.Read7BitEncodedInt()).ToList();
        return [.. records.Zip(counts, (record, count) =>
        {
            var position = 0;
            return (record, Enumerable.Range(0, count).Select(_ => position += reader.Read7BitEncodedInt()).ToArray());
        })];
    }

    private byte[]? PositionsOf(string key)
    {
        var path = LeafOf(key)!;
        var (shape, names, _) = Open(path);
        var tree = FilesOf("positions", _leaves.Single(leaf => leaf.Value == path).Key, shape, names);
        return FileOf(key, tree) is { } file ? EntriesOf(new BinaryReader(new MemoryStream(Unpack(file)))).SingleOrDefault(entry => entry.Key == key).Payload : null;
    }

    private string? LeafOf(string key) => FileOf(key, _leaves);

    private static string? FileOf(string key, Dictionary<string, string> files)
    {
        var bits = Convert.ToString(TermKey.HashOf(TermKey.Of(key)), 2).PadLeft(32, '0');
        return files.Keys.SingleOrDefault(path => bits.StartsWith(path, StringComparison.Ordinal)) is { } path ? files[path] : null;
    }

    private static List<int> Gaps(BinaryReader reader)
    {
        var record = 0;
        return [.. Enumerable.Range(0, reader.Read7BitEncodedInt()).Select(_ => record += reader.Read7BitEncodedInt())];
    }

    private IEnumerable<(string Key, byte[] Payload)> Entries(string path) => EntriesOf(Open(path).Entries);

    private (string Shape, string Names, BinaryReader Entries) Open(string path)
    {
        var reader = new BinaryReader(new MemoryStream(Unpack(path)));
        var texts = Enumerable.Range(0, 2).Select(_ => Encoding.ASCII.GetString(reader.ReadBytes(reader.Read7BitEncodedInt()))).ToList();
        return (texts[0], texts[1], reader);
    }

    private static IEnumerable<(string Key, byte[] Payload)> EntriesOf(BinaryReader reader)
    {
        while (reader.BaseStream.Position < reader.BaseStream.Length)
        {
            var units = reader.ReadByte();
            var key = new string([.. Enumerable.Range(0, units).Select(_ => (char)reader.ReadUInt16())]);
            yield return (key, reader.ReadBytes(reader.Read7BitEncodedInt()));
        }
    }

    // The paths of a tree's files, by their paths in the tree.
    private static Dictionary<string, string> FilesOf(string folder, string root, string shape, string names)
    {
        var files = new Dictionary<string, string>();
        var (at, file) = (0, 0);
        Add(root);
        return files;

        void Add(string path)
        {
            switch (shape[at++])
            {
                case '1':
                    Add(path + '0');
                    Add(path + '1');
                    break;
                case '0':
                    files.Add(path, $"search/{folder}/{(path.Length == 0 ? "root" : path)}-{names.Substring(5 * file++, 5)}.js");
                    break;
            }
        }
    }
}
