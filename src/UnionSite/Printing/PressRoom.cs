using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using UnionSite.Building;
using UnionSite.Reading;

namespace UnionSite.Printing;

/// <summary>What a run of photos or posters came to.</summary>
/// <param name="All">How many there are.</param>
/// <param name="Made">How many had to be made.</param>
/// <param name="Findings">What was wrong with them.</param>
internal sealed record PrintRun(int All, int Made, ImmutableArray<Finding> Findings);

/// <summary>Photos and posters: edition → files, from the cache where nothing has changed, else by the press.</summary>
/// <param name="press">Who makes them.</param>
/// <param name="input">Where the photos lie.</param>
/// <param name="output">Where the files go.</param>
/// <param name="progress">Whom to tell.</param>
internal sealed class PressRoom(Press press, InputFolder input, OutputFolder output, IProgress progress)
{
    private static readonly int[] PhotoWidths = [480, 960, 1600];

    /// <summary>Enough to keep all cores at work; more would only wait in memory.</summary>
    private static readonly int AtOnce = 2 * Environment.ProcessorCount;

    private readonly PressCache _cache = press.Cache;

    /// <summary>Resizes the photos of an edition; gives what pages need to show them, by path in the input.</summary>
    public async Task<(PrintRun Run, IReadOnlyDictionary<string, PublishedPhoto> Photos)> MakePhotosAsync(Edition edition, CancellationToken cancellation)
    {
        var photos = edition.Board.All.SelectMany(RecordFiles.PhotosOf)
            .Where(photo => input.Contains(photo.File)).DistinctBy(photo => photo.File).ToList();
        var paths = PhotoPaths.Of(photos.Select(photo => photo.File));
        var published = new ConcurrentDictionary<string, PublishedPhoto>(StringComparer.Ordinal);
        var run = await RunAsync("图片", photos, async photo =>
        {
            if (input.IsEmpty(photo.File))
            {
                return (false, [PrintFindings.Of(photo, "broken")]);
            }
            var (files, error, made) = await PhotoAsync(photo, cancellation);
            if (error is not null)
            {
                return (made, [PrintFindings.Of(photo, error.Kind)]);
            }
            published[photo.File] = new PublishedPhoto([.. files.Select(file =>
            {
                var path = $"{paths[photo.File]}-{file.Width}.webp";
                output.Copy(path, file.Path);
                return new PhotoFile(path, file.Width, file.Height);
            })]);
            return (made, []);
        }, cancellation);
        return (run, published);
    }

    /// <summary>Prints posters; gives them with the number of their sheets.</summary>
    public async Task<(PrintRun Run, ImmutableArray<PublishedPoster> Posters)> PrintAsync(ImmutableArray<PosterJob> jobs, CancellationToken cancellation)
    {
        var sheets = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        var run = await RunAsync("海报", jobs, async job =>
        {
            var (made, count, findings) = await PrintAsync(job, cancellation);
            sheets[job.Poster.Path] = count;
            return (made, findings);
        }, cancellation);
        return (run, [.. jobs.Select(job => job.Poster with { Sheets = sheets[job.Poster.Path] })]);
    }

