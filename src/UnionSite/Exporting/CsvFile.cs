using System.Globalization;
using CsvHelper;

namespace UnionSite.Exporting;

/// <summary>Writes a table as CSV for spreadsheet programs.</summary>
internal static class CsvFile
{
    // With the mark Excel takes the file for UTF-8 and not for the system's own code page.
    private static readonly CsvWriterOptions Options = new() { WriteByteOrderMark = true, NewLine = "\n" };

    /// <summary>What stands between the texts of a list in one cell.</summary>
    public const string Between = "；";

    /// <summary>Writes the file.</summary>
    public static void Write<T>(Stream stream, ImmutableArray<Column<T>> columns, ImmutableArray<T> records) where T : BoardRecord
    {
        using var csv = CsvWriter.Create(stream, Options, leaveOpen: true);
        foreach (var column in columns)
        {
            csv.WriteField(column.Chinese);
        }
        csv.EndRecord();
        foreach (var record in records)
        {
            foreach (var column in columns)
            {
                csv.WriteField(Harmless(Text(column.Value(record))));
            }
            csv.EndRecord();
        }
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        string text => text,
        int number => Plain.Number(number),
        DateOnly day => Plain.Day(day),
        IEnumerable<string> list => string.Join(Between, list),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value.GetType(), "A column has values that CSV cannot write."),
    };

    /// <summary>
    /// Keeps a spreadsheet program from running a cell as a formula: an apostrophe goes before whatever begins one, full-width
    /// signs too, unless the cell is a number.
    /// </summary>
    internal static string Harmless(string cell)
    {
        var beginsFormula = cell.TrimStart(' ', '\u3000') is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠', ..];
        return beginsFormula && !decimal.TryParse(cell, NumberStyles.Number | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out _)
            ? $"'{cell}"
            : cell;
    }
}
