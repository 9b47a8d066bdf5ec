using System.Text.Json.Nodes;

namespace UnionSite.Printing;

/// <summary>
/// How a poster is cut into sheets of smaller paper: all parts are equally large, each overlaps its neighbours by
/// <see cref="Overlap"/>, and each stands at the same place of its sheet. All lengths are millimetres.
/// </summary>
internal sealed record Tiling
{
    /// <summary>How far two neighbours show the same: the strip that the glue goes on.</summary>
    public const double Overlap = 10;

    /// <summary>What an office printer may leave white on each side.</summary>
    public const double Unprintable = 8;

    /// <summary>White round the part: the printer's own, and room for the crop marks.</summary>
    private const double Side = Unprintable + 4;

    /// <summary>White below the part, where the sheet's label stands too.</summary>
    private const double Foot = Unprintable + 12;

    /// <summary>Rows are named as a reader counts them, so that a number is always a column.</summary>
    private const string RowNames = "甲乙丙丁戊己庚辛壬癸";

    private Tiling(PaperSize paper, Extent poster, Extent sheet)
    {
        (Paper, Poster, Sheet) = (paper, poster, sheet);
        Columns = Count(poster.Width, sheet.Width - 2 * Side);
        Rows = Count(poster.Height, sheet.Height - Side - Foot);
        Part = new Extent(Share(poster.Width, Columns), Share(poster.Height, Rows));
    }

    /// <summary>The printer's paper.</summary>
    public PaperSize Paper { get; }

    /// <summary>The whole poster.</summary>
    public Extent Poster { get; }

    /// <summary>The sheet that the printer takes, as it lies.</summary>
    public Extent Sheet { get; }

    /// <summary>How many sheets stand side by side.</summary>
    public int Columns { get; }

    /// <summary>How many sheets stand one above the other.</summary>
    public int Rows { get; }

    /// <summary>How many sheets make the poster.</summary>
    public int Sheets => Rows * Columns;

    /// <summary>The part of the poster that each sheet shows.</summary>
    public Extent Part { get; }

    /// <summary>Where the part begins on its sheet. White that is left over lies to the left and above, where it is cut off.</summary>
    public Spot At => new(Sheet.Width - Side - Part.Width, Sheet.Height - Foot - Part.Height);

    /// <summary>The sheets, row by row.</summary>
    public IEnumerable<Tile> Tiles =>
        from row in Enumerable.Range(0, Rows)
        from column in Enumerable.Range(0, Columns)
        select new Tile($"{RowNames[row]}-{column + 1}", new Spot(column * (Part.Width - Overlap), row * (Part.Height - Overlap)));

    /// <summary>The tiling of a poster for a printer's paper, upright or across, whichever needs fewer sheets; null when the poster is no larger than the paper.</summary>
    public static Tiling? Of(PaperSize paper, bool landscape, PaperSize printer)
    {
        if (paper <= printer)
        {
            return null;
        }
        var (poster, sheet) = (Extent.Of(paper, landscape), Extent.Of(printer, landscape));
        var (alike, turned) = (new Tiling(printer, poster, sheet), new Tiling(printer, poster, sheet.Turned));
        return turned.Sheets < alike.Sheets ? turned : alike;
    }

    /// <summary>The tiling as <c>tiles.typ</c> reads it.</summary>
    public JsonObject ToJson() => new()
    {
        ["paper"] = Paper.ToString(),
        ["poster"] = Poster.ToJson(),
        ["sheet"] = Sheet.ToJson(),
        ["part"] = Part.ToJson(),
        ["at"] = At.ToJson(),
        ["overlap"] = Overlap,
        ["unprintable"] = Unprintable,
        ["rows"] = Rows,
        ["columns"] = Columns,
        ["tiles"] = new JsonArray([.. Tiles.Select(tile => new JsonObject { ["label"] = tile.Label, ["from"] = tile.From.ToJson() })]),
    };

    private static int Count(double whole, double room) => (int)Math.Ceiling((whole - Overlap) / (room - Overlap));

    private static double Share(double whole, int count) => (whole + (count - 1) * Overlap) / count;
}

/// <summary>One sheet of a <see cref="Tiling"/>.</summary>
/// <param name="Label">Row and column: 甲-1.</param>
/// <param name="From">Where its part begins on the poster.</param>
internal readonly record struct Tile(string Label, Spot From);
