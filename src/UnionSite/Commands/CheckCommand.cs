using UnionSite.Building;
using UnionSite.Checking;
using UnionSite.Printing;
using UnionSite.Reading;

namespace UnionSite.Commands;

/// <summary><c>check</c>: reads and checks only.</summary>
internal static class CheckCommand
{
    public static Task<int> RunAsync(BuildOptions options, string format, CancellationToken cancellation) => ExitCodes.GuardAsync(
        async () =>
        {
            var progress = new ErrorStreamProgress();
            await using var press = new Press(ProjectFolders.Find(), Workspace.PressCacheFolder(options.Output), clean: false, progress.Say);
            var start = await CheckedBoard.OfAsync(options, press, new Timings(), cancellation);
            var check = start.Check;
            if (!check.HasErrors)
            {
                var ofPhotos = await CheckPhotosAsync(start.Read, options, press, progress, cancellation);
                check = check with { Findings = Checker.InOrder(check.Findings.Concat(ofPhotos)) };
            }
            Write(check, format, options.Input);
            return check.HasErrors ? ExitCodes.RecordsHaveErrors : ExitCodes.Done;
        },
        findings => Write(new CheckResult(findings, []), format, options.Input));

    /// <summary>Whether a photo is whole shows only when it is opened. What is made of it stays in the cache for the next build.</summary>
    private static async Task<ImmutableArray<Finding>> CheckPhotosAsync(
        ReadBoard read, BuildOptions options, Press press, ErrorStreamProgress progress, CancellationToken cancellation)
    {
        var scratch = Directory.CreateTempSubdirectory();
        try
        {
            var room = new PressRoom(press, read.Folder, new OutputFolder(scratch.FullName), progress);
            var edition = Edition.Of(read.Board, Audience.Staff, options.AsOf, url: null);
            return (await room.MakePhotosAsync(edition, cancellation)).Run.Findings;
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }

    private static void Write(CheckResult check, string format, string input)
    {
        switch (format)
        {
            case "json":
                Console.WriteLine(FindingFormats.Json(check.Findings));
                break;
            case "github":
                foreach (var line in FindingFormats.GitHub(check, input))
                {
                    Console.WriteLine(line);
                }
                break;
            default:
                Texts.WriteFindings(Terminal.Console, check.Findings, input);
                Texts.WriteAllowed(Terminal.Console, check.Allowed);
                break;
        }
    }
}
