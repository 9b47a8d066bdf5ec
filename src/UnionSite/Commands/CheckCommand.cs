using UnionSite.Building;
using UnionSite.Checking;
using UnionSite.Reading;

namespace UnionSite.Commands;

/// <summary><c>check</c>: reads and checks only.</summary>
internal static class CheckCommand
{
    public static Task<int> RunAsync(string input, string output, string format, CancellationToken cancellation) => ExitCodes.GuardAsync(
        () =>
        {
            if (!Directory.Exists(input))
            {
                throw new WrongUsageException($"没有“{input}”这个内容目录。请在项目目录里运行，或用 --input 指明。");
            }
            var findings = Checker.Check(BoardReader.Read(input));
            Write(findings, format, input);
            return Task.FromResult(findings.Any(finding => finding.Severity == Severity.Error) ? ExitCodes.RecordsHaveErrors : ExitCodes.Done);
        },
        findings => Write(findings, format, input));

    private static void Write(ImmutableArray<Finding> findings, string format, string input)
    {
        switch (format)
        {
            case "json":
                Console.WriteLine(FindingFormats.Json(findings));
                break;
            case "github":
                foreach (var line in FindingFormats.GitHub(findings, input))
                {
                    Console.WriteLine(line);
                }
                break;
            default:
                Texts.WriteFindings(Terminal.Console, findings, input);
                break;
        }
    }
}
