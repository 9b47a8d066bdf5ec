using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CsvHelper;
using UnionSite.Building;
using UnionSite.Exporting;
using UnionSite.Reading;

namespace UnionSite.Tests.Exporting;

/// <summary>The data of the example board are what their description says.</summary>
public sealed class DataPackageTests
{
    private static readonly Dictionary<string, OutputFile> Files = DataFiles.Write(Edition.Of(
        BoardReader.Read(Path.Combine(ProjectFolders.Find().Root, "input")).Board, Audience.Staff, new DateOnly(2026, 11, 21), null)).ToDictionary(file => file.Path);

    private static readonly JsonElement Package = JsonDocument.Parse(Files["data/datapackage.json"].Content).RootElement;

    public static TheoryData<string> Tables(string format) =>
        [.. Package.GetProperty("resources").EnumerateArray().Where(table => Text(table, "format") == format).Select(table => Text(table, "name"))];

    [Fact]
    public void It_describes_each_file_and_each_column_in_Chinese()
    {
        var resources = Package.GetProperty("resources").EnumerateArray().ToList();
        Assert.Equal(Files.Keys.Where(path => path != "data/datapackage.json"), resources.Select(table => $"data/{Text(table, "path")}"));
        Assert.All(resources, table => Assert.Equal("tabular-data-resource", Text(table, "profile")));
        Assert.All(resources, table => Assert.Matches("^[a-z0-9._/-]+$", Text(table, "name")));
        Assert.All(resources.SelectMany(FieldsOf), field => Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", Text(field, "description")));
    }

    [Theory]
    [MemberData(nameof(Tables), "csv")]
    public void Each_row_of_a_table_is_as_described(string name)
    {
        var table = Table(name);
        using var csv = CsvReader.FromText(Encoding.UTF8.GetString(Files[$"data/{Text(table, "path")}"].Content.Span[3..]), new CsvReaderOptions { HasHeader = false });
        var fields = FieldsOf(table).ToList();
        Assert.True(csv.Read());
        Assert.Equal(fields.Select(field => Text(field, "name")), CellsOf(csv));

        var key = fields.FindIndex(field => Text(field, "name") == Text(table.GetProperty("schema"), "primaryKey"));
        var keys = new List<string>();
        while (csv.Read())
        {
            var cells = CellsOf(csv);
            Assert.Equal(fields.Count, cells.Length);
            Assert.All(fields, (field, index) => AssertValid(field, cells[index]));
            keys.Add(cells[key]);
        }
        Assert.NotEmpty(keys);
        Assert.Distinct(keys);
    }

    [Theory]
    [MemberData(nameof(Tables), "json")]
    public void Each_object_of_a_table_is_as_described(string name)
    {
        var table = Table(name);
        var rows = JsonDocument.Parse(Files[$"data/{Text(table, "path")}"].Content).RootElement.EnumerateArray().ToList();
        Assert.NotEmpty(rows);
        Assert.All(rows, row =>
        {
            Assert.Equal(FieldsOf(table).Select(field => Text(field, "name")), row.EnumerateObject().Select(cell => cell.Name));
            Assert.All(FieldsOf(table), field => AssertTyped(field, row.GetProperty(Text(field, "name"))));
        });
    }

    [Fact]
    public void What_is_not_as_described_is_seen()
    {
        var fields = FieldsOf(Table("disclosures-csv")).ToDictionary(field => Text(field, "name"));
        Assert.ThrowsAny<Exception>(() => AssertValid(fields["标题"], ""));
        Assert.ThrowsAny<Exception>(() => AssertValid(fields["类别"], "别的类别"));
        Assert.ThrowsAny<Exception>(() => AssertValid(fields["日期"], "2026-02-30"));
        Assert.ThrowsAny<Exception>(() => AssertValid(fields["期次"], "2026-Q5"));
    }

    private static void AssertValid(JsonElement field, string cell)
    {
        var (required, pattern, choices) = ConstraintsOf(field);
        if (cell.Length == 0)
        {
            Assert.False(required, $"{Text(field, "name")} is missing");
            return;
        }
        Assert.True(pattern is null || Regex.IsMatch(cell, $"^(?:{pattern})$"), cell);
        Assert.True(choices is null || choices.Contains(cell), cell);
        Assert.True(Text(field, "type") switch
        {
            "string" => true,
            "integer" => int.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
            "date" => DateOnly.TryParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            _ => false,
        }, $"{Text(field, "name")}: {cell}");
    }

    private static void AssertTyped(JsonElement field, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Array:
                Assert.Equal("array", Text(field, "type"));
                break;
            case JsonValueKind.Number:
                Assert.Equal("integer", Text(field, "type"));
                break;
            default:
                Assert.NotEqual("array", Text(field, "type"));
                AssertValid(field, value.GetString() ?? "");
                break;
        }
    }

    private static (bool Required, string? Pattern, List<string>? Choices) ConstraintsOf(JsonElement field) =>
        !field.TryGetProperty("constraints", out var constraints) ? default
        : (constraints.TryGetProperty("required", out var required) && required.GetBoolean(),
            constraints.TryGetProperty("pattern", out var pattern) ? pattern.GetString() : null,
            constraints.TryGetProperty("enum", out var choices) ? [.. choices.EnumerateArray().Select(choice => choice.GetString()!)] : null);

    private static string[] CellsOf(CsvReader csv) => [.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)];

    private static JsonElement Table(string name) => Package.GetProperty("resources").EnumerateArray().Single(table => Text(table, "name") == name);

    private static IEnumerable<JsonElement> FieldsOf(JsonElement table) => table.GetProperty("schema").GetProperty("fields").EnumerateArray();

    private static string Text(JsonElement node, string name) => node.GetProperty(name).GetString()!;
}
