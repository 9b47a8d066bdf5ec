using UnionSite.Checking;
using UnionSite.Printing;
using UnionSite.Reading;
using UnionSite.Reading.Documents;
using UnionSite.Reading.History;

namespace UnionSite.Building;

/// <summary>What builds and checks begin with: a board that was read with its attachments, and checked.</summary>
/// <param name="Read">The board and its files.</param>
/// <param name="Documents">What the attachments say, by path.</param>
/// <param name="Check">What is wrong.</param>
internal sealed record CheckedBoard(ReadBoard Read, IReadOnlyDictionary<string, Document> Documents, CheckResult Check)
{
    /// <summary>The versions of its records; none where they were not asked for.</summary>
    public RecordHistory History { get; init; } = RecordHistory.None;

    /// <summary>Reads and checks an input folder, and beside that reads its history.</summary>
    /// <exception cref="WrongUsageException">There is no such folder.</exception>
    public static async Task<CheckedBoard> WithHistoryAsync(BuildOptions options, Press press, Timings timings, Action<string> say, CancellationToken cancellation)
    {
        options.RequireInput();
        await using var git = GitHistory.Start(options.Input, options.Source, say, cancellation);
        var history = timings.MeasureAsync("input", "版本", () => git.Reading);
        var start = await OfAsync(options, press, timings, cancellation);
        return start with { History = await history };
    }

    /// <summary>Reads and checks an input folder.</summary>
    /// <exception cref="WrongUsageException">There is no such folder.</exception>
    public static async Task<CheckedBoard> OfAsync(BuildOptions options, Press press, Timings timings, CancellationToken cancellation)
    {
        options.RequireInput();
        var read = timings.Measure("input", "读取", () => BoardReader.Read(options.Input));
        var documents = await timings.MeasureAsync("input", "附件", () => new DocumentReader(new PressPdfs(press)).ReadAsync(read, cancellation));
        var check = timings.Measure("input", "检查", () => Checker.Check(new CheckContext(read.Board, read.Folder, documents, options.AsOf), read.Findings));
        return new CheckedBoard(read, documents, options.Strict ? check.Strict() : check);
    }
}
