using UnionSite.Printing;

namespace UnionSite.Tests.Printing;

/// <summary>The codes by which a poster that hangs is known to tell something else now.</summary>
public sealed class PosterContentsTests : IDisposable
{
    private const string Fields = "海报: 是\n图片: [/photos/a.jpg]";
    private const string Body = "见[食堂](record:disclosures/b)。";

    private readonly TinySite _site = new();
    private readonly string _before;

    public PosterContentsTests()
    {
        _site.File("disclosures/a.md", TinySite.Disclosure(Fields, Body)).File("disclosures/b.md", TinySite.Disclosure(title: "食堂")).File("photos/a.jpg", "甲");
        _before = Code();
    }

    public void Dispose() => _site.Dispose();

    private string Code(string url = "https://old.example/", int day = 5)
    {
        var read = _site.Read();
        var edition = Edition.Of(read.Board, Audience.Staff, new DateOnly(2025, 3, day), new Uri(url));
        return new PosterContents(edition, read.Folder).Of(PosterJobs.Of(edition).Single(job => job.Poster.Number == "disclosures/a").Poster);
    }

    [Fact]
    public void It_is_twelve_digits() => Assert.Matches("^[0-9a-f]{12}$", _before);

    [Fact]
    public void Another_address_or_day_or_type_or_printer_changes_nothing()
    {
        _site.File("site.yml", TinySite.SiteYml + "海报: {打印机纸张: A3, 阅读距离: 2, 颜色: 黑白}\n").File("disclosures/b.md", TinySite.Disclosure(title: "食堂", body: "改了。"));

        Assert.Equal(_before, Code("https://new.example/board/", day: 6));
    }

    [Theory]
    [InlineData("海报: 是\n图片: [/photos/a.jpg]", "见[食堂](record:disclosures/b)！", "甲")]
    [InlineData("海报: A2\n图片: [/photos/a.jpg]", Body, "甲")]
    [InlineData("海报: 是\n图片: [/photos/a.jpg]\n依据: 《办法》", Body, "甲")]
    [InlineData(Fields, Body, "乙")]
    public void Other_words_paper_or_photos_change_it(string fields, string body, string photo)
    {
        _site.File("disclosures/a.md", TinySite.Disclosure(fields, body)).File("photos/a.jpg", photo);

        Assert.NotEqual(_before, Code());
    }
}
