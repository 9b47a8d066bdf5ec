using UnionSite.Browser.Support;

namespace UnionSite.Browser.Searching;

/// <summary>The search page with answers, at every width, for everybody.</summary>
public sealed class SearchLayoutTests(ExampleBoard board)
{
    /// <summary>A query of each state that the page can be in.</summary>
    public static TheoryData<string, string> States => new()
    {
        { "", "" },
        { "食堂", "" },
        { "食堂", "&kind=library&sort=date" },
        { "核磁共阵", "" },
        { "火星基地", "" },
        { "徒步", "&kind=awards&year=2024" },
    };

    [Theory]
    [MemberData(nameof(States))]
    public async Task Nothing_jumps_or_overflows(string words, string filter)
    {
        foreach (var width in (int[])[360, 768, 1440])
        {
            await using var opened = await board.OpenAsync("about:blank", new() { ViewportSize = new() { Width = width, Height = 800 } });
            await opened.Page.AddInitScriptAsync("window.shifts = []; new PerformanceObserver(list => shifts.push(...list.getEntries().map(entry => entry.value))).observe({ type: 'layout-shift', buffered: true })");
            await opened.Page.GotoAsync($"{board.Root}search.html?q={Uri.EscapeDataString(words)}{filter}");
            await opened.Page.AnswerAsync();
            await opened.Page.EvaluateAsync("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");

            Assert.Empty(await opened.Page.EvaluateAsync<double[]>("shifts"));
            Assert.True(await opened.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), $"too wide at {width} px");
        }
    }

    [Theory]
    [MemberData(nameof(States))]
    public async Task Axe_finds_nothing_in_light_and_dark(string words, string filter)
    {
        await using var opened = await board.SearchAsync(words, filter);
        await opened.Page.AnswerAsync();
        await opened.Page.PutAxeAsync();
        Assert.Empty(await opened.Page.AskAxeAsync(Axe.Everything));
        await opened.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        Assert.Empty(await opened.Page.AskAxeAsync(Axe.Colours));
    }

    [Fact]
    public async Task Axe_finds_nothing_with_suggestions_open()
    {
        await using var opened = await board.SearchAsync("食堂");
        await opened.Page.AnswerAsync();
        await opened.Page.Box().FillAsync("职工");
        await Assertions.Expect(opened.Page.GetByRole(AriaRole.Listbox)).ToBeVisibleAsync();
        await opened.Page.Keyboard.PressAsync("ArrowDown");

        await opened.Page.PutAxeAsync();
        Assert.Empty(await opened.Page.AskAxeAsync(Axe.Everything));
    }

    [Fact]
    public async Task Filters_keep_their_places_when_their_counts_appear()
    {
        await using var opened = await board.OpenAsync(board.Root + "search.html");
        await opened.Page.AnswerAsync();
        const string Places = "JSON.stringify([...document.querySelectorAll('select')].map(select => select.getBoundingClientRect()))";
        var before = await opened.Page.EvaluateAsync<string>(Places);

        await opened.Page.AskAsync("食堂");
        await opened.Page.Locator("select[name=kind]").SelectOptionAsync("disclosures");
        await opened.Page.AnswerAsync();

        Assert.Equal(before, await opened.Page.EvaluateAsync<string>(Places));
    }
}
