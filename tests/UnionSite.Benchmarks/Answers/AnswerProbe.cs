using Microsoft.Playwright;

namespace UnionSite.Benchmarks.Answers;

/// <summary>
/// Asks a search page in a real Chromium and takes the time until its contract says that the answer stands:
/// #results is not busy and #count has a number.
/// </summary>
internal sealed class AnswerProbe(IBrowser browser)
{
    /// <summary>A whole index over a slow connection takes minutes; a page that failed gives no answer at all.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private const string WhenAnswered = """
        window.answered = () => new Promise(resolve => {
          const stands = () => document.getElementById("count")?.dataset.count !== undefined
            && document.getElementById("results")?.getAttribute("aria-busy") === "false";
          const observer = new MutationObserver(() => {
            if (stands()) {
              observer.disconnect();
              resolve(performance.now());
            }
          });
          observer.observe(document, { subtree: true, childList: true, attributes: true });
        });
        window.firstAnswer = window.answered();
        """;

    private const string AskAgain = """
        async query => {
          delete document.getElementById("count").dataset.count;
          const box = document.querySelector("main input[name=q]");
          const answer = window.answered();
          const began = performance.now();
          box.value = query;
          box.form.requestSubmit();
          return await answer - began;
        }
        """;

    private const string ReadAnswer = """
        () => [document.getElementById("count").dataset.count,
          ...[...document.querySelectorAll("#results li[data-id]")].slice(0, 10).map(item => item.dataset.id)]
        """;

    /// <summary>A first answer in an empty profile, from the moment the page is asked for; then another one on the open page.</summary>
    public async Task<Answer> AskAsync(string site, string query, string? next = null, Connection? connection = null)
    {
        await using var context = await browser.NewContextAsync();
        await context.AddInitScriptAsync(WhenAnswered);
        var page = await context.NewPageAsync();
        var tools = await context.NewCDPSessionAsync(page);
        var traffic = await Traffic.OfAsync(tools);
        if (connection is not null)
        {
            await tools.SendAsync("Network.emulateNetworkConditions", connection.Told!);
        }
        await page.GotoAsync($"{site}search.html?q={Uri.EscapeDataString(query)}", new() { WaitUntil = WaitUntilState.Commit });
        var cold = await page.EvaluateAsync<double>("window.firstAnswer").WaitAsync(Patience);
        var load = await traffic.SettleAsync();
        var said = await page.EvaluateAsync<string[]>(ReadAnswer);
        var warm = next is null ? double.NaN : await page.EvaluateAsync<double>(AskAgain, next).WaitAsync(Patience);
        return new Answer(cold, warm, load, int.Parse(said[0]), [.. said.Skip(1)]);
    }
}

/// <summary>What came of a question.</summary>
/// <param name="Cold">Milliseconds until the first answer stood.</param>
/// <param name="Warm">Milliseconds for another one on the open page.</param>
/// <param name="Load">What the first one brought over the network.</param>
/// <param name="Hits">How many records the page says that it found.</param>
/// <param name="Best">The ids of the ten best.</param>
internal sealed record Answer(double Cold, double Warm, Load Load, int Hits, ImmutableArray<string> Best);
