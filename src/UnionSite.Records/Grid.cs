namespace UnionSite.Records;

/// <summary>The words of a table, wherever it stands: in a text, a CSV file or a sheet of a workbook.</summary>
/// <param name="Name">What staff call it: 表格, or the file and the sheet.</param>
/// <param name="Under">What it stands under, from the top: the record's title, the headings.</param>
/// <param name="Rows">Its rows, the head first; they may differ in length.</param>
public sealed record Grid(string Name, ImmutableArray<string> Under, ImmutableArray<ImmutableArray<GridCell>> Rows)
{
    /// <summary>A table of a text.</summary>
    public static Grid Of(TableBlock table, ImmutableArray<string> under) => new("表格", under,
        [.. table.Rows.Select(row => row.Cells.Select(cell => new GridCell(PlainText.Of(cell.Content), cell.Place)).ToImmutableArray())]);
}

/// <summary>A cell of a <see cref="Grid"/>.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Place">Where it stands.</param>
public readonly record struct GridCell(string Text, Place Place);
