using System.Globalization;
using System.Text;

namespace UnionSite.Theme;

/// <summary>A few numbers of one unit, drawn as bars that lie across.</summary>
/// <param name="Title">What is counted.</param>
/// <param name="Unit">In what: 件, 项, 人次, 元.</param>
/// <param name="Bars">The numbers with their names, in the order drawn.</param>
/// <param name="Scale">How they are drawn; charts side by side share it, so that their bars can be compared.</param>
public sealed record Chart(string Title, string Unit, ImmutableArray<(string Name, decimal Value)> Bars, ChartScale Scale)
{
    private const int RowHeight = 28;

    /// <summary>All that it counts.</summary>
    public decimal Total => Bars.Sum(bar => bar.Value);

    /// <summary>A number as it is written: 1,136; money to the fen.</summary>
    public string Written(decimal value) => Unit == "元" ? Markup.Yuan(value) : ChartScale.Written(value);

    /// <summary>The drawing. It says nothing that the table with it does not say too.</summary>
    public MarkupString Drawing()
    {
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"chart\" role=\"img\" aria-label=\"{Markup.Encoder.Encode(Title)}的条形图，数字见数据表\" viewBox=\"0 0 {Scale.Width} {Bars.Length * RowHeight}\">");
        foreach (var (index, (name, value)) in Bars.Index())
        {
            var top = index * RowHeight;
            var length = Scale.LengthOf(value);
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Scale.NameWidth - 8}\" y=\"{top + 19}\" class=\"name\">{Markup.Encoder.Encode(name)}</text>");
            svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{Scale.NameWidth}\" y=\"{top + 4}\" width=\"{length}\" height=\"{RowHeight - 8}\"/>");
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Scale.NameWidth + length + 6}\" y=\"{top + 19}\">{ChartScale.Written(value)}</text>");
        }
        return new MarkupString(svg.Append("</svg>").ToString());
    }
}
