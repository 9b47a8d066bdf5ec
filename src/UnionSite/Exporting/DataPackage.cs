using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using UnionSite.Building;
using UnionSite.Theme;

namespace UnionSite.Exporting;

/// <summary>
/// Describes the data files as a Frictionless Data Package (version 1): each table's columns, as Table Schema, made from the
/// columns that write the files.
/// </summary>
internal static class DataPackage
{
    private static readonly JsonSerializerOptions Options =
        new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), WriteIndented = true, NewLine = "\n" };

    /// <summary>The description of an edition's data.</summary>
    public static OutputFile Write(Edition edition)
    {
        var site = edition.Board.Site;
        var package = new JsonObject
        {
            ["profile"] = "data-package",
            ["name"] = "union-transparency-board",
            ["title"] = $"{site.Name} {site.Title}",
            ["description"] = "各栏目的全部记录，最新的在前。每个栏目有 CSV（供表格软件）和 JSON（供程序）各一份，内容相同。"
                + $"CSV 里，一格有几项的用“{CsvFile.Between}”隔开；以 = + - @ 等公式符号开头的文字，前面加了一个撇号。",
            ["created"] = Plain.Instant(edition.AsOf),
            ["resources"] = new JsonArray(
            [
                .. Resources(site, RecordKind.Disclosure, DataColumns.Disclosures),
                .. Resources(site, RecordKind.Activity, DataColumns.Activities),
                .. Resources(site, RecordKind.Award, DataColumns.Awards),
                .. Resources(site, RecordKind.Holding, DataColumns.Holdings),
            ]),
        };
        if (edition.Url is { } url)
        {
            package.Insert(4, "homepage", Addresses.Absolute(url, SitePaths.Home));
        }
        return new OutputFile(SitePaths.DataPackage, Encoding.UTF8.GetBytes(package.ToJsonString(Options) + "\n"));
    }

    private static IEnumerable<JsonNode> Resources(Site site, RecordKind kind, IEnumerable<IColumn> columns)
    {
        var table = columns.ToList();
        var csv = Resource(kind, "csv", "text/csv", Schema(table.Select(column => CsvField(site, column)), table[0].Chinese));
        csv.Add("dialect", new JsonObject { ["delimiter"] = ",", ["quoteChar"] = "\"", ["doubleQuote"] = true, ["lineTerminator"] = "\n", ["header"] = true });
        yield return csv;
        yield return Resource(kind, "json", "application/json", Schema(table.Select(column => JsonField(site, column)), table[0].English));
    }

    private static JsonObject Resource(RecordKind kind, string format, string type, JsonObject schema) => new()
    {
        ["profile"] = "tabular-data-resource",
        ["name"] = $"{kind.Folder()}-{format}",
        ["path"] = $"{kind.Folder()}.{format}",
        ["title"] = kind.Heading(),
        ["format"] = format,
        ["mediatype"] = type,
        ["encoding"] = "utf-8",
        ["schema"] = schema,
    };

    private static JsonObject Schema(IEnumerable<JsonNode> fields, string key) => new()
    {
        ["fields"] = new JsonArray([.. fields]),
        ["primaryKey"] = key,
        ["missingValues"] = new JsonArray(""),
    };

    private static JsonObject CsvField(Site site, IColumn column) => column.Type == ColumnType.List
        ? Field(site, column, column.Chinese, column.English, "string", $"{column.Description}（几项之间用“{CsvFile.Between}”隔开）")
        : Field(site, column, column.Chinese, column.English, TypeOf(column), column.Description);

    private static JsonObject JsonField(Site site, IColumn column) =>
        Field(site, column, column.English, column.Chinese, TypeOf(column), column.Description);

    private static string TypeOf(IColumn column) => column.Type switch
    {
        ColumnType.Number => "integer",
        ColumnType.Day => "date",
        ColumnType.List => "array",
        _ => "string",
    };

    private static JsonObject Field(Site site, IColumn column, string name, string title, string type, string description)
    {
        var constraints = new JsonObject();
        if (column.Required)
        {
            constraints.Add("required", true);
        }
        if (column.Pattern is { } pattern)
        {
            constraints.Add("pattern", pattern);
        }
        if (column.Choices?.Invoke(site) is { } choices)
        {
            constraints.Add("enum", new JsonArray([.. choices.Select(choice => (JsonNode)choice)]));
        }
        var field = new JsonObject { ["name"] = name, ["title"] = title, ["type"] = type, ["format"] = "default", ["description"] = description };
        if (constraints.Count > 0)
        {
            field.Add("constraints", constraints);
        }
        return field;
    }
}
