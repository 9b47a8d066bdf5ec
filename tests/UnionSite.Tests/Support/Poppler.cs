using System.Diagnostics;
using System.Globalization;

namespace UnionSite.Tests.Support;

/// <summary>Opens PDFs with poppler-utils, as any reader would.</summary>
internal static class Poppler
{
    /// <summary>What <c>pdfinfo</c> says, by name.</summary>
    public static Dictionary<string, string> Info(string pdf) => Run("pdfinfo", pdf).Split('\n')
        .Where(line => line.Contains(':')).Select(line => line.Split(':', 2)).ToDictionary(pair => pair[0].Trim(), pair => pair[1].Trim());

    /// <summary>The words, in reading order.</summary>
    public static string Text(string pdf) => Run("pdftotext", "-enc", "UTF-8", pdf, "-");

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
