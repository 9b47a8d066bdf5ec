using System.Text.Json.Nodes;

namespace UnionSite.Printing;

/// <summary>A place, counted from the upper left, in millimetres.</summary>
internal readonly record struct Spot(double X, double Y)
{
    /// <summary>The place as templates read it.</summary>
    public JsonObject ToJson() => new() { ["x"] = X, ["y"] = Y };
}

/// <summary>A size in millimetres.</summary>
internal readonly record struct Extent(double Width, double Height)
{
    /// <summary>The other way round.</summary>
    public Extent Turned => new(Height, Width);

    /// <summary>A sheet of paper (ISO 216).</summary>
    public static Extent Of(PaperSize paper, bool landscape)
    {
        var upright = paper switch
        {
            PaperSize.A4 => new Extent(210, 297),
            PaperSize.A3 => new Extent(297, 420),
            PaperSize.A2 => new Extent(420, 594),
            PaperSize.A1 => new Extent(594, 841),
            _ => throw new ArgumentOutOfRangeException(nameof(paper), paper, null),
        };
        return landscape ? upright.Turned : upright;
    }

    /// <summary>The size as templates read it.</summary>
    public JsonObject ToJson() => new() { ["width"] = Width, ["height"] = Height };
}
