using UnionSite.Printing;

namespace UnionSite.Building;

/// <summary><c>build</c>: reads, checks and compiles, and puts the new site in the old one's place.</summary>
internal sealed class Builder(BuildOptions options, IProgress progress)
{
    private readonly Timings _timings = new();
    private readonly ProjectFolders _project = ProjectFolders.Find();

    /// <summary>Builds the site and puts it in place.</summary>
    /// <exception cref="RecordsHaveErrorsException">The records have errors; the old output is as it was.</exception>
    public async Task<BuildSummary> RunAsync(CancellationToken cancellation)
    {
        options.RequireInput();
        using var workspace = await Workspace.OpenAsync(options, () => progress.Say("另一个构建正在进行，等它结束……"), cancellation);
        await using var press = new Press(_project, Workspace.PressCacheFolder(options.Output), options.Clean, progress.Say);

        var start = await CheckedBoard.WithHistoryAsync(options, press, _timings, progress.Say, cancellation);
        var output = new OutputFolder(workspace.Staging);
        var site = await new SiteCompiler(_project, press, _timings, progress).CompileAsync(start, options, output, cancellation);
        output.Write(_timings.Measure("post-process", "清单", () => Manifest.Of(output.Entries).ToFile()));
        _timings.Measure("output", "换上新站", workspace.PutInPlace);
        return site.Summarise(output, _timings);
    }
}
