using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using UnionSite.Searching;
using UnionSite.Searching.Terms;

namespace UnionSite.Tests.Searching;

/// <summary>An index as it was written, read back by the specification.</summary>
internal sealed class WrittenIndex
{
    private const char PositionMark = '\u0001';

    private readonly Dictionary<string, string> _leaves = [];

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
        var names = 0;
        var shape = 0;
        AddLeaves("", ref shape, ref names);
    }

    /// <summary>The files, by path.</summary>
    public SortedDictionary<string, byte[]> Files { get; } = new(StringComparer.Ordinal);

    public JsonObject Head { get; }

    /// <summary>The paths of the term files, by their paths in the tree.</summary>
    public IReadOnlyDictionary<string, string> Leaves => _leaves;

    /// <summary>The content of a packed file.</summary>
    public byte[] Unpack(string path)
    {
        var script = Encoding.ASCII.GetString(Files[path]);
        Assert.StartsWith("unionSearch(\"", script);
        Assert.EndsWith("\")\n", script);
        using var packed = new ZLibStream(new MemoryStream(Convert.FromBase64String(script[13..^3])), CompressionMode.Decompress);
        using var content = new MemoryStream();
        packed.CopyTo(content);
        return content.ToArray();
    }

    /// <summary>The records in the order of their numbers: id, title, meta, names and fields, text.</summary>
    public List<JsonArray> Records()
    {
        var records = new List<JsonArray>();
        var (groupSize, names, group, file, inGroup) = ((int)Head["groupSize"]!, (string)Head["groupNames"]!, 0, 0, 0);
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
    public byte[]? Find(string key)
    {
        var hash = TermKey.HashOf(TermKey.Of(key));
        var bits = Convert.ToString(hash, 2).PadLeft(32, '0');
        var leaf = _leaves.Keys.Single(path => bits.StartsWith(path, StringComparison.Ordinal));
        return Entries(_leaves[leaf]).SingleOrDefault(entry => entry.Key == key).Payload;
    }

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

    /// <summary>The records of a key of three units, with their positions.</summary>
    public List<(int Record, int[] Positions)> Positions(string key)
    {
        var records = Weights(Find(key)!).Select(posting => posting.Record).ToList();
        var reader = new BinaryReader(new MemoryStream(Find(key + PositionMark)!));
        var counts = records.Select(_ => reader.Read7BitEncodedInt()).ToList();
        return [.. records.Zip(counts, (record, count) =>
        {
            var position = 0;
            return (record, Enumerable.Range(0, count).Select(_ => position += reader.Read7BitEncodedInt()).ToArray());
        })];
    }

    private static List<int> Gaps(BinaryReader reader)
    {
        var record = 0;
        return [.. Enumerable.Range(0, reader.Read7BitEncodedInt()).Select(_ => record += reader.Read7BitEncodedInt())];
    }

    private IEnumerable<(string Key, byte[] Payload)> Entries(string path)
    {
        var content = new MemoryStream(Unpack(path));
        var reader = new BinaryReader(content);
        while (content.Position < content.Length)
        {
            var units = reader.ReadByte();
            var key = new string([.. Enumerable.Range(0, units).Select(_ => (char)reader.ReadUInt16())]);
            yield return (key, reader.ReadBytes(reader.Read7BitEncodedInt()));
        }
    }

    private void AddLeaves(string path, ref int shape, ref int names)
    {
        if (((string)Head["termShape"]!)[shape++] == '1')
        {
            AddLeaves(path + '0', ref shape, ref names);
            AddLeaves(path + '1', ref shape, ref names);
            return;
        }
        var name = ((string)Head["termNames"]!).Substring(names, 5);
        names += 5;
        _leaves.Add(path, $"search/terms/{(path.Length == 0 ? "root" : path)}-{name}.js");
    }
}
