using System.Globalization;

namespace UnionSite.Theme;

/// <summary>How charts side by side are drawn: in pixels of the drawing, which is shown smaller where there is less room.</summary>
/// <param name="NameWidth">The room for the names.</param>
/// <param name="BarWidth">The room for the longest bar.</param>
/// <param name="Longest">The number that fills it.</param>
public sealed record ChartScale(int NameWidth, int BarWidth, decimal Longest)
{
    private const int LeastNameWidth = 122;
    private const int MostBarWidth = 150;
    private const int WidthBesideNames = 218;
    private const int SignWidth = 9;
    private const int HanWidth = 15;

    /// <summary>The width of the drawing.</summary>
    public int Width => NameWidth + WidthBesideNames;

    /// <summary>The scale on which all of some numbers find room with their names.</summary>
    public static ChartScale For(IReadOnlyCollection<(string Name, decimal Value)> bars)
    {
        var longest = bars.Select(bar => bar.Value).DefaultIfEmpty().Max();
        var names = bars.Select(bar => WidthOf(bar.Name)).DefaultIfEmpty().Max();
        return new ChartScale(Math.Max(LeastNameWidth, names + 8), Math.Min(MostBarWidth, WidthBesideNames - 6 - WidthOf(Written(longest))), longest);
    }

    /// <summary>A number as it stands at its bar: 1,136, and money in whole yuan.</summary>
    public static string Written(decimal value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>The length of a number's bar.</summary>
    public int LengthOf(decimal value) => Longest == 0 ? 0 : (int)Math.Round(BarWidth * value / Longest);

    private static int WidthOf(string words) => words.Sum(sign => char.IsAscii(sign) ? SignWidth : HanWidth);
}
