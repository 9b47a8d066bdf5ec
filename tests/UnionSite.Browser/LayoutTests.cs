using UnionSite.Browser.Support;

namespace UnionSite.Browser;

/// <summary>Every kind of page in every colour and size of letters, from the narrowest phone to a ward's PC.</summary>
public sealed class LayoutTests(ExampleBoard board)
{
    /// <summary>
    /// What is wrong with a page as wide as the window is: it is wider than that, a target is smaller than 24 px (those inside a
    /// sentence and those that nothing shows are no business of WCAG's 2.5.8), or a line of running text is longer than 40 characters.
    /// </summary>
    private const string Faults = """
        () => {
          const root = document.documentElement, faults = [];
          const all = (selector, isWrong) => [...document.querySelectorAll(selector)].filter(isWrong).map(element => element.outerHTML.slice(0, 120));
          const isSmall = target => {
            const { width, height } = target.getBoundingClientRect();
            return width > 1 && height > 1 && (width < 24 || height < 24) && !target.closest(".visually-hidden, .skip") && getComputedStyle(target).display !== "inline";
          };
          const isLong = text => text.clientWidth > 40.5 * parseFloat(getComputedStyle(text).fontSize);
          for (const size of ["", "large", "huge"]) for (const theme of ["", "light", "dark", "contrast"]) {
            Object.assign(root.dataset, { theme, size });
            for (const name of ["theme", "size"]) if (!root.dataset[name]) delete root.dataset[name];
            const found = [...all("a[href], button, input, select, summary", isSmall).map(target => `small: ${target}`), ...all("main :is(p, dd, figcaption)", isLong).map(text => `long lines: ${text}`)];
            const over = root.scrollWidth - root.clientWidth;
            if (over > 0) found.push(`${over} px too wide`);
            faults.push(...found.map(fault => `${theme || "as the system"}, ${size || "standard"} letters: ${fault}`));
          }
          return faults;
        }
        """;

    [Theory]
    [MemberData(nameof(PageKinds.Paths), MemberType = typeof(PageKinds))]
    public async Task Nothing_overflows_is_too_small_to_hit_or_too_long_to_read(string path)
    {
        await using var opened = await board.OpenAndStayAsync(path);
        foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await opened.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
            foreach (var width in (int[])[320, 360, 768, 1440])
            {
                await opened.Page.SetViewportSizeAsync(width, 900);
                var faults = await opened.Page.EvaluateAsync<string[]>(Faults);
                Assert.True(faults.Length == 0, $"{path} at {width} px ({scheme}): {string.Join("; ", faults)}");
            }
        }
        Assert.Empty(opened.Complaints);
    }
}
