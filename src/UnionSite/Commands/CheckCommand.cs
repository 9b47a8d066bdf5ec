using UnionSite.Building;
using UnionSite.Checking;
using UnionSite.Printing;
using UnionSite.Reading;

namespace UnionSite.Commands;

/// <summary><c>check</c>: reads and checks only.</summary>
internal static class CheckCommand
{
    public static Task<int> RunAsync(string input, string output, string format, CancellationToken cancellation) => ExitCodes.GuardAsync(
        async () =>
        {
            BuildOptions.RequireInput(input);
            var read = BoardReader.Read(input);
            var findings = Checker.Check(read);
            if (!findings.Any(finding => finding.Severity == Severity.Error))
            {
                findings = Checker.InOrder(findings.Concat(await CheckPhotosAsync(read, output, cancellation)));
            }
            Write(findings, format, input);
            return findings.Any(finding => finding.Severity == Severity.Error) ? ExitCodes.RecordsHaveErrors : ExitCodes.Done;
        },
        findings => Write(findings, format, input));

    /// <summary>Whether a photo is whole shows only when it is opened. What is made of it stays in the cache for the next build.</summary>
    private static async Task<ImmutableArray<Finding>> CheckPhotosAsync(ReadBoard read, string output, CancellationToken cancellation)
    {
        var scratch = Directory.CreateTempSubdirectory();
        try
        {
            await using var press = new PressRoom(ProjectFolders.Find(), Workspace.PressCacheFolder(output), clean: false, read.Folder,
                new OutputFolder(scratch.FullName), new ErrorStreamProgress());
            var edition = Edition.Of(read.Board, Audience.Staff, BuildOptions.TodayInShanghai(), url: null);
            return (await press.MakePhotosAsync(edition, cancellation)).Run.Findings;
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }

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
