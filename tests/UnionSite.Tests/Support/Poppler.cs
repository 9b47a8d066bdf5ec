using System.Diagnostics;
using System.Globalization;
using System.Xml.Linq;

namespace UnionSite.Tests.Support;

/// <summary>Opens PDFs with poppler-utils, as any reader would.</summary>
internal static class Poppler
{
    /// <summary>What <c>pdfinfo</c> says, by name.</summary>
    public static Dictionary<string, string> Info(string pdf) => Run("pdfinfo", pdf).Split('\n')
        .Where(line => line.Contains(':')).Select(line => line.Split(':', 2)).ToDictionary(pair => pair[0].Trim(), pair => pair[1].Trim());

    /// <summary>The words, in reading order.</summary>
    public static string Text(string pdf) => Run("pdftotext", "-enc", "UTF-8", pdf, "-");

    /// <summary>How high a Chinese character of some words stands, in millimetres: each is as wide as its em, and .92 of it high. Each time that the words stand alone.</summary>
    public static IReadOnlyList<double> CharacterHeights(string pdf, string words) =>
        [.. XDocument.Parse(Run("pdftotext", "-bbox", pdf, "-")).Descendants().Where(element => element.Name.LocalName == "word" && element.Value == words)
            .Select(word => ((double)word.Attribute("xMax")! - (double)word.Attribute("xMin")!) / words.Length * 25.4 / 72 * .92)];

    /// <summary>The lines of a sheet of one column: on each page the words that stand at one height, from left to right.</summary>
    public static IReadOnlyList<string> Lines(string pdf) =>
    [
        .. from page in XDocument.Parse(Run("pdftotext", "-bbox", pdf, "-")).Descendants().Where(element => element.Name.LocalName == "page")
           from line in page.Elements().GroupBy(word => Math.Round((double)word.Attribute("yMax")! / 4))
           select string.Concat(line.OrderBy(word => (double)word.Attribute("xMin")!).Select(word => word.Value)),
    ];

    /// <summary>A line a font, as <c>pdffonts</c> lists them.</summary>
    public static string[] Fonts(string pdf) => [.. Run("pdffonts", pdf).Split('\n').Skip(2).Where(line => line.Length > 0)];

    /// <summary>Prints the last page to a file, as a binary PPM.</summary>
    public static void Rasterise(string pdf, string page, int dpi)
    {
        var last = Info(pdf)["Pages"];
        Run("pdftoppm", "-r", $"{dpi}", "-f", last, "-l", last, "-singlefile", pdf, Path.ChangeExtension(page, null));
    }

    /// <summary>The pages in grey, with so many pixels a millimetre.</summary>
    public static IReadOnlyList<Raster> Pages(string pdf, int pixels)
    {
        var folder = Directory.CreateTempSubdirectory("union-site-pages-");
        try
        {
            Run("pdftoppm", "-gray", "-r", (pixels * 25.4).ToString(CultureInfo.InvariantCulture), pdf, Path.Combine(folder.FullName, "page"));
            return [.. folder.EnumerateFiles().OrderBy(file => file.Name, StringComparer.Ordinal).Select(file => Raster.Read(File.ReadAllBytes(file.FullName)))];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Draws the first page as a grey PNG, two millimetres a pixel.</summary>
    public static byte[] SmallPicture(string pdf)
    {
        var picture = Path.ChangeExtension(pdf, null);
        Run("pdftoppm", "-gray", "-png", "-r", "12.7", "-singlefile", pdf, picture);
        return File.ReadAllBytes(picture + ".png");
    }

    /// <summary>The first page in grey, so many pixels wide and high.</summary>
    public static Raster FirstPage(string pdf, int width, int height)
    {
        var picture = Path.GetTempFileName();
        try
        {
            Run("pdftoppm", "-gray", "-scale-to-x", $"{width}", "-scale-to-y", $"{height}", "-f", "1", "-singlefile", pdf, picture);
            return Raster.Read(File.ReadAllBytes(picture + ".pgm"));
        }
        finally
        {
            File.Delete(picture);
            File.Delete(picture + ".pgm");
        }
    }

    /// <summary>Whether the pages show anything but black, white and greys.</summary>
    public static bool HasColour(string pdf)
    {
        var picture = Path.GetTempFileName();
        try
        {
            Run("pdftoppm", "-r", "30", "-singlefile", pdf, picture);
            var pixels = File.ReadAllBytes(picture + ".ppm").AsSpan(15); // the head: P6, a size of three digits each, 255
            for (var at = 0; at + 2 < pixels.Length; at += 3)
            {
                if (Math.Abs(pixels[at] - pixels[at + 1]) > 8 || Math.Abs(pixels[at + 1] - pixels[at + 2]) > 8)
                {
                    return true;
                }
            }
            return false;
        }
        finally
        {
            File.Delete(picture);
            File.Delete(picture + ".ppm");
        }
    }

    private static string Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, error.GetAwaiter().GetResult());
        return output;
    }
}
