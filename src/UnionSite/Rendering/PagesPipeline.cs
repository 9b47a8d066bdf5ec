using UnionSite.Building;
using UnionSite.Theme;

namespace UnionSite.Rendering;

/// <summary>Pages: edition → HTML, on all cores.</summary>
internal static class PagesPipeline
{
    private const int BatchSize = 64;

    /// <summary>Renders pages into the output.</summary>
    public static async Task RunAsync(IReadOnlyCollection<PageSpec> pages, OutputFolder output, IProgress progress, CancellationToken cancellation)
    {
        using var step = progress.Begin("网页", pages.Count);
        await Parallel.ForEachAsync(pages.Chunk(BatchSize), cancellation, async (batch, _) =>
        {
            await using var renderer = new PageRenderer();
            foreach (var page in batch)
            {
                output.Write(await renderer.RenderAsync(page));
                step.Advance();
            }
        });
    }

    /// <summary>Renders one page into the output.</summary>
    public static async Task WriteAsync(PageSpec page, OutputFolder output)
    {
        await using var renderer = new PageRenderer();
        output.Write(await renderer.RenderAsync(page));
    }

    /// <summary>Two pages on one path: a record's id is one that the site needs for a list, or differs from another only in case.</summary>
    public static IEnumerable<Finding> FindDoubles(IReadOnlyCollection<PageSpec> pages, Board board)
    {
        var doubles = pages.GroupBy(page => page.Path, StringComparer.OrdinalIgnoreCase).Where(group => group.Skip(1).Any())
            .Select(group => group.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return doubles.Count == 0 ? [] :
            from record in board.All
            from name in record.FormerIds.Select(old => (Key: record.Key with { Id = old.Value }, old.Place)).Prepend((record.Key, record.Place))
            where doubles.Contains(name.Key.PagePath)
            select Finding.Error("path-twice", name.Place, $"网址“{name.Key.PagePath}”已被另一个页面占用。",
                name.Key == record.Key ? "请给这条记录换一个编号（文件名）。" : "请去掉这个旧编号。");
    }
}
