using UnionSite.Browser.Support;

namespace UnionSite.Browser;

/// <summary>Every kind of page, in a real browser.</summary>
public sealed class PagesTests(ExampleBoard board)
{
    [Theory]
    [MemberData(nameof(PageKinds.Movable), MemberType = typeof(PageKinds))]
    public async Task The_same_page_works_under_a_sub_path_and_from_a_folder(string path)
    {
        foreach (var start in (string[])[board.UnderSubPath, board.FromFile])
        {
            await using var opened = await board.OpenAsync(start + path);
            Assert.Equal("rgb", (await opened.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"))[..3]);
            Assert.NotEqual("rgba(0, 0, 0, 0)", await opened.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
            var links = await opened.Page.EvaluateAsync<string[]>("[...document.links].map(link => link.href).filter(href => /^(http|file)/.test(href))");
            Assert.NotEmpty(links);
            Assert.All(links, link => Assert.StartsWith(start, link));
            Assert.Empty(opened.Complaints);
        }
    }

    [Fact]
    public async Task Pictures_are_shown_with_their_sizes_and_are_upright()
    {
        await using var opened = await board.OpenAsync(board.Root + "activities/2026/spring-hike.html");
        await opened.Page.EvaluateAsync("document.querySelectorAll('img').forEach(image => image.loading = 'eager')");
        await opened.Page.UntilAsync("[...document.images].every(image => image.complete)");

        var pictures = await opened.Page.EvaluateAsync<int[][]>(
            "[...document.querySelectorAll('main img')].map(image => [image.naturalWidth, image.naturalHeight, +image.getAttribute('width'), +image.getAttribute('height')])");

        Assert.True(pictures.Length >= 6);
        Assert.All(pictures, picture =>
        {
            Assert.True(picture[0] > 0 && picture[2] > 0);
            Assert.Equal((double)picture[2] / picture[3], (double)picture[0] / picture[1], 0.02);
        });
        // spring-hike-3.jpg lies on its side; its EXIF orientation says so.
        Assert.Contains(pictures, picture => picture[3] > picture[2]);
    }

    [Fact]
    public async Task Everything_but_search_works_without_scripts()
    {
        var noScript = new BrowserNewContextOptions { JavaScriptEnabled = false };
        await using var home = await board.OpenAsync(board.Root + "index.html", noScript);
        await home.Page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = "公开事项" }).First.ClickAsync();
        Assert.EndsWith("disclosures/index.html", home.Page.Url);
        await using var search = await board.OpenAsync(board.Root + "search.html", noScript);
        await Assertions.Expect(search.Page.Locator("noscript p")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("404.html", "")]
    [InlineData("disclosures/2025/%E9%A3%9F%E5%A0%82-%E6%94%B6%E6%94%AF.html", "食堂 收支")]
    [InlineData("a/b/c/d/%E0%A4%A.html", "")]
    public async Task A_wrong_address_shows_a_page_that_searches_for_its_words(string address, string words)
    {
        await using var opened = await board.OpenAsync(board.Root + address);
        Assert.NotEqual("rgba(0, 0, 0, 0)", await opened.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
        Assert.Equal(words, await opened.Page.Locator("main input[name=q]").InputValueAsync());
        await opened.Page.Locator("main input[name=q]").FillAsync("食堂");
        await opened.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(opened.Page.Locator("#results[aria-busy=false] > li").First).ToBeVisibleAsync();
    }
}
