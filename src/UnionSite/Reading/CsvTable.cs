using CsvHelper;
using UnionSite.Reading.Yaml;

namespace UnionSite.Reading;

/// <summary>Reads CSV (RFC 4180) as a list of fields, so that a table and a YAML list are checked alike.</summary>
internal static class CsvTable
{
    private static readonly CsvReaderOptions Options = new()
    {
        HasHeader = false,
        Separator = ',',
        TrackLineNumbers = true,
        MaxRecordSize = InputFolder.LargestText,
        MalformedData = CsvMalformedDataHandling.Throw,
    };

    /// <summary>One set of fields a row; the first row gives the names. Empty cells are left out.</summary>
    public static ImmutableArray<YamlMap> Read(SourceText source, ICollection<Finding> findings)
    {
        var maps = ImmutableArray.CreateBuilder<YamlMap>();
        var lines = source.Value.Split('\n');
        ImmutableArray<YamlScalar> names = [];
        try
        {
            using var reader = CsvReader.FromText(source.Value, Options);
            while (reader.Read())
            {
                var cells = Cells(source.File, reader, lines);
                if (names.IsEmpty)
                {
                    names = cells;
                }
                else if (cells.All(cell => cell.Value.Length == 0))
                {
                    continue; // Excel leaves rows of commas behind a table.
                }
                else if (cells.Length > names.Length)
                {
                    findings.Add(Finding.Error("csv-row", cells[names.Length].Place, $"这一行有 {cells.Length} 格，表头只有 {names.Length} 列。",
                        "请检查是否多了逗号；内容里有逗号时，整格要加英文双引号。"));
                }
                else
                {
                    maps.Add(new YamlMap(cells[0].Place, [.. names.Zip(cells)
                        .Where(pair => pair.Second.Value.Length > 0).Select(pair => new YamlEntry(pair.First, pair.Second))]));
                }
            }
        }
        catch (CsvFormatException fault)
        {
            findings.Add(Finding.Error("csv-syntax", new Place(source.File, Math.Max(1, (int)fault.LineNumber), 1),
                "从这一行起不是有效的 CSV，多半是英文双引号不成对。", "请检查英文双引号；用 Excel 另存为“CSV UTF-8（逗号分隔）”。"));
        }
        return maps.ToImmutable();
    }

    private static ImmutableArray<YamlScalar> Cells(string file, CsvReader reader, string[] lines)
    {
        var places = CellPlaces(file, (int)reader.LineNumber, lines).Take(reader.FieldCount).ToList();
        return [.. Enumerable.Range(0, reader.FieldCount).Select(index =>
            new YamlScalar(places[Math.Min(index, places.Count - 1)], reader.GetString(index).Trim()))];
    }

    /// <summary>Where the cells of a row begin; goes on to the end of the file, as only the reader knows where the row ends.</summary>
    private static IEnumerable<Place> CellPlaces(string file, int firstLine, string[] lines)
    {
        yield return new Place(file, firstLine, 1);
        var quoted = false;
        for (var line = firstLine; line <= lines.Length; line++)
        {
            for (var index = 0; index < lines[line - 1].Length; index++)
            {
                var c = lines[line - 1][index];
                quoted ^= c == '"';
                if (c == ',' && !quoted)
                {
                    yield return new Place(file, line, index + 2);
                }
            }
        }
    }
}
