using UnionSite.Checking;
using UnionSite.Exporting;
using UnionSite.Printing;
using UnionSite.Reading;
using UnionSite.Records.Wall;
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
        await using var press = new Press(_project, Workspace.PressCacheFolder(options.Output), options.Clean, progress.Say);

        var start = await CheckedBoard.OfAsync(options, press, _timings, cancellation);
        var (read, check) = (start.Read, start.Check);
        StopOnErrors(check.Findings);

        var edition = Edition.Of(read.Board, options.Audience, options.AsOf, options.SiteUrl);
        var output = new OutputFolder(workspace.Staging);
        var room = new PressRoom(press, read.Folder, output, progress);

        // Pages give each photo its width and height, so the photos come first.
        var (photos, published) = await _timings.MeasureAsync("process", "Photos", () => room.MakePhotosAsync(edition, cancellation));
        var posters = options.Posters ? PosterJobs.Of(edition) : [];
        var media = new PublishedMedia(published, posters.Select(job => job.Poster)) { FileSizes = SizesOf(FilesOf(edition), read.Folder) };
        var pages = SitePages.All(edition, media).ToList();

        var printing = _timings.MeasureAsync("process", "Posters", () => room.PrintAsync(posters, cancellation));
        var posterPages = WritePosterPagesAsync(printing, edition, media, new BatchPress(press, read.Folder, output), output, cancellation);
        await Task.WhenAll(
            posterPages,
            _timings.MeasureAsync("process", "Pages", () => PagesPipeline.RunAsync(pages, output, progress, cancellation)),
            _timings.MeasureAsync("process", "Search", () => WriteSearchAsync(edition, media, press, output, cancellation)),
            _timings.MeasureAsync("process", "Data", () => WriteAll(DataFiles.Write(edition).Concat(Feed.WriteAll(edition)).Append(Calendar.Write(edition)), output)),
            _timings.MeasureAsync("process", "Files", () => WriteFilesAsync(start, edition, press, output, cancellation)));
        var (printed, _) = await printing;
        pages.AddRange(await posterPages);
        WriteAll(SitemapOf(pages, edition), output);

        var found = check.With([.. photos.Findings, .. printed.Findings, .. PagesPipeline.FindDoubles(pages, edition.Board)]);
        found = options.Strict ? found.Strict() : found;
        StopOnErrors(found.Findings);
        StopOnDoubles(output);
        StopOnChanges(start, output);
        PutInPlace(workspace, output);
        return Summarise(edition, pages.Count + 1, photos, printed, output, found);
    }

    private void PutInPlace(Workspace workspace, OutputFolder output)
    {
        output.Write(_timings.Measure("post-process", "清单", () => Manifest.Of(output.Entries)));
        _timings.Measure("output", "换上新站", workspace.PutInPlace);
    }

    /// <summary>The pages that say how many sheets a poster has wait for the posters.</summary>
    private async Task<List<PageSpec>> WritePosterPagesAsync(Task<(PrintRun Run, ImmutableArray<PublishedPoster> Posters)> printing,
        Edition edition, PublishedMedia media, BatchPress batches, OutputFolder output, CancellationToken cancellation)
    {
        var (run, posters) = await printing;
        var wall = WallPlan.Of(edition, posters);
        // Staff hang posters; and a poster that could not be made cannot be bound with others.
        var batch = options.Posters && edition.Audience == Audience.Staff && run.Findings.All(finding => finding.Severity != Severity.Error)
            ? await _timings.MeasureAsync("post-process", "Batch", () => batches.PrintAsync(edition, wall, posters, cancellation))
            : null;
        var pages = SitePages.Posters(edition, media.With(posters), wall, batch).ToList();
        foreach (var page in pages)
        {
            await PagesPipeline.WriteAsync(page, output);
        }
        return pages;
    }

    private async Task WriteSearchAsync(Edition edition, PublishedMedia media, Press press, OutputFolder output, CancellationToken cancellation)
    {
        var client = PressBundles.BundleAsync(press, _project.SearchClient, cancellation);
        var index = new SearchIndex(output.Write);
        var head = index.Write(edition);
        var page = SitePages.Search(edition, media, [index.WriteClient(await client), head]);
        await PagesPipeline.WriteAsync(page, output);
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
        var unwanted = edition.Board.Withdrawn.Select(stub => stub.Key.PagePath).Concat(edition.Board.Moved.Select(moved => moved.Old.PagePath))
            .Append(SitePaths.NotFound).ToHashSet();
        return options.SiteUrl is { } site ? Sitemap.Write(pages.Select(page => page.Path).Append(SitePaths.Search).Where(path => !unwanted.Contains(path)), site) : [];
    }

    private async Task WriteFilesAsync(CheckedBoard start, Edition edition, Press press, OutputFolder output, CancellationToken cancellation)
    {
        var bundles = _project.StyleSheets.Concat(_project.Scripts).Select(async entry =>
            output.Write(new OutputFile($"assets/{Path.GetFileName(entry)}", await PressBundles.BundleAsync(press, entry, cancellation)))).ToList();
        foreach (var asset in Directory.EnumerateFiles(_project.Assets, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            output.Copy($"assets/{Path.GetRelativePath(_project.Assets, asset).Replace(Path.DirectorySeparatorChar, '/')}", asset);
        }
        foreach (var attachment in FilesOf(edition))
        {
            output.Copy(attachment.OutputPath, start.Read.Folder.FullPath(attachment.File));
        }
        await Task.WhenAll(bundles);
    }

    private static IEnumerable<Attachment> FilesOf(Edition edition) =>
        edition.Board.All.SelectMany(RecordFiles.AttachmentsOf).DistinctBy(attachment => attachment.File);

    private static Dictionary<string, long> SizesOf(IEnumerable<Attachment> files, InputFolder folder) =>
        files.ToDictionary(file => file.File, file => folder.LengthOf(file.File));

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

    /// <summary>What was checked is what is published, to the byte: an attachment that was saved anew meanwhile is not.</summary>
    private static void StopOnChanges(CheckedBoard start, OutputFolder output)
    {
        var written = output.Entries.ToDictionary(entry => entry.Path, entry => entry.Sha256);
        var changed = start.Documents.Values.Where(document => written.TryGetValue(Attachment.PathInOutput(document.File), out var sha) && sha != document.Sha256)
            .Select(document => document.File).Order(StringComparer.Ordinal).ToList();
        if (changed.Count > 0)
        {
            throw new BuildFailedException($"附件“{string.Join("”“", changed)}”在检查以后又改动了。请再生成一次。");
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
