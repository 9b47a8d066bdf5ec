using UnionSite.Printing;

namespace UnionSite.Tests.Printing;

/// <summary>How posters are cut for smaller paper, to a tenth of a millimetre.</summary>
public sealed class TilingTests
{
    private const double Tenth = 0.1;

    /// <summary>Every poster that is larger than an office's paper.</summary>
    public static TheoryData<PaperSize, bool, PaperSize> Larger() => new(
        from printer in new[] { PaperSize.A4, PaperSize.A3 }
        from paper in Enum.GetValues<PaperSize>()
        where paper > printer
        from landscape in new[] { false, true }
        select (paper, landscape, printer));

    [Theory]
    [MemberData(nameof(Larger))]
    public void The_parts_cover_the_poster_and_no_more(PaperSize paper, bool landscape, PaperSize printer)
    {
        var tiling = Tiling.Of(paper, landscape, printer)!;
        var tiles = tiling.Tiles.ToList();

        Assert.Equal(tiling.Sheets, tiles.Count);
        Assert.Equal(Extent.Of(paper, landscape), tiling.Poster);
        Assert.Equal((0, 0), (tiles[0].From.X, tiles[0].From.Y));
        Assert.Equal(tiling.Poster.Width, tiles[^1].From.X + tiling.Part.Width, Tenth);
        Assert.Equal(tiling.Poster.Height, tiles[^1].From.Y + tiling.Part.Height, Tenth);
    }

    [Theory]
    [MemberData(nameof(Larger))]
    public void Neighbours_overlap_by_ten_millimetres(PaperSize paper, bool landscape, PaperSize printer)
    {
        var tiling = Tiling.Of(paper, landscape, printer)!;
        var rows = tiling.Tiles.Chunk(tiling.Columns).ToList();

        Assert.All(rows, row => Assert.All(row.Zip(row.Skip(1)), pair =>
        {
            Assert.Equal(10, pair.First.From.X + tiling.Part.Width - pair.Second.From.X, Tenth);
            Assert.Equal(pair.First.From.Y, pair.Second.From.Y, Tenth);
        }));
        Assert.All(rows.Zip(rows.Skip(1)), pair => Assert.All(pair.First.Zip(pair.Second), column =>
        {
            Assert.Equal(10, column.First.From.Y + tiling.Part.Height - column.Second.From.Y, Tenth);
            Assert.Equal(column.First.From.X, column.Second.From.X, Tenth);
        }));
    }

    /// <summary>The crop marks reach 4 mm out of the part, the label at its foot 12 mm.</summary>
    [Theory]
    [MemberData(nameof(Larger))]
    public void Part_marks_and_label_lie_where_an_office_printer_prints(PaperSize paper, bool landscape, PaperSize printer)
    {
        var tiling = Tiling.Of(paper, landscape, printer)!;

        Assert.Contains(tiling.Sheet, new[] { Extent.Of(printer, false), Extent.Of(printer, true) });
        Assert.True(tiling.At.X - 4 >= 8 - Tenth);
        Assert.True(tiling.At.Y - 4 >= 8 - Tenth);
        Assert.True(tiling.At.X + tiling.Part.Width + 4 <= tiling.Sheet.Width - 8 + Tenth);
        Assert.True(tiling.At.Y + tiling.Part.Height + 12 <= tiling.Sheet.Height - 8 + Tenth);
    }

    [Theory]
    [InlineData(PaperSize.A3, false, PaperSize.A4, 2, 2)]
    [InlineData(PaperSize.A3, true, PaperSize.A4, 2, 2)]
    [InlineData(PaperSize.A2, false, PaperSize.A4, 4, 2)] // across: upright would take nine
    [InlineData(PaperSize.A1, false, PaperSize.A4, 5, 3)]
    [InlineData(PaperSize.A2, false, PaperSize.A3, 2, 2)]
    public void The_sheets_lie_so_that_the_fewest_are_needed(PaperSize paper, bool landscape, PaperSize printer, int rows, int columns)
    {
        var tiling = Tiling.Of(paper, landscape, printer)!;

        Assert.Equal((rows, columns), (tiling.Rows, tiling.Columns));
    }

    [Fact]
    public void Sheets_are_named_by_row_and_column() =>
        Assert.Equal(["甲-1", "甲-2", "乙-1", "乙-2"], Tiling.Of(PaperSize.A3, false, PaperSize.A4)!.Tiles.Select(tile => tile.Label));

    [Theory]
    [InlineData(PaperSize.A4, PaperSize.A4)]
    [InlineData(PaperSize.A4, PaperSize.A3)]
    [InlineData(PaperSize.A3, PaperSize.A3)]
    public void What_the_printer_prints_whole_is_not_cut(PaperSize paper, PaperSize printer) => Assert.Null(Tiling.Of(paper, landscape: false, printer));
}
