using System.Diagnostics;
using System.Text.Json.Nodes;
using UnionSite.Building;
using UnionSite.Printing;
using UnionSite.Reading;

namespace UnionSite.Benchmarks;

/// <summary>How long the press takes over posters of one page and their thumbnails, from its cold start: alone, and with their parts for the office's printer.</summary>
internal static class PosterTimes
{
    // With so much of its body nearly every notice of the example board has one page.
    private const int Blocks = 1;

    /// <summary>Prints the example board's notices over and over, each time with another number, until there are so many.</summary>
    public static async Task PrintAsync(int count)
    {
        var project = ProjectFolders.Find();
        var edition = Edition.Of(BoardReader.Read(Path.Combine(project.Root, "input")).Board, Audience.Staff, new DateOnly(2026, 11, 20), new Uri("https://gonghui.example/"));
        var notices = PosterJobs.Of(edition).Where(job => job.Template == "notice" && job.Photos.IsEmpty).ToList();
        var folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            foreach (var withParts in new[] { false, true })
            {
                var watch = Stopwatch.StartNew();
                var pages = 0;
                await using (var press = new Press(project, folder, clean: true, Console.WriteLine))
                {
                    await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = 2 * Environment.ProcessorCount }, async (number, cancellation) =>
                    {
                        var job = JobOf(notices[number % notices.Count], number, withParts, Path.Combine(folder, $"{number}"));
                        var answer = await press.SendAsync(job, cancellation);
                        Interlocked.Add(ref pages, answer.Error is { } error ? throw new InvalidOperationException(error.Message) : answer.Json.GetProperty("pages").GetInt32());
                    });
                }
                Console.WriteLine($"{count} posters of {pages} pages {(withParts ? "with" : "without")} parts: {watch.Elapsed.TotalSeconds:0.0} s, {watch.Elapsed.TotalMilliseconds / count:0.0} ms each");
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static JsonObject JobOf(PosterJob notice, int number, bool withParts, string to)
    {
        var data = notice.Data();
        var body = data["body"]!.AsArray();
        while (body.Count > Blocks)
        {
            body.RemoveAt(Blocks);
        }
        body.Add(new JsonObject
        {
            ["type"] = "paragraph",
            ["content"] = new JsonArray(new JsonObject { ["type"] = "text", ["text"] = $"第 {number} 号，本季度共核对 {number * 37} 项，明细附后。" }),
        });
        data["title"] = $"{notice.Poster.Title}（{number}）";
        return new JsonObject
        {
            ["do"] = "poster",
            ["template"] = notice.Template,
            ["data"] = data,
            ["thumbnail"] = new JsonObject { ["width"] = notice.Poster.Thumbnail.Width, ["height"] = notice.Poster.Thumbnail.Height },
            ["sheets"] = withParts ? notice.SheetsJson() : new JsonArray((notice.Sheets[0] with { Tiling = null }).ToJson()),
            ["to"] = to,
        };
    }
}
