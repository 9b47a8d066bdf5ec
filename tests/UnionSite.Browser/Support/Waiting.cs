namespace UnionSite.Browser.Support;

/// <summary>Waiting for what a page does. Playwright's own way evaluates words inside the page, which the page's policy forbids.</summary>
public static class Waiting
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Waits until a condition, an expression in JavaScript, holds.</summary>
    /// <exception cref="TimeoutException">It did not come to hold.</exception>
    public static async Task UntilAsync(this IPage page, string condition)
    {
        var end = DateTime.UtcNow + Patience;
        while (!await HoldsAsync(page, condition))
        {
            if (DateTime.UtcNow > end)
            {
                throw new TimeoutException(condition);
            }
            await Task.Delay(20);
        }
    }

    // A page that is just being left cannot be asked; the next one can.
    private static async Task<bool> HoldsAsync(IPage page, string condition)
    {
        try
        {
            return await page.EvaluateAsync<bool>(condition);
        }
        catch (PlaywrightException error) when (error.Message.Contains("context was destroyed", StringComparison.Ordinal))
        {
            return false;
        }
    }
}