    private async Task<(bool Made, int Sheets, IEnumerable<Finding> Findings)> PrintAsync(PosterJob job, CancellationToken cancellation)
    {
        var data = job.Data();
        var files = job.Photos.DistinctBy(photo => photo.File).ToDictionary(photo => photo.File, photo => input.FullPath(photo.File));
        var tiling = job.Tiling?.ToJson();
        var key = _cache.KeyOf($"{job.Template} {data.ToJsonString()} {job.Poster.Thumbnail.Width} {tiling?.ToJsonString()}", files.Values, usesTemplates: true);
        var kept = job.Files.Select(file => (file.Path, Kept: _cache.Find(key, file.Ending))).ToList();
        if (kept.TrueForAll(file => file.Kept is not null) && _cache.Find(key, ".sheets") is { } counted)
        {
            kept.ForEach(file => output.Copy(file.Path, file.Kept!));
            return (false, int.Parse(await File.ReadAllTextAsync(counted, cancellation), CultureInfo.InvariantCulture), []);
        }
        var draft = _cache.Draft();
        var answer = await press.SendAsync(new JsonObject
        {
            ["do"] = "poster",
            ["template"] = job.Template,
            ["data"] = data,
            ["files"] = new JsonObject(files.Select(file => KeyValuePair.Create(file.Key, (JsonNode?)file.Value))),
            ["thumbnail"] = new JsonObject { ["width"] = job.Poster.Thumbnail.Width, ["height"] = job.Poster.Thumbnail.Height },
            ["tiling"] = tiling,
            ["to"] = draft,
        }, cancellation);
        if (answer.Error is { } error)
        {
            return (true, 1, error.Kind switch
            {
                "glyph" => PrintFindings.OfGlyphs(job, error.Characters),
                "photo" => [PrintFindings.Of(job.Photos.First(photo => photo.File == error.Photo), error.Reason!)],
                _ => [PrintFindings.OfTemplate(job, error.Message)],
            });
        }
        foreach (var (ending, path) in job.Files)
        {
            output.Copy(path, _cache.Keep(key, ending, draft + ending));
        }
        var sheets = answer.Json.GetProperty("pages").GetInt32();
        await File.WriteAllTextAsync(draft, sheets.ToString(CultureInfo.InvariantCulture), cancellation);
        _cache.Keep(key, ".sheets", draft);
        return (true, sheets, []);
    }

    private async Task<(IEnumerable<MadePhoto> Files, PressError? Error, bool Made)> PhotoAsync(Photo photo, CancellationToken cancellation)
    {
        var source = input.FullPath(photo.File);
        var key = _cache.KeyOf($"photo {string.Join(' ', PhotoWidths)}", [source], usesTemplates: false);
        if (_cache.Find(key, ".json") is { } kept)
        {
            var sizes = JsonSerializer.Deserialize<int[][]>(await File.ReadAllBytesAsync(kept, cancellation))!;
            var files = sizes.Select(size => new MadePhoto(_cache.Find(key, $"-{size[0]}.webp") ?? "", size[0], size[1])).ToList();
            if (files.TrueForAll(file => file.Path.Length > 0))
            {
                return (files, null, false);
            }
        }
        var draft = _cache.Draft();
        var answer = await press.SendAsync(new JsonObject
        {
            ["do"] = "photo",
            ["from"] = source,
            ["widths"] = new JsonArray([.. PhotoWidths.Select(width => JsonValue.Create(width))]),
            ["to"] = draft,
        }, cancellation);
        if (answer.Error is not null)
        {
            return ([], answer.Error, true);
        }
        var made = answer.Json.GetProperty("files").EnumerateArray()
            .Select(file => (Width: file.GetProperty("width").GetInt32(), Height: file.GetProperty("height").GetInt32(), Path: file.GetProperty("path").GetString()!))
            .Select(file => new MadePhoto(_cache.Keep(key, $"-{file.Width}.webp", file.Path), file.Width, file.Height)).ToList();
        // Their list comes last: a build that is killed before it leaves nothing that looks whole.
        await File.WriteAllTextAsync(draft, JsonSerializer.Serialize(made.Select(file => new[] { file.Width, file.Height })), cancellation);
        _cache.Keep(key, ".json", draft);
        return (made, null, true);
    }

    private async Task<PrintRun> RunAsync<T>(string name, IReadOnlyCollection<T> items, Func<T, Task<(bool Made, IEnumerable<Finding> Findings)>> each, CancellationToken cancellation)
    {
        using var step = progress.Begin(name, items.Count);
        var findings = new ConcurrentBag<Finding>();
        var made = 0;
        await Parallel.ForEachAsync(items, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation }, async (item, _) =>
        {
            var result = await each(item);
            foreach (var finding in result.Findings)
            {
                findings.Add(finding);
            }
            if (result.Made)
            {
                Interlocked.Increment(ref made);
            }
            step.Advance();
        });
        // What is wrong with a record may be so on several posters.
        return new PrintRun(items.Count, made, [.. findings.OrderBy(finding => finding.Message, StringComparer.Ordinal).DistinctBy(finding => (finding.Code, finding.Place))]);
    }

    private sealed record MadePhoto(string Path, int Width, int Height);
}
