using System.Diagnostics;
using System.Text;

namespace UnionSite.Publishing;

/// <summary>The <c>git</c> program.</summary>
internal static class GitProgram
{
    /// <summary>Runs it.</summary>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <param name="environment">What is set for it beside what this program has.</param>
    /// <returns>What it wrote; null when it failed, or is not on this machine.</returns>
    public static async Task<string?> RunAsync(IEnumerable<string> arguments, CancellationToken cancellation, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("git", arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }
        try
        {
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync(cancellation);
            var output = await process.StandardOutput.ReadToEndAsync(cancellation);
            await process.WaitForExitAsync(cancellation);
            await errors;
            return process.ExitCode == 0 ? output : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
