using Spectre.Console;
using UnionSite.Building;

namespace UnionSite.Commands;

/// <summary><c>build</c>: checks, then makes the site.</summary>
internal static class BuildCommand
{
    public static Task<int> RunAsync(BuildOptions options, CancellationToken cancellation) => ExitCodes.GuardAsync(
        async () =>
        {
            var summary = await ProgressDisplay.RunAsync(Terminal.Console, progress => new Builder(options, progress).RunAsync(cancellation));
            if (!summary.Warnings.IsEmpty)
            {
                Texts.WriteFindings(Terminal.Console, summary.Warnings, options.Input);
            }
            Texts.WriteSummary(Terminal.Console, summary, options.Output);
            return ExitCodes.Done;
        },
        findings =>
        {
            Texts.WriteFindings(Terminal.Console, findings, options.Input);
            Terminal.Console.WriteLine("有错误，没有生成；原来的网站没有改动。");
        });
}
