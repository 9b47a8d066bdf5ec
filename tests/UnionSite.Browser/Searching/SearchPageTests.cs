using UnionSite.Browser.Support;

namespace UnionSite.Browser.Searching;

/// <summary>The search page, by its contract.</summary>
public sealed class SearchPageTests(ExampleBoard board)
{
    [Theory]
    [InlineData("献血")]
    [InlineData("职代会联席会议")]
    [InlineData("锦")]
    [InlineData("核磁共振")]
    public async Task All_records_with_the_words_are_found_and_no_others(string words)
    {
        await using var opened = await board.SearchAsync(words);
        var answer = await opened.Page.AnswerAsync();

        var expected = board.RecordsThatSay(words).Keys.ToHashSet();
        Assert.NotEmpty(expected);
        Assert.Equal(expected.Count, answer.Count);
        Assert.Equal("exact", answer.Match);
        Assert.Subset(expected, answer.Ids.ToHashSet());
        Assert.Equal(Math.Min(answer.Count, 10), answer.Ids.Length);
        Assert.Empty(opened.Complaints);
    }

    [Fact]
    public async Task What_occurs_nowhere_gives_nothing_but_advice()
    {
        await using var opened = await board.SearchAsync("火星基地");
        var answer = await opened.Page.AnswerAsync();

        Assert.Equal(0, answer.Count);
        Assert.Empty(answer.Ids);
        await Assertions.Expect(opened.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("没有找到相符的记录。", new() { UseInnerText = true });
        await Assertions.Expect(opened.Page.GetByRole(AriaRole.Heading, new() { Name = "可以这样找" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Who_asks_nothing_is_told_what_to_type()
    {
        await using var opened = await board.SearchAsync(" ，");
        var answer = await opened.Page.AnswerAsync();

        Assert.Equal(0, answer.Count);
        Assert.Empty(answer.Ids);
        await Assertions.Expect(opened.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("请输入要查找的词", new() { UseInnerText = true });
    }

    [Fact]
    public async Task Near_matches_are_marked_as_such()
    {
        await using var opened = await board.SearchAsync("核磁共阵");
        var answer = await opened.Page.AnswerAsync();

        Assert.Equal("approximate", answer.Match);
        Assert.NotEmpty(answer.Ids);
        Assert.Subset(board.RecordsThatSay("核磁共").Keys.ToHashSet(), answer.Ids.ToHashSet());
        await Assertions.Expect(opened.Page.GetByText("近似结果")).ToBeVisibleAsync();

        await opened.Page.AskAsync("核磁共振");
        await Assertions.Expect(opened.Page.GetByText("近似结果")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_result_shows_its_title_kind_and_day_and_the_words_marked()
    {
        await using var opened = await board.SearchAsync("审计 采购");
        var answer = await opened.Page.AnswerAsync();
        var items = opened.Page.Locator("#results li");

        Assert.NotEmpty(answer.Ids);
        foreach (var item in await items.AllAsync())
        {
            var marks = (await item.Locator("mark").AllTextContentsAsync()).ToHashSet();
            Assert.NotEmpty(marks);
            Assert.Subset(new HashSet<string> { "审计", "采购" }, marks);
            Assert.Matches("(公开事项|活动|获奖|职工书屋).*[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日", await item.Locator("div").InnerTextAsync());
            Assert.InRange((await item.Locator("p").InnerTextAsync()).Length, 20, 160);
        }
    }

    [Theory]
    [InlineData("29800000", "2,980.00 万元")]
    [InlineData("¥29,800,000", "2,980.00 万元")]
    [InlineData("2980万元", "2,980.00 万元")]
    [InlineData("2026-11-11", "2026年11月11日")]
    [InlineData("0383", "978-7-999200-38-3")]
    public async Task What_is_written_in_another_way_is_marked_too(string words, string written)
    {
        await using var opened = await board.SearchAsync(words);
        await opened.Page.AnswerAsync();

        await Assertions.Expect(opened.Page.Locator("#results mark", new() { HasText = written }).First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Markup_in_a_query_is_text()
    {
        const string Query = "<img src=x onerror=\"window.ran=1\"> \"><b>&amp;'";
        await using var opened = await board.SearchAsync(Query);
        await opened.Page.AnswerAsync();

        Assert.Equal(Query, await opened.Page.Box().InputValueAsync());
        Assert.StartsWith(Query, await opened.Page.TitleAsync());
        Assert.Equal(0, await opened.Page.Locator("main img").CountAsync());
        Assert.False(await opened.Page.EvaluateAsync<bool>("'ran' in window"));
        Assert.Empty(opened.Complaints);
    }

    [Fact]
    public async Task Markup_in_a_record_is_text()
    {
        await using var site = await ServedSite.StartAsync(ServedSite.Disclosure("'药品<b>采购</b>与\"情况\"'"));
        await using var opened = await board.OpenAsync(site.Address + "search.html?q=%E9%87%87%E8%B4%AD");
        await opened.Page.AnswerAsync();

        Assert.Equal(["药品<b>采购</b>与\"情况\""], await opened.Page.Locator("#results h2").AllTextContentsAsync());
        Assert.Equal(0, await opened.Page.Locator("#results b").CountAsync());
        Assert.Equal(["采购"], await opened.Page.Locator("#results h2 mark").AllTextContentsAsync());
    }

    [Fact]
    public async Task A_form_on_any_page_leads_to_results_that_lead_to_the_record()
    {
        await using var opened = await board.OpenAsync(board.Root + "index.html");
        await opened.Page.Locator("main input[name=q]").FillAsync("徒步");
        await opened.Page.Keyboard.PressAsync("Enter");
        var answer = await opened.Page.AnswerAsync();
        Assert.True(answer.Count > 0);

        await opened.Page.Locator("#results a").First.ClickAsync();

        await opened.Page.WaitForURLAsync($"**/{answer.Ids[0]}.html");
        Assert.Empty(opened.Complaints);
    }

    [Fact]
    public async Task More_results_follow_and_the_first_new_one_has_the_focus()
    {
        await using var opened = await board.SearchAsync("示例");
        var first = await opened.Page.AnswerAsync();
        Assert.True(first.Count > 30);

        await opened.Page.GetByRole(AriaRole.Button, new() { Name = "显示更多" }).ClickAsync();
        await Assertions.Expect(opened.Page.Locator("#results li")).ToHaveCountAsync(30);

        await Assertions.Expect(opened.Page.Locator("#results a").Nth(10)).ToBeFocusedAsync();
        var more = await opened.Page.AnswerAsync();
        Assert.Equal(first.Ids, more.Ids[..10]);
        Assert.Distinct(more.Ids);

        await opened.Page.ReloadAsync();
        Assert.Equal(more.Ids, (await opened.Page.AnswerAsync()).Ids);
    }

    [Fact]
    public async Task An_index_that_does_not_load_is_told_of_and_can_be_asked_for_again()
    {
        await using var opened = await board.OpenAsync(board.Root + "search.html");
        await opened.Page.AnswerAsync();
        await opened.Page.RouteAsync("**/search/**", route => route.AbortAsync());

        await opened.Page.Box().FillAsync("献血");
        await opened.Page.Box().PressAsync("Enter");
        await Assertions.Expect(opened.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("搜索数据没有载入");
        await Assertions.Expect(opened.Page.Locator("#results")).ToHaveAttributeAsync("aria-busy", "false");

        await opened.Page.UnrouteAllAsync();
        await opened.Page.GetByRole(AriaRole.Link, new() { Name = "重新载入" }).ClickAsync();
        await opened.Page.WaitForURLAsync("**q=*");
        Assert.Equal(board.RecordsThatSay("献血").Count, (await opened.Page.AnswerAsync()).Count);
        await Assertions.Expect(opened.Page.GetByText("搜索数据没有载入")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task An_answer_that_comes_late_does_not_overwrite_a_newer_one()
    {
        await using var opened = await board.OpenAsync(board.Root + "search.html");
        var page = opened.Page;
        await page.AnswerAsync();
        var isReleased = new TaskCompletionSource();
        var isHolding = true;
        await page.RouteAsync("**/search/terms/**", async route =>
        {
            await (isHolding ? isReleased.Task : Task.CompletedTask);
            await route.ContinueAsync();
        });
        await page.EvaluateAsync("""
            window.seen = [];
            new MutationObserver(() => seen.push(document.querySelector('#results li')?.dataset.id)).observe(document.querySelector('#results'), { childList: true });
            """);

        await page.Box().FillAsync("献血");
        var held = await page.RunAndWaitForRequestAsync(() => page.Box().PressAsync("Enter"), request => request.Url.Contains("/search/terms/", StringComparison.Ordinal));
        isHolding = false;
        var answer = await page.AskAsync("合唱");
        await page.RunAndWaitForRequestFinishedAsync(() => Task.Run(isReleased.SetResult), new() { Predicate = request => request.Url == held.Url });
        await page.EvaluateAsync("new Promise(done => setTimeout(done))");

        Assert.Equal(board.RecordsThatSay("合唱").Count, answer.Count);
        Assert.Equal([answer.Ids[0]], (await page.EvaluateAsync<string?[]>("seen")).Distinct());
    }
}
