using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace UnionSite.Exporting;

/// <summary>Writes a table as a JSON array of flat objects, for programs.</summary>
internal static class JsonFile
{
    // A writer keeps all that it wrote until it is told to let it go.
    private const int PieceBytes = 64 * 1024;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Writes the file.</summary>
    public static void Write<T>(Stream stream, ImmutableArray<Column<T>> columns, ImmutableArray<T> records) where T : BoardRecord
    {
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartArray();
            foreach (var record in records)
            {
                json.WriteStartObject();
                foreach (var column in columns)
                {
                    json.WritePropertyName(column.English);
                    WriteValue(json, column.Value(record));
                }
                json.WriteEndObject();
                if (json.BytesPending > PieceBytes)
                {
                    json.Flush();
                }
            }
            json.WriteEndArray();
        }
        stream.Write("\n"u8);
    }

    private static void WriteValue(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case DateOnly day:
                json.WriteStringValue(Plain.Day(day));
                break;
            case IEnumerable<string> list:
                json.WriteStartArray();
                foreach (var text in list)
                {
                    json.WriteStringValue(text);
                }
                json.WriteEndArray();
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(value), value.GetType(), "A column has values that JSON cannot write.");
        }
    }
}
