using System.Text;
using UnionSite.Building;

namespace UnionSite.Tests.Printing;

public sealed class PhotoTests : IDisposable
{
    private readonly TinySite _site = new();

    /// <summary>A photo that lies on its side and says so in its EXIF data.</summary>
    private static byte[] Sideways => File.ReadAllBytes(Path.Combine(ProjectFolders.Find().Root, "input/photos/2026/spring-hike-3.jpg"));

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task A_photo_is_upright_in_several_widths_and_has_lost_its_metadata()
    {
        Assert.True(Sideways.AsSpan().IndexOf("Exif"u8) >= 0);
        _site.File("photos/a.jpg", Sideways).File("activities/w.md", "---\n标题: 徒步\n日期: 2025-03-01\n图片: [{文件: /photos/a.jpg, 说明: 湖边}]\n---\n");

        await _site.BuildAsync();

        var image = _site.Page("activities/w.html").QuerySelector("main img")!;
        Assert.Equal("湖边", image.GetAttribute("alt"));
        Assert.True(int.Parse(image.GetAttribute("height")!) > int.Parse(image.GetAttribute("width")!));
        var widths = image.GetAttribute("srcset")!.Split(',').Select(file => file.Trim().Split(' ')[1]).ToList();
        Assert.Equal(["480w", "960w", "1067w"], widths);
        var files = _site.OutputFiles().Where(file => file.Key.StartsWith("photos/", StringComparison.Ordinal)).ToList();
        Assert.Equal(3, files.Count);
        Assert.All(files, file =>
        {
            Assert.Equal("WEBP", Encoding.ASCII.GetString(file.Value, 8, 4));
            Assert.True(file.Value.AsSpan().IndexOf("EXIF"u8) < 0 && file.Value.AsSpan().IndexOf("Exif"u8) < 0);
        });
    }

    /// <summary>On the site and on posters: EXIF with its thumbnail, XMP, IPTC, ICC, comments and text chunks.</summary>
    [Theory]
    [InlineData("jpg")]
    [InlineData("png")]
    [InlineData("webp")]
    [InlineData("gif")]
    public async Task Nothing_that_a_picture_says_besides_what_it_shows_is_published(string format)
    {
        var picture = format switch
        {
            "jpg" => Pictures.Jpeg(Sideways),
            "png" => Pictures.Png(),
            "webp" => Pictures.Webp(),
            _ => Pictures.Gif(),
        };
        Assert.True(picture.AsSpan().IndexOf("SECRET-"u8) >= 0);
        _site.File($"photos/a.{format}", picture).File("disclosures/a.md", TinySite.Disclosure($"渠道: 公开栏\n图片: [{{文件: /photos/a.{format}, 说明: 湖边}}]"));

        await _site.BuildAsync(options => options with { Posters = true });

        var files = _site.OutputFiles().Where(file => file.Key.EndsWith(".webp", StringComparison.Ordinal) || file.Key.EndsWith(".pdf", StringComparison.Ordinal)).ToList();
        Assert.True(files.Count >= 2);
        Assert.All(files, file =>
        {
            Assert.True(file.Value.AsSpan().IndexOf("SECRET-"u8) < 0);
            Assert.True(file.Value.AsSpan().IndexOf("ICC_PROFILE"u8) < 0 && file.Value.AsSpan().IndexOf("Photoshop"u8) < 0);
            Assert.True(!file.Key.EndsWith(".webp", StringComparison.Ordinal) || (file.Value.AsSpan().IndexOf("ICCP"u8) < 0 && file.Value.AsSpan().IndexOf("XMP "u8) < 0));
        });
    }

    [Fact]
    public async Task A_photo_that_nothing_shows_is_not_published()
    {
        _site.File("photos/a.jpg", Sideways).File("disclosures/a.md", TinySite.Disclosure("图片: /photos/a.jpg\n撤回: {日期: 2025-03-04, 理由: 有误}"));

        await _site.BuildAsync();

        Assert.DoesNotContain(_site.OutputFiles().Keys, path => path.StartsWith("photos/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("cut", "photo-broken")]
    [InlineData("noise", "photo-format")]
    [InlineData("svg", "photo-format")]
    [InlineData("empty", "photo-broken")]
    public async Task A_broken_picture_is_an_error_that_names_it(string fault, string code)
    {
        byte[] bytes = fault switch
        {
            "cut" => Sideways[..(Sideways.Length / 2)],
            "noise" => [.. Enumerable.Range(0, 4096).Select(number => (byte)(number * 7))],
            "svg" => Encoding.UTF8.GetBytes("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"),
            _ => [],
        };
        _site.File("photos/a.jpg", bytes).File("disclosures/a.md", TinySite.Disclosure("图片: [{文件: /photos/a.jpg, 说明: 湖边}]"));

        var stopped = await Assert.ThrowsAsync<RecordsHaveErrorsException>(() => _site.BuildAsync());

        var finding = Assert.Single(stopped.Findings);
        Assert.Equal((code, new Place("disclosures/a.md", 6, 11)), (finding.Code, finding.Place));
        Assert.Contains("photos/a.jpg", finding.Message);
    }

    [Fact]
    public async Task A_picture_of_too_many_pixels_is_refused_before_it_is_unpacked()
    {
        // A small PNG whose header promises 30,000 × 30,000 pixels.
        var png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAdTAAAHUwCAIAAADpRW/tAAAADElEQVR4nGNgoD0AAABkAAGGZDw1AAAAAElFTkSuQmCC");
        _site.File("photos/a.png", png)
            .File("disclosures/a.md", TinySite.Disclosure("图片: [{文件: /photos/a.png, 说明: 湖边}]"));

        var stopped = await Assert.ThrowsAsync<RecordsHaveErrorsException>(() => _site.BuildAsync());

        Assert.Equal("photo-huge", Assert.Single(stopped.Findings).Code);
    }

    [Fact]
    public async Task Check_opens_the_photos_too()
    {
        _site.File("photos/a.jpg", Sideways[..2000]).File("disclosures/a.md", TinySite.Disclosure("图片: [{文件: /photos/a.jpg, 说明: 湖边}]"));

        var (code, output, _) = await RealProgram.RunAsync("check", "--input", _site.Input, "--output", _site.Output, "--format", "json");

        Assert.Equal(1, code);
        Assert.Contains("photo-broken", output);
    }
}
