using System.Globalization;
using System.Text;

namespace UnionSite.Theme;

/// <summary>A few numbers of one unit, drawn as bars that lie across.</summary>
/// <param name="Title">What is counted.</param>
/// <param name="Unit">In what: 件, 项, 人次.</param>
/// <param name="Bars">The numbers with their names, in the order drawn.</param>
/// <param name="Longest">The number that fills the width; charts side by side share it, so that their bars can be compared.</param>
public sealed record Chart(string Title, string Unit, ImmutableArray<(string Name, int Value)> Bars, int Longest)
{
    private const int NameWidth = 122;
    private const int BarWidth = 150;
    private const int RowHeight = 28;

    /// <summary>All that it counts.</summary>
    public int Total => Bars.Sum(bar => bar.Value);

    /// <summary>A number as it is written: 1,136.</summary>
    public static string Written(int value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>The drawing. It says nothing that the table with it does not say too.</summary>
    public MarkupString Drawing()
    {
        var svg = new StringBuilder();
        svg.Append($"<svg class=\"chart\" role=\"img\" aria-label=\"{Markup.Encoder.Encode(Title)}的条形图，数字见数据表\" viewBox=\"0 0 340 {Bars.Length * RowHeight}\">");
        foreach (var (index, (name, value)) in Bars.Index())
        {
            var top = index * RowHeight;
            var length = Longest == 0 ? 0 : (int)Math.Round((double)BarWidth * value / Longest);
            svg.Append($"<text x=\"{NameWidth - 8}\" y=\"{top + 19}\" class=\"name\">{Markup.Encoder.Encode(name)}</text>");
            svg.Append($"<rect x=\"{NameWidth}\" y=\"{top + 4}\" width=\"{length}\" height=\"{RowHeight - 8}\"/>");
            svg.Append($"<text x=\"{NameWidth + length + 6}\" y=\"{top + 19}\">{Written(value)}</text>");
        }
        return new MarkupString(svg.Append("</svg>").ToString());
    }
}
