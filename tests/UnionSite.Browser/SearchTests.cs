using System.Text.Json;
using UnionSite.Browser.Support;

namespace UnionSite.Browser;

/// <summary>The search page, by its contract.</summary>
public sealed class SearchTests(ExampleBoard board)
{
    private static async Task<(int Count, string Match, string[] Ids)> ResultsAsync(IPage page)
    {
        await page.WaitForSelectorAsync("#results[aria-busy='false']", new() { State = WaitForSelectorState.Attached });
        await page.WaitForFunctionAsync("document.querySelector('#count').dataset.count !== undefined");
        var count = page.Locator("#count");
        var ids = await page.EvaluateAsync<string[]>("[...document.querySelectorAll('#results li[data-id]')].map(item => item.dataset.id)");
        return (int.Parse(await count.GetAttributeAsync("data-count") ?? "-1"), await count.GetAttributeAsync("data-match") ?? "", ids);
    }

    private HashSet<string> RecordsThatSay(string words) =>
        [.. RecordKinds.All.SelectMany(kind =>
        {
            using var table = JsonDocument.Parse(File.ReadAllText(Path.Combine(board.Output, $"data/{kind.Folder()}.json")));
            return table.RootElement.EnumerateArray().ToList()
                .Where(record => record.EnumerateObject().Any(field => field.Value.ToString().Replace(" ", "").Contains(words, StringComparison.Ordinal)))
                .Select(record => $"{kind.Folder()}/{record.GetProperty("id").GetString()}").ToList();
        })];

    [Theory]
    [InlineData("献血")]
    [InlineData("党政联席会")]
    [InlineData("锦")]
    [InlineData("核磁共振")]
    public async Task All_records_with_the_words_are_found_and_no_others(string words)
    {
        await using var opened = await board.OpenAsync(board.Root + "search.html?q=" + Uri.EscapeDataString(words));
        var (count, match, ids) = await ResultsAsync(opened.Page);

        var expected = RecordsThatSay(words);
        Assert.Equal(expected.Count, count);
        Assert.Equal("exact", match);
        Assert.Subset(expected, ids.ToHashSet());
        Assert.Equal(Math.Min(count, 50), ids.Length);
        Assert.Empty(opened.Complaints);
    }

    [Fact]
    public async Task Filters_alone_give_all_that_passes_them()
    {
        await using var opened = await board.OpenAsync(board.Root + "search.html?q=&kind=awards&year=2026");
        var (count, _, ids) = await ResultsAsync(opened.Page);

        Assert.True(count > 20);
        Assert.All(ids, id => Assert.StartsWith("awards/", id));
    }

    [Fact]
    public async Task What_occurs_nowhere_gives_nothing()
    {
        await using var opened = await board.OpenAsync(board.Root + "search.html?q=%E7%81%AB%E6%98%9F%E5%9F%BA%E5%9C%B0");

        Assert.Equal((0, 0), (await ResultsAsync(opened.Page)) is var found ? (found.Count, found.Ids.Length) : default);
    }

    [Fact]
    public async Task A_form_on_any_page_leads_to_results_that_lead_to_the_record()
    {
        await using var opened = await board.OpenAsync(board.Root + "index.html");
        await opened.Page.Locator("main input[name=q]").FillAsync("徒步");
        await opened.Page.Keyboard.PressAsync("Enter");
        var (count, _, ids) = await ResultsAsync(opened.Page);
        Assert.True(count > 0);

        await opened.Page.Locator("#results a").First.ClickAsync();

        await opened.Page.WaitForURLAsync($"**/{ids[0]}.html");
        Assert.Empty(opened.Complaints);
    }

    [Fact]
    public async Task It_works_from_a_shared_folder()
    {
        await using var opened = await board.OpenAsync(board.FromFile + "search.html?q=%E7%8C%AE%E8%A1%80&kind=activities");
        var (count, _, ids) = await ResultsAsync(opened.Page);

        Assert.True(count > 0);
        Assert.All(ids, id => Assert.StartsWith("activities/", id));
        Assert.Empty(opened.Complaints);
    }

    [Fact]
    public async Task The_back_button_brings_the_former_query_back()
    {
        await using var opened = await board.OpenAsync(board.Root + "search.html?q=%E7%8C%AE%E8%A1%80");
        var first = await ResultsAsync(opened.Page);
        var box = opened.Page.Locator("main input[name=q]");
        await box.FillAsync("合唱");
        await box.PressAsync("Enter");
        await opened.Page.WaitForURLAsync("**q=%E5%90%88%E5%94%B1*");

        await opened.Page.GoBackAsync();
        await Assertions.Expect(opened.Page.Locator("#count")).ToHaveAttributeAsync("data-count", first.Count.ToString());

        Assert.Equal("献血", await box.InputValueAsync());
    }
}
