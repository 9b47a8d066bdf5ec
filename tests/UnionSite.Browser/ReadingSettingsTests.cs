using UnionSite.Browser.Support;

namespace UnionSite.Browser;

/// <summary>The settings of reading in the header.</summary>
public sealed class ReadingSettingsTests(ExampleBoard board)
{
    private const string Letters = "parseFloat(getComputedStyle(document.body).fontSize)";
    private const string Paper = "getComputedStyle(document.body).backgroundColor";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_chosen_by_keyboard_holds_on_the_next_page(bool isFolder)
    {
        var start = isFolder ? board.FromFile : board.Root;
        await using var opened = await board.OpenAsync(start + "index.html");
        var page = opened.Page;
        var standard = await page.EvaluateAsync<double>(Letters);

        await page.GetByText("阅读设置").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(page.GetByLabel("特大")).ToBeCheckedAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("ArrowLeft");
        await Assertions.Expect(page.GetByLabel("高对比")).ToBeCheckedAsync();
        var targets = await page.EvaluateAsync<double[]>("[...document.querySelectorAll('.reading :is(summary, input)')].map(target => target.getBoundingClientRect().height)");
        Assert.All(targets, height => Assert.True(height >= 44));
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.GetByText("阅读设置")).ToBeFocusedAsync();
        await Assertions.Expect(page.GetByLabel("特大")).ToBeHiddenAsync();

        await page.GotoAsync(start + "disclosures/2025/q4-canteen.html");
        Assert.True(await page.EvaluateAsync<double>(Letters) >= 1.5 * standard);
        Assert.Equal("rgb(255, 255, 255)", await page.EvaluateAsync<string>(Paper));
        Assert.Empty(opened.Complaints);
    }

    [Fact]
    public async Task A_keyboard_leads_through_header_settings_and_search_to_a_record()
    {
        await using var opened = await board.OpenAsync(board.Root + "disclosures/index.html");
        var page = opened.Page;
        var passed = new List<string>();
        while (!passed.Contains("阅读设置") && passed.Count < 30)
        {
            await page.Keyboard.PressAsync("Tab");
            passed.Add(await page.EvaluateAsync<string>("(document.activeElement.ariaLabel ?? document.activeElement.name ?? '') || document.activeElement.innerText.trim()"));
            Assert.NotEqual("none", await page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle"));
        }
        Assert.Equal("跳到正文", passed[0]);
        Assert.Contains("q", passed);
        Assert.Equal("阅读设置", passed[^1]);

        await page.Locator("#site-q").FocusAsync();
        await page.Keyboard.TypeAsync("食堂");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#results[aria-busy=false] li").First).ToBeVisibleAsync();
        await page.Locator("#results a").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("main h1")).ToBeVisibleAsync();
        Assert.Empty(opened.Complaints);
    }

    [Fact]
    public async Task Without_scripts_the_systems_wishes_hold_and_no_control_is_shown()
    {
        await using var opened = await board.OpenAsync(board.Root + "index.html",
            new BrowserNewContextOptions { JavaScriptEnabled = false, ColorScheme = ColorScheme.Dark, Contrast = Contrast.More });
        await Assertions.Expect(opened.Page.GetByText("阅读设置")).ToBeHiddenAsync();
        Assert.Equal("rgb(0, 0, 0)", await opened.Page.EvaluateAsync<string>(Paper));
    }

    [Fact]
    public async Task Nothing_moves_where_no_motion_is_wanted()
    {
        await using var opened = await board.OpenAsync(board.Root + "posters/index.html", new BrowserNewContextOptions { ReducedMotion = ReducedMotion.Reduce });
        var moving = await opened.Page.EvaluateAsync<int>(
            "[...document.querySelectorAll('*')].filter(element => parseFloat(getComputedStyle(element).transitionDuration) > 0 || getComputedStyle(element).animationName !== 'none').length");
        Assert.Equal(0, moving);
    }
}
