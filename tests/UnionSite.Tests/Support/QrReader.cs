using System.Diagnostics;
using System.Text.Json;
using UnionSite.Building;
using UnionSite.Printing;

namespace UnionSite.Tests.Support;

/// <summary>A QR code as a scanner sees it on paper.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Module">How wide a module is, in mm.</param>
/// <param name="Quiet">How many modules around it are light.</param>
internal sealed record QrOnPaper(string Text, double Module, double Quiet);

/// <summary>Reads the QR code of a poster with <c>tests/qr-reader</c>, from its rasterised last page.</summary>
internal static class QrReader
{
    private const int Dpi = 150;
    private const double MillimetresPerInch = 25.4;

    private static readonly string Folder = Path.Combine(ProjectFolders.Find().Root, "tests", "qr-reader");
    private static readonly Lazy<Task> Installed = new(() => PressInstall.EnsureAsync(Folder, () => { }));

    /// <summary>The code on the last page; null when none can be read.</summary>
    public static async Task<QrOnPaper?> ReadAsync(string pdf)
    {
        await Installed.Value;
        var page = Path.ChangeExtension(pdf, ".ppm");
        Poppler.Rasterise(pdf, page, Dpi);
        using var node = Process.Start(new ProcessStartInfo("node", [Path.Combine(Folder, "read.mjs"), page]) { RedirectStandardOutput = true })!;
        var output = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        var found = JsonDocument.Parse(output).RootElement;
        return found.ValueKind == JsonValueKind.Null ? null : new QrOnPaper(
            found.GetProperty("text").GetString()!,
            found.GetProperty("side").GetDouble() / found.GetProperty("modules").GetInt32() / Dpi * MillimetresPerInch,
            found.GetProperty("quiet").GetDouble());
    }
}
