namespace UnionSite.Browser.Support;

/// <summary>How a reader has a page shown.</summary>
public static class ReadingModes
{
    /// <summary>Sets what can be chosen in the header (nothing chosen is empty) and what the system wishes.</summary>
    public static async Task ReadInAsync(this IPage page, string theme, string size, ColorScheme scheme)
    {
        await page.EmulateMediaAsync(new() { ColorScheme = scheme });
        await page.EvaluateAsync("""
            modes => Object.entries(modes).forEach(([name, choice]) => choice ? document.documentElement.dataset[name] = choice : delete document.documentElement.dataset[name])
            """, new { theme, size });
    }
}
