namespace UnionSite.Records;

/// <summary>How wide and high something is, in millimetres.</summary>
/// <param name="Width">Its width.</param>
/// <param name="Height">Its height.</param>
public readonly record struct Dimensions(int Width, int Height)
{
    /// <summary>The sheet that a poster is made for, as it hangs (ISO 216).</summary>
    public static Dimensions Of(PaperSize paper, bool landscape)
    {
        var (shorter, longer) = paper switch
        {
            PaperSize.A4 => (210, 297),
            PaperSize.A3 => (297, 420),
            PaperSize.A2 => (420, 594),
            _ => (594, 841),
        };
        return landscape ? new Dimensions(longer, shorter) : new Dimensions(shorter, longer);
    }
}
