using System.Globalization;

namespace UnionSite.Reading.Documents;

/// <summary>Gathers the rows of a table of a document: each is a passage, all together are a grid.</summary>
/// <param name="words">Where they go.</param>
/// <param name="name">What the table is called: “Sheet1”, 表格 2.</param>
/// <param name="under">What it stands under.</param>
internal sealed class TableWords(DocumentWords words, string name, ImmutableArray<string> under)
{
    /// <summary>Further to the right a cell counts as one of its row, not of a column.</summary>
    private const int MostColumns = 256;

    private readonly ImmutableArray<ImmutableArray<GridCell>>.Builder _rows = ImmutableArray.CreateBuilder<ImmutableArray<GridCell>>();
    private ImmutableArray<string> _above = under;
    private ImmutableArray<string> _under = under;

    /// <summary>Keeps a row.</summary>
    /// <param name="row">Its part: “Sheet1”第 3 行.</param>
    /// <param name="cells">Its cells, each with its column from 0, what it says and where it is.</param>
    public void AddRow(string row, IReadOnlyList<TableCell> cells)
    {
        var parts = ImmutableArray.CreateBuilder<PassagePart>();
        var grid = ImmutableArray.CreateBuilder<GridCell>();
        foreach (var cell in cells)
        {
            var (column, text, place) = (cell.Column, cell.Text, cell.Place);
            if (column < MostColumns && column >= grid.Count)
            {
                var before = grid.Count;
                while (grid.Count < column)
                {
                    grid.Add(new GridCell("", place));
                }
                grid.Add(new GridCell(text.Trim(), place));
                parts.Add(new PassagePart(new string('\t', before == 0 ? column : column - before + 1), place, IsExact: false));
            }
            else
            {
                parts.Add(new PassagePart("\t", place, IsExact: false));
            }
            parts.AddRange(cell.Parts);
        }
        var filled = cells.Count(cell => cell.Text.Length > 0);
        if (filled == 0)
        {
            return;
        }
        words.Add(new Passage(PassageKind.Row, words.FieldOf(row), Trim(parts)) { Under = _under });
        if (_rows.Count == 0)
        {
            var head = string.Join('\t', grid.Select(cell => cell.Text));
            if (filled == 1)
            {
                // The title above a table is a row of one cell; the first row with more is the head.
                _under = _above = _above.Add(head.Trim('\t'));
                return;
            }
            _under = _under.Add(head);
        }
        _rows.Add(grid.ToImmutable());
    }

    /// <summary>Keeps the table whole.</summary>
    public void End()
    {
        if (_rows.Count > 0)
        {
            words.Add(new Grid($"{words.Name}的{name}", _above, _rows.ToImmutable()));
        }
    }

    /// <summary>The name of a column: A, B … Z, AA …</summary>
    public static string Letters(int column)
    {
        var letters = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        {
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        }
        return letters;
    }

    /// <summary>The part of a row.</summary>
    public static string RowPart(string table, int row) => string.Create(CultureInfo.InvariantCulture, $"{table}第 {row} 行");

    private static ImmutableArray<PassagePart> Trim(ImmutableArray<PassagePart>.Builder parts) => [.. parts.Where(part => part.Text.Length > 0)];
}

/// <summary>A cell of a table that is read.</summary>
/// <param name="Column">Its column, from 0.</param>
/// <param name="Parts">What it says, at least one part.</param>
internal readonly record struct TableCell(int Column, ImmutableArray<PassagePart> Parts)
{
    /// <summary>A cell whose place is that of the whole.</summary>
    public TableCell(int column, string text, Place place) : this(column, [new PassagePart(text, place, IsExact: false)])
    {
    }

    /// <summary>What it says.</summary>
    public string Text => Parts is [var only] ? only.Text : string.Concat(Parts.Select(part => part.Text));

    /// <summary>Where it is.</summary>
    public Place Place => Parts[0].Place;
}
