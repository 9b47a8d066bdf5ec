using System.Text;
using UnionSite.Records.Wall;

namespace UnionSite.Theme;

/// <summary>
/// Draws the plan of a board as SVG, to scale: a unit is a millimetre. It says nothing that the table beside it does not say too.
/// </summary>
public static class BoardDrawing
{
    /// <summary>Room around the board for its measures.</summary>
    private const int Margin = 90;

    /// <summary>The drawing.</summary>
    public static MarkupString Of(BoardPlan plan)
    {
        var (width, height) = (plan.Board.Size.Width, plan.Board.Size.Height);
        var id = SitePaths.AnchorOf(plan);
        var svg = new StringBuilder();
        svg.Append($"<svg class=\"board\" role=\"img\" aria-labelledby=\"{id}-title {id}-desc\" viewBox=\"-{Margin} -6 {width + Margin + 6} {height + Margin + 6}\" preserveAspectRatio=\"xMinYMin\">");
        svg.Append($"<title id=\"{id}-title\">{Encoded(plan.Board.Name)}的张贴图</title>");
        svg.Append($"<desc id=\"{id}-desc\">宽 {width} 毫米，高 {height} 毫米，贴 {plan.Hangings.Length} 张海报。每张的位置见下面的表。</desc>");
        svg.Append($"<rect class=\"ground\" width=\"{width}\" height=\"{height}\"/>");
        foreach (var (index, hanging) in plan.Hangings.Index())
        {
            Append(svg, hanging, index + 1);
        }
        AppendMeasures(svg, width, height);
        return new MarkupString(svg.Append("</svg>").ToString());
    }

    private static void Append(StringBuilder svg, Hanging hanging, int number)
    {
        svg.Append(hanging.Term.IsNotice ? "<g class=\"sheets urgent\">" : "<g class=\"sheets\">");
        foreach (var (index, spot) in hanging.Sheets.Index())
        {
            svg.Append($"<rect class=\"sheet\" x=\"{spot.Left}\" y=\"{spot.Top}\" width=\"{hanging.Sheet.Width}\" height=\"{hanging.Sheet.Height}\"/>");
            var face = new SheetFace(hanging, number, index);
            foreach (var line in face.Lines)
            {
                svg.Append($"<text class=\"{line.Style}\" x=\"{spot.Left + face.Inset}\" y=\"{spot.Top + line.Baseline}\" font-size=\"{line.Size}\">{Encoded(line.Text)}</text>");
            }
        }
        svg.Append("</g>");
    }

    private static void AppendMeasures(StringBuilder svg, int width, int height)
    {
        svg.Append($"<g class=\"measure\"><path d=\"M0 {height + 14}v24M{width} {height + 14}v24M0 {height + 26}H{width}M-14 0h-24M-14 {height}h-24M-26 0V{height}\"/>");
        svg.Append($"<text x=\"{width / 2}\" y=\"{height + 72}\">{width} 毫米</text>");
        svg.Append($"<text transform=\"translate(-46 {height / 2}) rotate(-90)\">{height} 毫米</text></g>");
    }

    private static string Encoded(string text) => Markup.Encoder.Encode(text);
}
