using UnionSite.Browser.Support;

namespace UnionSite.Browser.Searching;

/// <summary>The search page's state is its address.</summary>
public sealed class SearchHistoryTests(ExampleBoard board)
{
    [Fact]
    public async Task The_back_and_forward_buttons_bring_queries_back()
    {
        await using var opened = await board.SearchAsync("献血");
        var first = await opened.Page.AnswerAsync();
        var second = await opened.Page.AskAsync("合唱");
        Assert.NotEqual(first.Ids, second.Ids);
        Assert.StartsWith("合唱", await opened.Page.TitleAsync());

        await opened.Page.GoBackAsync();
        Assert.Equal(first.Ids, (await opened.Page.AnswerAsync()).Ids);
        Assert.Equal("献血", await opened.Page.Box().InputValueAsync());
        Assert.StartsWith("献血", await opened.Page.TitleAsync());

        await opened.Page.GoForwardAsync();
        Assert.Equal(second.Ids, (await opened.Page.AnswerAsync()).Ids);
        Assert.Equal("合唱", await opened.Page.Box().InputValueAsync());
    }

    [Fact]
    public async Task Who_comes_back_from_a_record_finds_all_that_was_shown()
    {
        await using var opened = await board.SearchAsync("示例");
        await opened.Page.AnswerAsync();
        await opened.Page.GetByRole(AriaRole.Button, new() { Name = "显示更多" }).ClickAsync();
        await Assertions.Expect(opened.Page.Locator("#results li")).ToHaveCountAsync(30);
        await opened.Page.Locator("#results a").Nth(20).ClickAsync();
        await opened.Page.WaitForURLAsync("**/library/**");

        await opened.Page.GoBackAsync();

        Assert.Equal(30, (await opened.Page.AnswerAsync()).Ids.Length);
    }

    [Fact]
    public async Task It_works_from_a_shared_folder()
    {
        await using var opened = await board.OpenAsync(board.FromFile + "search.html?q=%E7%8C%AE%E8%A1%80&kind=activities");
        var first = await opened.Page.AnswerAsync();
        Assert.NotEmpty(first.Ids);
        Assert.All(first.Ids, id => Assert.StartsWith("activities/", id));

        var second = await opened.Page.AskAsync("合唱");
        Assert.NotEqual(first.Ids, second.Ids);
        await opened.Page.GoBackAsync();
        await Assertions.Expect(opened.Page.Box()).ToHaveValueAsync("献血");
        Assert.Equal(first.Ids, (await opened.Page.AnswerAsync()).Ids);
        Assert.Empty(opened.Complaints);
    }

    [Fact]
    public async Task Where_the_browser_refuses_to_write_the_history_the_page_is_opened_anew()
    {
        await using var opened = await board.SearchAsync("献血");
        await opened.Page.AnswerAsync();
        await opened.Page.EvaluateAsync("history.pushState = history.replaceState = () => { throw new DOMException('refused', 'SecurityError'); }; window.isOld = true");

        await opened.Page.Box().FillAsync("合唱");
        await opened.Page.Box().PressAsync("Enter");
        await opened.Page.WaitForURLAsync("**q=%E5%90%88%E5%94%B1");

        Assert.Equal(board.RecordsThatSay("合唱").Count, (await opened.Page.AnswerAsync()).Count);
        Assert.False(await opened.Page.EvaluateAsync<bool>("'isOld' in window"));
        Assert.Empty(opened.Complaints);
    }
}
