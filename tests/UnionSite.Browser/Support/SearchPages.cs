using System.Text.Json;

namespace UnionSite.Browser.Support;

/// <summary>What the search page shows, by its contract.</summary>
/// <param name="Count">The number of all hits.</param>
/// <param name="Match">Whether they are exact.</param>
/// <param name="Ids">The records that are listed.</param>
public sealed record SearchAnswer(int Count, string Match, string[] Ids);

/// <summary>The search page in tests.</summary>
public static class SearchPages
{
    /// <summary>Opens the page with a query, and what else its address says (<c>&amp;kind=awards</c>).</summary>
    public static Task<WatchedPage> SearchAsync(this ExampleBoard board, string words, string rest = "", BrowserNewContextOptions? options = null) =>
        board.OpenAsync($"{board.Root}search.html?q={Uri.EscapeDataString(words)}{rest}", options);

    /// <summary>The answer, once it is there.</summary>
    public static async Task<SearchAnswer> AnswerAsync(this IPage page)
    {
        await page.UntilAsync("document.querySelector('#results')?.ariaBusy === 'false' && document.querySelector('#count').dataset.count !== undefined");
        var count = page.Locator("#count");
        var ids = await page.EvaluateAsync<string[]>("[...document.querySelectorAll('#results li')].map(item => item.dataset.id)");
        return new(int.Parse(await count.GetAttributeAsync("data-count") ?? ""), await count.GetAttributeAsync("data-match") ?? "", ids);
    }

    /// <summary>The box for the query.</summary>
    public static ILocator Box(this IPage page) => page.Locator("#q");

    /// <summary>Types a query and asks for it.</summary>
    public static async Task<SearchAnswer> AskAsync(this IPage page, string words)
    {
        await page.Box().FillAsync(words);
        await page.Box().PressAsync("Enter");
        return await page.AnswerAsync();
    }

    /// <summary>The records of the open data in which a value contains the words, spaces left aside, with their days.</summary>
    public static Dictionary<string, string?> RecordsThatSay(this ExampleBoard board, string words) =>
        RecordKinds.All.SelectMany(kind =>
        {
            using var table = JsonDocument.Parse(File.ReadAllText(Path.Combine(board.Output, $"data/{kind.Folder()}.json")));
            return table.RootElement.EnumerateArray().ToList()
                .Where(record => record.EnumerateObject().Any(field => field.Value.ToString().Replace(" ", "").Contains(words, StringComparison.Ordinal)))
                .Select(record => ($"{kind.Folder()}/{record.GetProperty("id").GetString()}", DayOf(record))).ToList();
        }).ToDictionary();

    private static string? DayOf(JsonElement record) =>
        new[] { "date", "start", "acquired" }.Select(name => record.TryGetProperty(name, out var day) ? day.GetString() : null).FirstOrDefault(day => day is not null);
}
