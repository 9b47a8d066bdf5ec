using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using UnionSite.Building;

namespace UnionSite.Publishing;

/// <summary>The <c>git</c> program.</summary>
internal static class GitProgram
{
    /// <summary>Runs it.</summary>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <param name="environment">What is set for it beside what this program has.</param>
    /// <returns>What it wrote, without white space around it, and the last line of its complaints; null output when it failed.</returns>
    /// <exception cref="MachineLacksException">There is no such program.</exception>
    public static async Task<(string? Output, string Complaint)> RunAsync(
        IEnumerable<string> arguments, CancellationToken cancellation, params (string Name, string Value)[] environment)
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var start = new ProcessStartInfo("git", arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = utf8,
            StandardErrorEncoding = utf8,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }
        using var process = Start(start);
        var complaints = process.StandardError.ReadToEndAsync(cancellation);
        var output = await process.StandardOutput.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        var complaint = (await complaints).Trim().Split('\n')[^1];
        return process.ExitCode == 0 ? (output.Trim(), complaint) : (null, complaint);
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new MachineLacksException("没有找到 git 程序。请先安装，如 sudo apt-get install git。");
        }
    }
}
