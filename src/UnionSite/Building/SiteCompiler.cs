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
/// The pipeline: checked board → pages, search, posters, photos and data → output. Each pipeline is a function of the edition; they
/// run side by side and meet only in the output folder.
/// </summary>
/// <param name="project">Where the theme lies.</param>
/// <param name="press">Prints and resizes.</param>
/// <param name="timings">Takes how long each part took.</param>
/// <param name="progress">Shows how far it is.</param>
internal sealed class SiteCompiler(ProjectFolders project, Press press, Timings timings, IProgress progress)
{
    /// <summary>Writes all files of a site but its manifest.</summary>
    /// <exception cref="RecordsHaveErrorsException">The records have errors.</exception>
    public async Task<CompiledSite> CompileAsync(CheckedBoard start, BuildOptions options, OutputFolder output, CancellationToken cancellation)
    {
        var (read, check) = (start.Read, start.Check);
        StopOnErrors(check.Findings);

        var edition = Edition.Of(read.Board, options.Audience, options.AsOf, options.SiteUrl) with { History = start.History };
        var room = new PressRoom(press, read.Folder, output, progress);

        // Pages give each photo its width and height, so the photos come first.
        var (photos, published) = await timings.MeasureAsync("process", "Photos", () => room.MakePhotosAsync(edition, cancellation));
        var posters = options.Posters ? PosterJobs.Of(edition) : [];
        var media = new PublishedMedia(published, posters.Select(job => job.Poster)) { FileSizes = SizesOf(FilesOf(edition), read.Folder) };
        var pages = SitePages.All(edition, media).ToList();

        var printing = timings.MeasureAsync("process", "Posters", () => room.PrintAsync(posters, cancellation));
        // Staff hang posters.
        var batches = options.Posters && edition.Audience == Audience.Staff ? new BatchPress(press, read.Folder, output) : null;
        var posterPages = WritePosterPagesAsync(printing, edition, media, batches, output, cancellation);
        await Task.WhenAll(
            posterPages,
            timings.MeasureAsync("process", "Pages", () => PagesPipeline.RunAsync(pages, output, progress, cancellation)),
            timings.MeasureAsync("process", "Search", () => WriteSearchAsync(edition, media, output, cancellation)),
            timings.MeasureAsync("process", "Data", () => WriteAll(DataFiles.Write(edition).Concat(Feed.WriteAll(edition))
                .Append(Calendar.Write(edition)).Append(NextChangeFile.Write(edition, media.Posters)), output)),
            timings.MeasureAsync("process", "Files", () => WriteFilesAsync(start, edition, output, cancellation)));
        var (printed, _) = await printing;
        var (ofPosters, batch) = await posterPages;
        pages.AddRange(ofPosters);
        WriteAll(SitemapOf(pages, edition, options.SiteUrl), output);

        var found = check.With([.. photos.Findings, .. printed.Findings, .. PagesPipeline.FindDoubles(pages, edition.Board)]);
        found = options.Strict ? found.Strict() : found;
        StopOnErrors(found.Findings);
        StopOnDoubles(output);
        StopOnChanges(start, output);
        return new CompiledSite(edition, pages.Count + 1, photos, printed, batch, found);
    }

    /// <summary>The pages that say how many sheets a poster has wait for the posters.</summary>
    private async Task<(List<PageSpec> Pages, PrintBatch? Batch)> WritePosterPagesAsync(Task<(PrintRun Run, ImmutableArray<PublishedPoster> Posters)> printing,
        Edition edition, PublishedMedia media, BatchPress? batches, OutputFolder output, CancellationToken cancellation)
    {
        var (run, posters) = await printing;
        var wall = WallPlan.Of(edition, posters);
        // A poster that could not be made cannot be bound with others.
        var batch = batches is not null && run.Findings.All(finding => finding.Severity != Severity.Error)
            ? await timings.MeasureAsync("post-process", "Batch", () => batches.PrintAsync(edition, wall, posters, cancellation))
            : null;
        var pages = SitePages.Posters(edition, media.With(posters), wall, batch).ToList();
        foreach (var page in pages)
        {
            await PagesPipeline.WriteAsync(page, output);
        }
        return (pages, batch);
    }

    private async Task WriteSearchAsync(Edition edition, PublishedMedia media, OutputFolder output, CancellationToken cancellation)
    {
        var client = PressBundles.BundleAsync(press, project.SearchClient, cancellation);
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

    private static IEnumerable<OutputFile> SitemapOf(IEnumerable<PageSpec> pages, Edition edition, Uri? siteUrl)
    {
        var unwanted = edition.Board.Withdrawn.Select(stub => stub.Key.PagePath).Concat(edition.Board.Moved.Select(moved => moved.Old.PagePath))
            .Append(SitePaths.NotFound).ToHashSet();
        return siteUrl is { } site ? Sitemap.Write(pages.Select(page => page.Path).Append(SitePaths.Search).Where(path => !unwanted.Contains(path)), site) : [];
    }

    private async Task WriteFilesAsync(CheckedBoard start, Edition edition, OutputFolder output, CancellationToken cancellation)
    {
        var bundles = project.StyleSheets.Concat(project.Scripts).Select(async entry =>
            output.Write(new OutputFile($"assets/{Path.GetFileName(entry)}", await PressBundles.BundleAsync(press, entry, cancellation)))).ToList();
        foreach (var asset in Directory.EnumerateFiles(project.Assets, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            output.Copy($"assets/{Path.GetRelativePath(project.Assets, asset).Replace(Path.DirectorySeparatorChar, '/')}", asset);
        }
        output.Copy(Path.GetFileName(project.WebConfig), project.WebConfig);
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
