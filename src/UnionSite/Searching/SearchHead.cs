using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using UnionSite.Searching.Terms;
using UnionSite.Searching.Text;

namespace UnionSite.Searching;

/// <summary>The head of the index: what the client must know before it can ask for any other file. See "Head" in <c>docs/search.md</c>.</summary>
/// <param name="Site">Gives the categories and the words that mean the same.</param>
/// <param name="Numbering">Gives the kind, category and day of each record.</param>
/// <param name="Terms">The term tree.</param>
/// <param name="Groups">The records' files.</param>
/// <param name="Simplified">The name of the table of traditional characters.</param>
/// <param name="HoldsTraditional">Whether a record may hold such characters.</param>
internal sealed record SearchHead(Site Site, Numbering Numbering, TermDirectory Terms, IReadOnlyList<RecordGroup> Groups, string Simplified, bool HoldsTraditional)
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), SkipValidation = true };

    /// <summary>The head's script.</summary>
    public byte[] ToScript()
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            Write(json);
        }
        return IndexFile.Pack(bytes.WrittenSpan);
    }

    private void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        WriteList(json, "kinds", RecordKinds.All.Order().Select(kind => kind.Folder()), json.WriteStringValue);
        WriteList(json, "categories", Site.Categories, json.WriteStringValue);
        WriteList(json, "classes", Numbering.Classes, pair => WriteNumbers(json, pair));
        json.WriteString("classOf", Numbering.ClassOf);
        WriteList(json, "days", Numbering.Days, json.WriteNumberValue);
        json.WriteString("shape", Terms.Shape);
        json.WriteString("names", Terms.Names);
        json.WriteNumber("groupSize", RecordShards.GroupSizeFor(Numbering.Records.Length));
        json.WriteString("groups", string.Concat(Groups.Select(group => group.Name)));
        WriteList(json, "fileSizes", Groups.SelectMany(group => group.FileSizes), json.WriteNumberValue);
        WriteList(json, "aliases", AliasPairs(), pair => WriteStrings(json, pair));
        json.WriteString("syllables", string.Join(' ', Pinyin.Syllables));
        json.WriteString("simplified", Simplified);
        json.WriteBoolean("traditional", HoldsTraditional);
        json.WriteEndObject();
    }

    private IEnumerable<string[]> AliasPairs() =>
        from words in Site.Aliases
        let forms = words.Select(NormalForm.Of).Where(form => form.Length > 0).Distinct().ToList()
        from one in forms
        from other in forms
        where string.CompareOrdinal(one, other) < 0
        select new[] { one, other };

    private static void WriteList<T>(Utf8JsonWriter json, string name, IEnumerable<T> values, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            write(value);
        }
        json.WriteEndArray();
    }

    private static void WriteNumbers(Utf8JsonWriter json, int[] numbers)
    {
        json.WriteStartArray();
        Array.ForEach(numbers, json.WriteNumberValue);
        json.WriteEndArray();
    }

    private static void WriteStrings(Utf8JsonWriter json, string[] texts)
    {
        json.WriteStartArray();
        Array.ForEach(texts, json.WriteStringValue);
        json.WriteEndArray();
    }
}
