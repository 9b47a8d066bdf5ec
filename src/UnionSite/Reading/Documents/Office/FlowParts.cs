using System.Globalization;
using System.Text;

namespace UnionSite.Reading.Documents.Office;

/// <summary>A paragraph while it is read.</summary>
/// <param name="where">Where it is.</param>
internal sealed class FlowParagraph(string where)
{
    /// <summary>Where it is.</summary>
    public string Where { get; } = where;

    /// <summary>What it says, hidden words too.</summary>
    public StringBuilder Text { get; } = new();

    /// <summary>What was deleted with tracked changes.</summary>
    public StringBuilder Deleted { get; } = new();

    /// <summary>The id of its style.</summary>
    public string Style { get; set; } = "";

    /// <summary>Whether some of it does not show.</summary>
    public bool IsHidden { get; set; }
}

/// <summary>A table of a running text while it is read.</summary>
internal sealed class FlowTable(DocumentWords words, string name, ImmutableArray<string> under)
{
    /// <summary>No cell is wider than a table may be (ECMA-376-1, 17.4.17 sets no bound; Word's is 63).</summary>
    private const int WidestCell = 63;

    private readonly TableWords _table = new(words, name, under);
    private readonly List<TableCell> _cells = [];
    private readonly StringBuilder _cell = new();
    private int _row;
    private int _column;
    private int _span = 1;

    /// <summary>What it is called: 表格 2.</summary>
    public string Name { get; } = name;

    /// <summary>The row that is being read.</summary>
    public string RowName => TableWords.RowPart(Name, _row);

    public void BeginRow()
    {
        _row++;
        _column = 0;
        _cells.Clear();
    }

    public void BeginCell(string? span)
    {
        _cell.Clear();
        _span = 1;
        Span(span);
    }

    /// <summary>Says how many columns the cell takes.</summary>
    public void Span(string? columns)
    {
        if (int.TryParse(columns, NumberStyles.None, CultureInfo.InvariantCulture, out var span))
        {
            _span = Math.Clamp(span, 1, WidestCell);
        }
    }

    /// <summary>Adds a paragraph to the cell.</summary>
    public void AddText(string text) => _cell.Append(_cell.Length > 0 ? " " : "").Append(text);

    public void EndCell()
    {
        _cells.Add(new TableCell(_column, _cell.ToString().Trim(), words.PlaceOf(string.Create(CultureInfo.InvariantCulture, $"{RowName}第 {_cells.Count + 1} 格"))));
        _column += _span;
    }

    public void EndRow() => _table.AddRow(RowName, _cells);

    public void End() => _table.End();
}
