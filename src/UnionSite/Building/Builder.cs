using UnionSite.Checking;
using UnionSite.Exporting;
using UnionSite.Printing;
using UnionSite.Reading;
using UnionSite.Reading.Documents;
using UnionSite.Rendering;
using UnionSite.Searching;
using UnionSite.Theme;

namespace UnionSite.Building;

/// <summary>
/// The pipeline: input → board → checks → pages, search, posters, photos and data → output. Each pipeline is a function of the
/// edition; they run side by side and meet only in the output folder.
/// </summary>
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

        var read = _timings.Measure("input", "读取", () => BoardReader.Read(options.Input));
        var documents = await _timings.MeasureAsync("input", "附件", () => DocumentReader.ReadAsync(read, cancellation));
        var check = _timings.Measure("input", "检查", () => Checker.Check(new CheckContext(read.Board, read.Folder, documents, options.AsOf), read.Findings));
        check = options.Strict ? check.Strict() : check;
        StopOnErrors(check.Findings);

        var edition = Edition.Of(read.Board, options.Audience, options.AsOf, options.SiteUrl);
        var output = new OutputFolder(workspace.Staging);
        await using var press = new PressRoom(_project, Workspace.PressCacheFolder(options.Output), options.Clean, read.Folder, output, progress);

        // Pages give each photo its width and height, so the photos come first.
        var (photos, published) = await _timings.MeasureAsync("process", "Photos", () => press.MakePhotosAsync(edition, cancellation));
        var posters = options.Posters ? PosterJobs.Of(edition) : [];
        var pages = SitePages.All(edition, new PublishedMedia(published, posters.Select(job => job.Poster))).ToList();

        var printing = _timings.MeasureAsync("process", "Posters", () => press.PrintAsync(posters, cancellation));
        await Task.WhenAll(
            printing,
            _timings.MeasureAsync("process", "Pages", () => PagesPipeline.RunAsync(pages, output, progress, cancellation)),
            _timings.MeasureAsync("process", "Search", () => WriteAll(SearchIndex.Write(edition), output)),
            _timings.MeasureAsync("process", "Data", () => WriteAll(DataFiles.Write(edition).Append(Feed.Write(edition)).Concat(SitemapOf(pages, edition)), output)),
            _timings.MeasureAsync("process", "Files", () => CopyFiles(read, edition, output)));
        var printed = await printing;

        StopOnErrors([.. check.Findings, .. photos.Findings, .. printed.Findings, .. PagesPipeline.FindDoubles(pages, edition.Board)]);
        StopOnDoubles(output);
        PutInPlace(workspace, output);
        return Summarise(edition, pages.Count, photos, printed, output, check);
    }

    private void PutInPlace(Workspace workspace, OutputFolder output)
    {
        output.Write(_timings.Measure("post-process", "清单", () => Manifest.Of(output.Entries)));
        _timings.Measure("output", "换上新站", workspace.PutInPlace);
    }

    private static void WriteAll(IEnumerable<OutputFile> files, OutputFolder output)
    {
        foreach (var file in files)
        {
            output.Write(file);
        }
    }

    private IEnumerable<OutputFile> SitemapOf(IEnumerable<PageSpec> pages, Edition edition)
    {
        var unwanted = edition.Board.Withdrawn.Select(stub => stub.Key.PagePath).Append(SitePaths.NotFound).ToHashSet();
        return options.SiteUrl is { } site ? Sitemap.Write(pages.Select(page => page.Path).Where(path => !unwanted.Contains(path)), site) : [];
    }

    private void CopyFiles(ReadBoard read, Edition edition, OutputFolder output)
    {
        foreach (var asset in Directory.EnumerateFiles(_project.Assets, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            output.Copy($"assets/{Path.GetRelativePath(_project.Assets, asset).Replace(Path.DirectorySeparatorChar, '/')}", asset);
        }
        foreach (var attachment in edition.Board.All.SelectMany(RecordFiles.AttachmentsOf).DistinctBy(attachment => attachment.File))
        {
            output.Copy(attachment.OutputPath, read.Folder.FullPath(attachment.File));
        }
    }

    private BuildSummary Summarise(Edition edition, int pages, PrintRun photos, PrintRun posters, OutputFolder output, CheckResult check)
    {
        var board = edition.Board;
        var files = output.Entries.ToList();
        return new BuildSummary
        {
            Records =
            [
                (RecordKind.Disclosure, board.Disclosures.Length), (RecordKind.Activity, board.Activities.Length),
                (RecordKind.Award, board.Awards.Length), (RecordKind.Holding, board.Holdings.Length),
            ],
            Pages = pages,
            Posters = (posters.All, posters.Made),
            Photos = (photos.All, photos.Made),
            Files = (files.Count, files.Sum(file => file.Bytes)),
            Timings = _timings.All,
            Elapsed = _timings.Elapsed,
            Warnings = check.Findings,
            Allowed = check.Allowed,
        };
    }

    private static void StopOnDoubles(OutputFolder output)
    {
        if (output.Doubles.Count > 0)
        {
            throw new BuildFailedException($"有两个文件要写到同一个地方（大小写不算区别）：{string.Join("、", output.Doubles.Order(StringComparer.Ordinal))}。请给其中一个改名。");
        }
    }

    private static void StopOnErrors(ImmutableArray<Finding> findings)
    {
        if (findings.Any(finding => finding.Severity == Severity.Error))
        {
            throw new RecordsHaveErrorsException(Checker.InOrder(findings));
        }
    }
}
