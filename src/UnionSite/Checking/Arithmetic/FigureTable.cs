using System.Buffers;

namespace UnionSite.Checking.Arithmetic;

/// <summary>A table, read as figures under heads.</summary>
internal sealed class FigureTable
{
    // What is wider or has more cells is data to be worked with, not a table to be read.
    private const int MostColumns = 40;
    private const int MostHeadRows = 4;

    private static readonly SearchValues<char> Figures = SearchValues.Create("0123456789０１２３４５６７８９");

    private FigureTable(ImmutableArray<string> heads, FigureCell[][] rows)
    {
        Heads = heads;
        Rows = rows;
    }

    /// <summary>The words over each column, those of several rows joined.</summary>
    public ImmutableArray<string> Heads { get; }

    /// <summary>The rows under the heads; all are as long as there are heads.</summary>
    public FigureCell[][] Rows { get; }

    /// <summary>Whether any row is named as a sum.</summary>
    public bool HasTotalRows => Array.Exists(Rows, row => Array.Exists(row, cell => cell.Kind == CellKind.Words && TotalLabels.IsTotal(cell.Text)));

    /// <summary>Reads a table; null where it has no rows of figures.</summary>
    public static FigureTable? Of(Grid grid)
    {
        if (grid.Rows.Length < 2)
        {
            return null;
        }
        var columns = Math.Min(MostColumns, grid.Rows.Max(row => row.Length));
        var headRows = 1;
        while (headRows < MostHeadRows && headRows < grid.Rows.Length - 1 && IsHead(grid.Rows[headRows]))
        {
            headRows++;
        }
        var heads = Enumerable.Range(0, columns).Select(column => HeadOf(grid, headRows, column)).ToImmutableArray();
        var units = heads.Select(head => HeadUnit.Of(head)).ToArray();
        var rows = new FigureCell[grid.Rows.Length - headRows][];
        var numbers = 0;
        for (var i = 0; i < rows.Length; i++)
        {
            var cells = grid.Rows[i + headRows];
            rows[i] = new FigureCell[columns];
            for (var column = 0; column < columns && column < cells.Length; column++)
            {
                rows[i][column] = FigureCell.Of(cells[column], units[column]);
                numbers += rows[i][column].Kind == CellKind.Number ? 1 : 0;
            }
            for (var column = cells.Length; column < columns; column++)
            {
                rows[i][column] = new FigureCell(CellKind.Nothing, default, "", default);
            }
        }
        return numbers > 1 ? new FigureTable(heads, rows) : null;
    }

    /// <summary>What a figure is of: the nearest words to its left.</summary>
    public string LabelOf(int row, int column)
    {
        string label = "";
        for (var left = column - 1; left >= 0; left--)
        {
            var cell = Rows[row][left];
            if (cell.Kind == CellKind.Number && label.Length > 0)
            {
                break;
            }
            if (cell.Kind is CellKind.Words or CellKind.Rough)
            {
                if (label.Length == 0 || TotalLabels.IsTotal(cell.Text))
                {
                    label = cell.Text;
                }
            }
        }
        return label;
    }

    private static bool IsHead(ImmutableArray<GridCell> row)
    {
        var words = 0;
        foreach (var cell in row)
        {
            if (cell.Text.AsSpan().IndexOfAny(Figures) >= 0 || TotalLabels.IsTotal(cell.Text) && words == 0)
            {
                return false;
            }
            words += cell.Text.AsSpan().Trim().Length > 1 ? 1 : 0;
        }
        return words > 1;
    }

    /// <summary>With two rows of heads, one that is empty belongs to the head at its left.</summary>
    private static string HeadOf(Grid grid, int headRows, int column)
    {
        if (headRows == 1)
        {
            return column < grid.Rows[0].Length ? grid.Rows[0][column].Text.Trim() : "";
        }
        var words = new List<string>();
        for (var row = 0; row < headRows; row++)
        {
            var cells = grid.Rows[row];
            var at = Math.Min(column, cells.Length - 1);
            while (row < headRows - 1 && at > 0 && string.IsNullOrWhiteSpace(cells[at].Text))
            {
                at--;
            }
            words.Add(at >= 0 && (at < column ? row < headRows - 1 : true) ? cells[at].Text.Trim() : "");
        }
        return string.Join(' ', words.Where(word => word.Length > 0).Distinct());
    }
}
