using UnionSite.Browser.Support;

namespace UnionSite.Browser.Searching;

/// <summary>Filters, their counts and the order of results.</summary>
public sealed class SearchFilterTests(ExampleBoard board)
{
    private const string Words = "食堂";

    [Fact]
    public async Task Kinds_and_years_have_the_counts_of_the_open_data()
    {
        await using var opened = await board.SearchAsync(Words);
        await opened.Page.AnswerAsync();
        var expected = board.RecordsThatSay(Words);

        foreach (var (kind, count) in await CountsAsync(opened.Page, "kind"))
        {
            Assert.Equal(expected.Keys.Count(id => id.StartsWith(kind + "/", StringComparison.Ordinal)), count);
        }
        foreach (var (year, count) in await CountsAsync(opened.Page, "year"))
        {
            Assert.Equal(expected.Values.Count(day => day?.StartsWith(year, StringComparison.Ordinal) == true), count);
        }
    }

    [Theory]
    [InlineData(Words, "")]
    [InlineData(Words, "&kind=disclosures")]
    [InlineData(Words, "&year=2026")]
    [InlineData("", "&category=职工权益")]
    public async Task An_option_that_is_chosen_gives_as_many_as_it_said(string words, string filter)
    {
        await using var opened = await board.SearchAsync(words, filter);
        await opened.Page.AnswerAsync();
        foreach (var name in (string[])["kind", "year", "category"])
        {
            var before = await opened.Page.Locator($"select[name={name}]").InputValueAsync();
            foreach (var (value, count) in (await CountsAsync(opened.Page, name)).Where(option => option.Value > 0))
            {
                await opened.Page.Locator($"select[name={name}]").SelectOptionAsync(value);
                var answer = await opened.Page.AnswerAsync();
                Assert.Equal((name, value, count), (name, value, answer.Count));
                Assert.Contains($"{name}={Uri.EscapeDataString(value)}", opened.Page.Url);
            }
            await opened.Page.Locator($"select[name={name}]").SelectOptionAsync(before);
            await opened.Page.AnswerAsync();
        }
        Assert.Empty(opened.Complaints);
    }

    [Fact]
    public async Task Filters_alone_give_all_that_passes_them()
    {
        await using var opened = await board.SearchAsync("", "&kind=awards&year=2026");
        var answer = await opened.Page.AnswerAsync();

        Assert.True(answer.Count > 20);
        Assert.All(answer.Ids, id => Assert.StartsWith("awards/", id));
        Assert.Equal("awards", await opened.Page.Locator("select[name=kind]").InputValueAsync());
    }

    [Fact]
    public async Task An_option_without_hits_stays_but_cannot_be_chosen_unless_it_is()
    {
        await using var opened = await board.SearchAsync("徒步", "&kind=disclosures");
        await opened.Page.AnswerAsync();
        var counts = await CountsAsync(opened.Page, "kind");
        Assert.Equal(4, counts.Count);

        foreach (var (kind, count) in counts)
        {
            Assert.Equal(count == 0 && kind != "disclosures", await opened.Page.Locator($"option[value={kind}]").IsDisabledAsync());
        }
        Assert.Contains(counts, option => option.Value == 0);
    }

    [Fact]
    public async Task Filters_that_leave_nothing_say_what_there_is_without_them()
    {
        await using var opened = await board.SearchAsync("徒步", "&kind=awards&year=2024");
        Assert.Equal(0, (await opened.Page.AnswerAsync()).Count);
        var all = board.RecordsThatSay("徒步").Count;
        var link = opened.Page.GetByRole(AriaRole.Link, new() { Name = $"去掉筛选条件后有 {all} 条" });

        await link.ClickAsync();

        Assert.Equal(all, (await opened.Page.AnswerAsync()).Count);
        Assert.Equal("", await opened.Page.Locator("select[name=kind]").InputValueAsync());
        await Assertions.Expect(link).ToBeHiddenAsync();
        await opened.Page.GoBackAsync();
        Assert.Equal(0, (await opened.Page.AnswerAsync()).Count);
        Assert.Equal("2024", await opened.Page.Locator("select[name=year]").InputValueAsync());
    }

    [Fact]
    public async Task Results_are_ordered_by_day_if_that_is_wanted()
    {
        await using var opened = await board.SearchAsync(Words);
        await opened.Page.AnswerAsync();

        await opened.Page.GetByLabel("排序").SelectOptionAsync("按日期");
        var answer = await opened.Page.AnswerAsync();

        var days = board.RecordsThatSay(Words);
        Assert.Equal(days.Values.Max(StringComparer.Ordinal), days[answer.Ids[0]]);
        Assert.Equal(answer.Ids.Select(id => days[id]).OrderDescending(StringComparer.Ordinal), answer.Ids.Select(id => days[id]));
        Assert.Contains("sort=date", opened.Page.Url);
    }

    private static async Task<Dictionary<string, int>> CountsAsync(IPage page, string name)
    {
        var options = await page.EvaluateAsync<string[][]>("name => [...document.querySelector(`select[name=${name}]`).options].slice(1).map(option => [option.value, option.text])", name);
        return options.ToDictionary(option => option[0], option => int.Parse(option[1][(option[1].LastIndexOf('(') + 1)..^1]));
    }
}
