using UnionSite.Building;

namespace UnionSite.Exporting;

/// <summary>Writes the open data: each kind of record as CSV and as JSON, the newest record first, and what the columns are.</summary>
public static class DataFiles
{
    /// <summary>The files of an edition: <c>data/KIND.csv</c>, <c>data/KIND.json</c> and <c>data/datapackage.json</c>.</summary>
    public static IEnumerable<OutputFile> Write(Edition edition) =>
        Table(RecordKind.Disclosure, DataColumns.Disclosures, edition.Board.Disclosures)
            .Concat(Table(RecordKind.Activity, DataColumns.Activities, edition.Board.Activities))
            .Concat(Table(RecordKind.Award, DataColumns.Awards, edition.Board.Awards))
            .Concat(Table(RecordKind.Holding, DataColumns.Holdings, edition.Board.Holdings))
            .Append(DataPackage.Write(edition));

    /// <summary>Where a kind's table stands in the output.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="ending"><c>csv</c> or <c>json</c>.</param>
    public static string PathOf(RecordKind kind, string ending) => $"data/{kind.Folder()}.{ending}";

    private static IEnumerable<OutputFile> Table<T>(RecordKind kind, ImmutableArray<Column<T>> columns, ImmutableArray<T> records)
        where T : BoardRecord
    {
        yield return new OutputFile(PathOf(kind, "csv"), stream => CsvFile.Write(stream, columns, records));
        yield return new OutputFile(PathOf(kind, "json"), stream => JsonFile.Write(stream, columns, records));
    }
}
