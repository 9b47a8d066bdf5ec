using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
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

    private static readonly JsonSerializerOptions CamelCase = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

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

    /// <summary>Prints posters; gives them with their paper and the number of their sheets.</summary>
    public async Task<(PrintRun Run, ImmutableArray<PublishedPoster> Posters)> PrintAsync(ImmutableArray<PosterJob> jobs, CancellationToken cancellation)
    {
        var posters = new ConcurrentDictionary<string, PublishedPoster>(StringComparer.Ordinal);
        var run = await RunAsync("海报", jobs, async job =>
        {
            var (made, printed, findings) = await PrintAsync(job, cancellation);
            posters[job.Poster.Path] = printed is null ? job.Poster : job.As(printed);
            return (made, findings);
        }, cancellation);
        return (run, [.. jobs.Select(job => posters[job.Poster.Path])]);
    }

    private async Task<(bool Made, PrintedPoster? Printed, IEnumerable<Finding> Findings)> PrintAsync(PosterJob job, CancellationToken cancellation)
    {
        var data = job.Data();
        var distance = data["distance"]!.GetValue<double>();
        var files = job.Photos.DistinctBy(photo => photo.File).ToDictionary(photo => photo.File, photo => input.FullPath(photo.File));
        var sheets = job.SheetsJson();
        var key = _cache.KeyOf($"{job.Template} {data.ToJsonString()} {job.Poster.Thumbnail.Width} {sheets.ToJsonString()}", files.Values, usesTemplates: true);
        if (await FindAsync(job, key, cancellation) is { } kept)
        {
            return (false, kept, PrintFindings.OfSmall(job, kept.Small, distance));
        }
        var draft = _cache.Draft();
        var answer = await press.SendAsync(new JsonObject
        {
            ["do"] = "poster",
            ["template"] = job.Template,
            ["data"] = data,
            ["files"] = new JsonObject(files.Select(file => KeyValuePair.Create(file.Key, (JsonNode?)file.Value))),
            ["thumbnail"] = new JsonObject { ["width"] = job.Poster.Thumbnail.Width, ["height"] = job.Poster.Thumbnail.Height },
            ["sheets"] = sheets,
            ["to"] = draft,
        }, cancellation);
        if (answer.Error is { } error)
        {
            return (true, null, error.Kind switch
            {
                "glyph" => PrintFindings.OfGlyphs(job, error.Characters),
                "photo" => [PrintFindings.Of(job.Photos.First(photo => photo.File == error.Photo), error.Reason!)],
                _ => [PrintFindings.OfTemplate(job, error.Message)],
            });
        }
        var printed = answer.Json.Deserialize<PrintedPoster>(CamelCase)!;
        foreach (var (ending, path) in PosterJob.FilesOf(job.As(printed)))
        {
            output.Copy(path, _cache.Keep(key, ending, draft + ending));
        }
        // What the press said comes last: a build that is killed before it leaves nothing that looks whole.
        await File.WriteAllTextAsync(draft, JsonSerializer.Serialize(printed, CamelCase), cancellation);
        _cache.Keep(key, ".sheets", draft);
        return (true, printed, PrintFindings.OfSmall(job, printed.Small, distance));
    }

    /// <summary>A poster that was printed before, put into the output; null when it must be printed.</summary>
    private async Task<PrintedPoster?> FindAsync(PosterJob job, string key, CancellationToken cancellation)
    {
        if (_cache.Find(key, ".sheets") is not { } said)
        {
            return null;
        }
        var printed = JsonSerializer.Deserialize<PrintedPoster>(await File.ReadAllTextAsync(said, cancellation), CamelCase)!;
        var files = PosterJob.FilesOf(job.As(printed)).Select(file => (file.Path, Kept: _cache.Find(key, file.Ending))).ToList();
        if (!files.TrueForAll(file => file.Kept is not null))
        {
            return null;
        }
        files.ForEach(file => output.Copy(file.Path, file.Kept!));
        return printed;
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
