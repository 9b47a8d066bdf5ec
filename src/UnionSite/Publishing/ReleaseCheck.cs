using System.Collections.Concurrent;
using System.Text.Json;
using System.Xml;
using UnionSite.Building;
using UnionSite.Theme;

namespace UnionSite.Publishing;

/// <summary>The last look at a release before readers see it: on the disk, as a web server will find it.</summary>
/// <param name="folder">The release.</param>
/// <param name="manifest">What it should hold.</param>
/// <param name="edition">What it should show.</param>
internal sealed class ReleaseCheck(string folder, Manifest manifest, Edition edition)
{
    private const int Named = 10;

    private static readonly string[] Indispensable =
        [SitePaths.Home, SitePaths.Search, SitePaths.NotFound, SitePaths.Feed, "assets/site.css"];

    /// <summary>Looks.</summary>
    /// <exception cref="BuildFailedException">The release is not what it should be.</exception>
    public void Run(CancellationToken cancellation)
    {
        var paths = manifest.Files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        Refuse(Altered(folder, manifest, cancellation), "这些文件和清单不符");
        Refuse(Indispensable.Concat(PagesOfRecords()).Where(path => !paths.Contains(path)), "缺少这些文件");
        Refuse(Unreadable(cancellation), "这些数据文件读不通");
        Refuse(new LinkCheck(folder, paths.Append(Manifest.FileName), edition.Url).Broken(cancellation), "这些链接没有着落");
    }

    /// <summary>The files of a release that are not as its manifest lists them: altered, missing, or not listed.</summary>
    public static ImmutableArray<string> Altered(string folder, Manifest manifest, CancellationToken cancellation)
    {
        var there = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/')).ToHashSet(StringComparer.Ordinal);
        var altered = new ConcurrentBag<string>(there.Except(manifest.Files.Select(file => file.Path)).Where(path => path != Manifest.FileName));
        Parallel.ForEach(manifest.Files, new ParallelOptions { CancellationToken = cancellation }, file =>
        {
            if (!there.Contains(file.Path) || !file.IsAt(Path.Combine(folder, file.Path)))
            {
                altered.Add(file.Path);
            }
        });
        return [.. altered.Order(StringComparer.Ordinal)];
    }

    private IEnumerable<string> PagesOfRecords() => edition.Board.All.Select(record => record.Key.PagePath)
        .Concat(edition.Board.Withdrawn.Select(stub => stub.Key.PagePath)).Concat(edition.Board.Moved.Select(moved => moved.Old.PagePath));

    private IEnumerable<string> Unreadable(CancellationToken cancellation)
    {
        var wrong = new ConcurrentBag<string>();
        Parallel.ForEach(manifest.Files, new ParallelOptions { CancellationToken = cancellation }, file =>
        {
            try
            {
                Read(file.Path);
            }
            catch (Exception failure) when (failure is JsonException or XmlException)
            {
                wrong.Add(file.Path);
            }
        });
        return wrong.Order(StringComparer.Ordinal);
    }

    private void Read(string path)
    {
        switch (Path.GetExtension(path))
        {
            case ".json" when path.StartsWith("data/", StringComparison.Ordinal):
                using (var stream = File.OpenRead(Path.Combine(folder, path)))
                using (JsonDocument.Parse(stream))
                {
                }
                break;
            case ".xml":
                using (var reader = XmlReader.Create(Path.Combine(folder, path)))
                {
                    while (reader.Read())
                    {
                    }
                }
                break;
        }
    }

    private static void Refuse(IEnumerable<string> wrong, string complaint)
    {
        var all = wrong.ToList();
        if (all.Count > 0)
        {
            throw new BuildFailedException($"新的一版没有通过发布前的检查，没有换上：{complaint}（共 {all.Count} 处）：{string.Join("；", all.Take(Named))}{(all.Count > Named ? " ……" : "")}。"
                + "请把这段话交给维护程序的人。");
        }
    }
}
