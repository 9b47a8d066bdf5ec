using UnionSite.Building;
using UnionSite.Checking;
using UnionSite.Printing;
using UnionSite.Reading;
using UnionSite.Reading.Documents;

namespace UnionSite.Commands;

/// <summary><c>check</c>: reads and checks only.</summary>
internal static class CheckCommand
{
    public static Task<int> RunAsync(BuildOptions options, string format, CancellationToken cancellation) => ExitCodes.GuardAsync(
        async () =>
        {
            options.RequireInput();
            var read = BoardReader.Read(options.Input);
            var documents = await DocumentReader.ReadAsync(read, cancellation);
            var check = Checker.Check(new CheckContext(read.Board, read.Folder, documents, options.AsOf), read.Findings);
            if (!check.HasErrors)
            {
                var ofPhotos = await CheckPhotosAsync(read, options, cancellation);
                check = check with { Findings = Checker.InOrder(check.Findings.Concat(ofPhotos)) };
            }
            check = options.Strict ? check.Strict() : check;
            Write(check, format, options.Input);
            return check.HasErrors ? ExitCodes.RecordsHaveErrors : ExitCodes.Done;
        },
        findings => Write(new CheckResult(findings, []), format, options.Input));

    /// <summary>Whether a photo is whole shows only when it is opened. What is made of it stays in the cache for the next build.</summary>
    private static async Task<ImmutableArray<Finding>> CheckPhotosAsync(ReadBoard read, BuildOptions options, CancellationToken cancellation)
    {
        var scratch = Directory.CreateTempSubdirectory();
        try
        {
            await using var press = new PressRoom(ProjectFolders.Find(), Workspace.PressCacheFolder(options.Output), clean: false, read.Folder,
                new OutputFolder(scratch.FullName), new ErrorStreamProgress());
            var edition = Edition.Of(read.Board, Audience.Staff, options.AsOf, url: null);
            return (await press.MakePhotosAsync(edition, cancellation)).Run.Findings;
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
