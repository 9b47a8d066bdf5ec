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

    /// <summary>A sheet of paper.</summary>
    public static Extent Of(PaperSize paper, bool landscape)
    {
        var (width, height) = Dimensions.Of(paper, landscape);
        return new Extent(width, height);
    }

    /// <summary>The size as templates read it.</summary>
    public JsonObject ToJson() => new() { ["width"] = Width, ["height"] = Height };
}
