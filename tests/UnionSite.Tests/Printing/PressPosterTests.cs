using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using UnionSite.Building;
using UnionSite.Printing;

namespace UnionSite.Tests.Printing;

/// <summary>Posters are set in several processes at once; nothing that is published tells in which, or after what.</summary>
public sealed class PressPosterTests : IDisposable
{
    private static readonly string Program = Path.Combine(ProjectFolders.Find().Press, "press.mjs");

    private readonly TinySite _site = new();
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose()
    {
        _site.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static PressProcess Press(params string[] command) =>
        new([.. command, "node", Program, ProjectFolders.Find().PosterTemplates], TimeSpan.FromSeconds(60));

    private ImmutableArray<PosterJob> Jobs() => PosterJobs.Of(Edition.Of(_site.Read().Board, Audience.Staff, new DateOnly(2026, 11, 20), new Uri("https://gonghui.example/")));

    private static Task<PressAnswer> PrintAsync(PressProcess press, PosterJob job, string folder) => press.SendAsync(new JsonObject
    {
        ["do"] = "poster",
        ["template"] = job.Template,
        ["data"] = job.Data(),
        ["thumbnail"] = new JsonObject { ["width"] = job.Poster.Thumbnail.Width, ["height"] = job.Poster.Thumbnail.Height },
        ["sheets"] = job.SheetsJson(),
        ["to"] = Path.Combine(folder, job.Poster.Title),
    }, TestContext.Current.CancellationToken);

    private static SortedDictionary<string, byte[]> FilesOf(string folder) =>
        new(Directory.EnumerateFiles(folder).ToDictionary(file => Path.GetFileName(file)!, File.ReadAllBytes), StringComparer.Ordinal);

    [Fact]
    public async Task Bytes_depend_neither_on_the_process_nor_on_the_order()
    {
        foreach (var number in Enumerable.Range(1, 8))
        {
            var body = string.Concat(Enumerable.Repeat($"第 {number} 项采购已核对，共 {number * 37}.5 万元。", number * 6));
            _site.File($"disclosures/{number}.md", TinySite.Disclosure($"海报: {(number % 3 == 0 ? "A2" : number % 3 == 1 ? "A3" : "A4")}", body, title: $"采购情况之{number}"));
        }
        var jobs = Jobs();
        var (apart, together) = (Path.Combine(_folder, "apart"), Path.Combine(_folder, "together"));

        await using (var press = Press())
        {
            foreach (var job in jobs) // one after another: the first process prints them all
            {
                Assert.Null((await PrintAsync(press, job, apart)).Error);
            }
        }
        await using (var press = Press())
        {
            var answers = await Task.WhenAll(jobs.Reverse().Select(job => PrintAsync(press, job, together)));
            Assert.All(answers, answer => Assert.Null(answer.Error));
        }

        var (expected, files) = (FilesOf(apart), FilesOf(together));
        Assert.Equal(jobs.Sum(job => PosterJob.FilesOf(job.Poster).Length), expected.Count);
        Assert.Equal(expected.Keys, files.Keys);
        Assert.All(expected, file => Assert.True(file.Value.AsSpan().SequenceEqual(files[file.Key]), file.Key));
    }

    [Fact]
    public async Task A_poster_that_Typst_falls_over_takes_no_other_with_it()
    {
        _site.File("disclosures/a.md", TinySite.Disclosure("海报: 是", string.Join("\n\n", Enumerable.Repeat("本季度药品采购情况已经核对。", 1000)), title: "很长"))
            .File("disclosures/b.md", TinySite.Disclosure("海报: 是", title: "很短"));
        var jobs = Jobs().ToDictionary(job => job.Poster.Title);
        var pid = Path.Combine(_folder, "pid");
        await using var press = Press("sh", "-c", $"echo $$ > '{pid}'; exec \"$@\"", "sh");

        var falling = PrintAsync(press, jobs["很长"], _folder);
        await EndWorkersOfAsync(pid);

        var error = (await falling).Error;
        Assert.Equal("template", error?.Kind);
        Assert.Contains("SIGSEGV", error?.Message);
        Assert.Null((await PrintAsync(press, jobs["很短"], _folder)).Error);
    }

    /// <summary>Ends the processes that set posters as a fault of native code would.</summary>
    private static async Task EndWorkersOfAsync(string pid)
    {
        for (var tries = 0; tries < 1500; tries++)
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
            if (File.Exists(pid))
            {
                using var kill = Process.Start("pkill", ["-SEGV", "-P", (await File.ReadAllTextAsync(pid, TestContext.Current.CancellationToken)).Trim()]);
                await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
                if (kill.ExitCode == 0)
                {
                    return;
                }
            }
        }
        Assert.Fail("no process sets the poster");
    }

    [Theory]
    [InlineData("A3", 240, 339)]
    [InlineData("{纸张: A2, 方向: 横}", 339, 240)]
    public async Task A_thumbnail_is_a_small_picture_of_the_first_page(string poster, int width, int height)
    {
        _site.File("disclosures/2025/a.md", TinySite.Disclosure($"海报: {poster}", string.Concat(Enumerable.Repeat("本季度采购情况已核对。", 60))));

        await _site.BuildAsync(options => options with { Posters = true });

        var file = Path.Combine(_site.Output, "posters/disclosures/2025/a.webp");
        Assert.Equal("WEBP", Encoding.ASCII.GetString(File.ReadAllBytes(file), 8, 4));
        Assert.InRange(new FileInfo(file).Length, 1000, 12_000);
        var picture = Webp.Read(file);
        Assert.Equal((width, height), (picture.Width, picture.Height));
        // The same page at the same size, drawn by Poppler: letters this small differ in their grey, bands and lines do not.
        var page = Poppler.FirstPage(Path.ChangeExtension(file, ".pdf"), width, height);
        Assert.InRange(picture.DifferenceTo(page), 0, 0.04);
        Assert.InRange(picture.DifferenceTo(new Raster(width, height)), 0.3, 0.98); // neither black nor blank
        Assert.Contains("posters/disclosures/2025/a.webp", _site.Text("manifest.json"));
    }

    [Fact]
    public async Task The_list_shows_it_beside_the_title_and_stops_once()
    {
        _site.File("disclosures/2025/a.md", TinySite.Disclosure("海报: A3"));

        await _site.BuildAsync(options => options with { Posters = true });

        var links = _site.Page("posters/index.html").QuerySelectorAll(".posters a[href='../posters/disclosures/2025/a.pdf']");
        Assert.Equal(["true", null], links.Select(link => link.GetAttribute("aria-hidden")));
        Assert.Equal(["-1", null], links.Select(link => link.GetAttribute("tabindex")));
        var image = links[0].QuerySelector("img")!;
        Assert.Equal(("240", "339", "lazy"), (image.GetAttribute("width"), image.GetAttribute("height"), image.GetAttribute("loading")));
        Assert.Equal("../posters/disclosures/2025/a.webp", image.GetAttribute("src"));
    }
}
