using System.ComponentModel;
using System.Diagnostics;
using System.Text.RegularExpressions;
using UnionSite.Building;

namespace UnionSite.Serving;

/// <summary>Compiles the program, and the theme with it, aside from the one that is running.</summary>
internal static partial class ThemeCompiler
{
    /// <summary>Compiles into a folder.</summary>
    /// <param name="project">The project's top folder; findings are counted from it.</param>
    /// <param name="folder">Where the program goes.</param>
    /// <param name="cancellation">Stops the compiler.</param>
    /// <returns>Why it does not compile; empty when it does.</returns>
    /// <exception cref="MachineLacksException">There is no compiler.</exception>
    public static async Task<ImmutableArray<Finding>> CompileAsync(string project, string folder, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo("dotnet", ["build", Path.Combine(project, "src", "UnionSite"), "--output", folder,
            "--no-restore", "--nologo", "--verbosity", "quiet", "-consoleLoggerParameters:NoSummary"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["DOTNET_CLI_UI_LANGUAGE"] = "zh-Hans" },
        };
        using var compiler = StartDotnet(start);
        using var stop = cancellation.Register(() => compiler.Kill(entireProcessTree: true));
        compiler.StandardInput.Close();
        var output = string.Concat(await Task.WhenAll(compiler.StandardOutput.ReadToEndAsync(cancellation), compiler.StandardError.ReadToEndAsync(cancellation)));
        await compiler.WaitForExitAsync(cancellation);
        return compiler.ExitCode == 0 ? [] : Errors(output, project);
    }

    /// <summary>Starts the .NET command line.</summary>
    /// <exception cref="MachineLacksException">It is not there.</exception>
    public static Process StartDotnet(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new MachineLacksException("找不到 dotnet 命令，不能重新编译主题。请安装 .NET 10 SDK，并让 dotnet 在 PATH 里。");
        }
    }

    private static ImmutableArray<Finding> Errors(string output, string project)
    {
        var errors = ErrorLine().Matches(output).Select(match => Finding.Error(
            match.Groups["code"].Value, new Place(Relative(match.Groups["file"].Value, project), NumberIn(match.Groups["line"]), NumberIn(match.Groups["column"])),
            match.Groups["message"].Value, "")).Distinct().ToImmutableArray();
        return errors.IsEmpty ? [Finding.Error("compile", Place.StartOf("theme"), output.Trim(), "")] : errors;
    }

    private static string Relative(string file, string project) =>
        Path.IsPathRooted(file) ? Path.GetRelativePath(project, file).Replace(Path.DirectorySeparatorChar, '/') : file;

    private static int NumberIn(Group group) => group.Success ? int.Parse(group.ValueSpan) : 1;

    /// <summary><c>FILE(LINE,COLUMN): error CODE: MESSAGE [PROJECT]</c>; the place may be missing.</summary>
    [GeneratedRegex(@"^\s*(?<file>[^\r\n(]+?)(\((?<line>\d+),(?<column>\d+)[\d,]*\))?\s*: error (?<code>\w+): (?<message>.*?)( \[[^\]]*\])?\r?$", RegexOptions.Multiline)]
    private static partial Regex ErrorLine();
}
