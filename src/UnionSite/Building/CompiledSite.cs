using UnionSite.Checking;
using UnionSite.Printing;
using UnionSite.Records.Wall;

namespace UnionSite.Building;

/// <summary>A site whose files are written.</summary>
/// <param name="Edition">What it was made from.</param>
/// <param name="Pages">How many pages it has.</param>
/// <param name="Photos">What became of the photos.</param>
/// <param name="Posters">What became of the posters.</param>
/// <param name="Batch">What is to be printed and taken down; null for other audiences than staff, and without posters.</param>
/// <param name="Check">What is worth a warning.</param>
internal sealed record CompiledSite(Edition Edition, int Pages, PrintRun Photos, PrintRun Posters, PrintBatch? Batch, CheckResult Check)
{
    /// <summary>The site in figures.</summary>
    /// <param name="output">Its files.</param>
    /// <param name="timings">How long each part took.</param>
    public BuildSummary Summarise(OutputFolder output, Timings timings)
    {
        var board = Edition.Board;
        var files = output.Entries.ToList();
        return new BuildSummary
        {
            Records =
            [
                (RecordKind.Disclosure, board.Disclosures.Length), (RecordKind.Activity, board.Activities.Length),
                (RecordKind.Award, board.Awards.Length), (RecordKind.Holding, board.Holdings.Length),
            ],
            Pages = Pages,
            Posters = (Posters.All, Posters.Made),
            Photos = (Photos.All, Photos.Made),
            Files = (files.Count, files.Sum(file => file.Bytes)),
            Timings = timings.All,
            Elapsed = timings.Elapsed,
            Warnings = Check.Findings,
            Allowed = Check.Allowed,
        };
    }
}
