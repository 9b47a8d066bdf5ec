using UnionSite.Records.Wall;

namespace UnionSite.Tests.Wall;

/// <summary>What must hold of every board, whatever hangs on it; drawn with a fixed seed.</summary>
public sealed class ShelfPackingTests
{
    private const int Draws = 500;

    private sealed record Draw(Dimensions Board, ImmutableArray<Dimensions> Things, ImmutableArray<Position?> Spots)
    {
        public IEnumerable<(Dimensions Thing, Position Position)> Hanging => Things.Zip(Spots).Where(pair => pair.Second is not null).Select(pair => (pair.First, pair.Second!.Value));
    }

    private static readonly ImmutableArray<Draw> All = DrawAll(new Random(20261120));

    [Fact]
    public void The_boards_drawn_try_both_what_fits_and_what_does_not()
    {
        Assert.True(All.Sum(draw => draw.Hanging.Count()) > 2 * Draws);
        Assert.True(All.Sum(draw => draw.Spots.Count(spot => spot is null)) > 2 * Draws);
    }

    [Fact]
    public void All_hang_inside_the_board_with_an_edge_around()
    {
        Assert.All(All, draw => Assert.All(draw.Hanging, item =>
        {
            Assert.True(item.Position.Left >= ShelfPacking.Edge && item.Position.Left + item.Thing.Width <= draw.Board.Width - ShelfPacking.Edge);
            Assert.True(item.Position.Top >= ShelfPacking.Edge && item.Position.Top + item.Thing.Height <= draw.Board.Height - ShelfPacking.Edge);
        }));
    }

    [Fact]
    public void Between_any_two_there_is_a_gap()
    {
        Assert.All(All, draw =>
        {
            var hanging = draw.Hanging.ToList();
            for (var i = 0; i < hanging.Count; i++)
            {
                for (var j = 0; j < i; j++)
                {
                    Assert.True(AreApart(hanging[i], hanging[j]), $"{hanging[i]} {hanging[j]}");
                }
            }
        });
    }

    [Fact]
    public void None_hangs_where_a_more_important_one_no_larger_was_left_out()
    {
        Assert.All(All, draw =>
        {
            for (var less = 0; less < draw.Things.Length; less++)
            {
                for (var more = 0; more < less && draw.Spots[less] is not null; more++)
                {
                    var isNoLarger = draw.Things[more].Width <= draw.Things[less].Width && draw.Things[more].Height <= draw.Things[less].Height;
                    Assert.False(isNoLarger && draw.Spots[more] is null, $"{more} and {less} of {draw}");
                }
            }
        });
    }

    [Fact]
    public void What_fits_alone_hangs_in_the_corner_when_it_comes_first()
    {
        Assert.All(All, draw =>
        {
            var fits = draw.Things[0].Width + (2 * ShelfPacking.Edge) <= draw.Board.Width && draw.Things[0].Height + (2 * ShelfPacking.Edge) <= draw.Board.Height;
            Assert.Equal(fits ? new Position(ShelfPacking.Edge, ShelfPacking.Edge) : null, draw.Spots[0]);
        });
    }

    [Fact]
    public void Rows_are_filled_from_the_left_and_the_lowest_may_grow()
    {
        // A4, A3 beside it, A3 below, A4 beside that in the same row, and no third row.
        var spots = ShelfPacking.Pack(new(620, 920), [new(210, 297), new(297, 420), new(297, 420), new(210, 297), new(210, 297)]);

        Assert.Equal<Position?>([new(30, 30), new(260, 30), new(30, 470), new(347, 470), null], spots);
    }

    private static bool AreApart((Dimensions Thing, Position Position) one, (Dimensions Thing, Position Position) other) =>
        one.Position.Left >= other.Position.Left + other.Thing.Width + ShelfPacking.Gap || other.Position.Left >= one.Position.Left + one.Thing.Width + ShelfPacking.Gap
        || one.Position.Top >= other.Position.Top + other.Thing.Height + ShelfPacking.Gap || other.Position.Top >= one.Position.Top + one.Thing.Height + ShelfPacking.Gap;

    private static ImmutableArray<Draw> DrawAll(Random random)
    {
        var papers = Enum.GetValues<PaperSize>();
        return [.. Enumerable.Range(0, Draws).Select(_ =>
        {
            var board = new Dimensions(random.Next(300, 4000), random.Next(300, 2000));
            ImmutableArray<Dimensions> things = [.. Enumerable.Range(0, random.Next(1, 40)).Select(_ => random.Next(4) == 0
                ? new Dimensions(random.Next(50, 1500), random.Next(50, 1000))
                : Dimensions.Of(papers[random.Next(papers.Length)], random.Next(2) == 0))];
            return new Draw(board, things, ShelfPacking.Pack(board, things));
        })];
    }
}
