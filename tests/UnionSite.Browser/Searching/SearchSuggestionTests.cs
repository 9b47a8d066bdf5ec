using UnionSite.Browser.Support;

namespace UnionSite.Browser.Searching;

/// <summary>Suggestions while typing, and the keys of the search page.</summary>
public sealed class SearchSuggestionTests(ExampleBoard board)
{
    [Fact]
    public async Task Arrow_keys_go_through_the_suggestions_and_enter_searches_for_one()
    {
        await using var opened = await OpenAsync();
        var page = opened.Page;
        var options = Options(page);
        await page.Box().PressSequentiallyAsync("职工");
        await Assertions.Expect(options.First).ToBeVisibleAsync();
        await Assertions.Expect(page.Box()).ToHaveAttributeAsync("aria-expanded", "true");
        var terms = await options.AllTextContentsAsync();
        Assert.All(terms, term => Assert.Contains("职工", term));

        await page.Keyboard.PressAsync("ArrowUp");
        await Assertions.Expect(options.Last).ToHaveAttributeAsync("aria-selected", "true");
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(page.Locator("[aria-selected=true]")).ToHaveCountAsync(0);
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(options.Nth(1)).ToHaveAttributeAsync("aria-selected", "true");
        await Assertions.Expect(page.Box()).ToHaveAttributeAsync("aria-activedescendant", await options.Nth(1).GetAttributeAsync("id") ?? "");
        await Assertions.Expect(page.Box()).ToHaveValueAsync("职工");

        await page.Keyboard.PressAsync("Enter");
        var answer = await page.AnswerAsync();
        Assert.True(answer.Count > 0);
        Assert.Equal(terms[1], await page.Box().InputValueAsync());
        Assert.Contains(Uri.EscapeDataString(terms[1]), page.Url.Replace("+", "%20"));
        await ExpectClosedAsync(page);
        Assert.Empty(opened.Complaints);
    }

    [Fact]
    public async Task A_suggestion_can_be_clicked()
    {
        await using var opened = await OpenAsync();
        await opened.Page.Box().PressSequentiallyAsync("审计");
        var option = Options(opened.Page).First;
        var term = await option.TextContentAsync() ?? "";

        await option.ClickAsync();

        Assert.True((await opened.Page.AnswerAsync()).Count > 0);
        Assert.Equal(term, await opened.Page.Box().InputValueAsync());
        await Assertions.Expect(opened.Page.Box()).ToBeFocusedAsync();
        await ExpectClosedAsync(opened.Page);
    }

    [Fact]
    public async Task Escape_and_leaving_the_box_close_the_list_and_keep_what_was_typed()
    {
        await using var opened = await OpenAsync();
        await opened.Page.Box().PressSequentiallyAsync("职");
        await Assertions.Expect(opened.Page.GetByRole(AriaRole.Listbox)).ToBeVisibleAsync();
        await opened.Page.Keyboard.PressAsync("Escape");
        await ExpectClosedAsync(opened.Page);
        await Assertions.Expect(opened.Page.Box()).ToHaveValueAsync("职");

        await opened.Page.Keyboard.TypeAsync("工");
        await Assertions.Expect(opened.Page.GetByRole(AriaRole.Listbox)).ToBeVisibleAsync();
        await opened.Page.Keyboard.PressAsync("Tab");
        await ExpectClosedAsync(opened.Page);
        await Assertions.Expect(opened.Page.Box()).ToHaveValueAsync("职工");
    }

    [Fact]
    public async Task What_an_input_method_composes_is_looked_up_when_it_is_composed()
    {
        await using var opened = await OpenAsync(withClock: true);
        var page = opened.Page;
        await page.Box().FocusAsync();
        var keyboard = await page.Context.NewCDPSessionAsync(page);
        await keyboard.SendAsync("Input.imeSetComposition", new() { ["text"] = "职", ["selectionStart"] = 1, ["selectionEnd"] = 1 });
        await Assertions.Expect(page.Box()).ToHaveValueAsync("职");
        await page.Clock.RunForAsync(1000);
        await Assertions.Expect(page.Box()).ToHaveAttributeAsync("aria-expanded", "false");

        await keyboard.SendAsync("Input.insertText", new() { ["text"] = "职工" });
        await page.Clock.RunForAsync(1000);
        await Assertions.Expect(Options(page).First).ToContainTextAsync("职工");
    }

    [Fact]
    public async Task Nothing_moves_when_suggestions_open()
    {
        await using var opened = await board.SearchAsync("食堂");
        await opened.Page.AnswerAsync();
        var before = await PlacesAsync(opened.Page);

        await opened.Page.Box().FillAsync("职工");
        await Assertions.Expect(opened.Page.GetByRole(AriaRole.Listbox)).ToBeVisibleAsync();

        Assert.Equal(before, await PlacesAsync(opened.Page));
    }

    [Fact]
    public async Task A_slash_leads_to_the_box_unless_it_is_typed()
    {
        await using var opened = await OpenAsync();
        var page = opened.Page;
        await page.Keyboard.PressAsync("Control+/");
        await Assertions.Expect(page.Box()).Not.ToBeFocusedAsync();
        await page.Keyboard.PressAsync("/");
        await Assertions.Expect(page.Box()).ToBeFocusedAsync();
        await Assertions.Expect(page.Box()).ToHaveValueAsync("");

        await page.Keyboard.PressAsync("/");
        await Assertions.Expect(page.Box()).ToHaveValueAsync("/");
    }

    private static ILocator Options(IPage page) => page.Locator("#suggestions").GetByRole(AriaRole.Option);

    private async Task<WatchedPage> OpenAsync(bool withClock = false)
    {
        var opened = await board.OpenAsync(board.Root + "search.html");
        await opened.Page.AnswerAsync();
        if (withClock)
        {
            await opened.Page.Clock.InstallAsync();
        }
        return opened;
    }

    private static async Task ExpectClosedAsync(IPage page)
    {
        await Assertions.Expect(page.Locator("#suggestions")).ToBeHiddenAsync();
        await Assertions.Expect(page.Box()).ToHaveAttributeAsync("aria-expanded", "false");
    }

    private static Task<string[]> PlacesAsync(IPage page) => page.EvaluateAsync<string[]>(
        "[...document.querySelectorAll('main h1, main form, main select, main li[data-id], footer')].map(element => JSON.stringify(element.getBoundingClientRect()))");
}
