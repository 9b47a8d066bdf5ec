using UnionSite.Browser.Support;

namespace UnionSite.Browser;

/// <summary>Every kind of page on paper, whatever its reader has chosen for the screen.</summary>
public sealed class PrintTests(ExampleBoard board)
{
    // A4 less the margins of ground.css, in CSS pixels.
    private const int TextWidth = (210 - (2 * 16)) * 960 / 254;

    /// <summary>
    /// What is wrong with a printed page: something for the screen is shown, something is cut off at the right, a ground is dark,
    /// or words are pale. Browsers leave grounds out, so words must stand 4.5:1 on white.
    /// </summary>
    private const string Faults = """
        () => {
          const channels = colour => colour.match(/[\d.]+/g).map(Number);
          const luminance = colour => {
            const [red, green, blue] = channels(colour).map(channel => channel / 255).map(channel => channel <= 0.03928 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);
            return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
          };
          const isSeen = element => element.checkVisibility({ contentVisibilityAuto: true }) && !element.closest(".visually-hidden, option") && element.getBoundingClientRect().width > 1;
          const seen = [...document.querySelectorAll("body, body *")].filter(isSeen);
          const saysSomething = element => [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.textContent.trim());
          const inkOf = element => getComputedStyle(element)[element instanceof SVGElement ? "fill" : "color"];
          const isDark = ({ backgroundColor }) => (channels(backgroundColor)[3] ?? 1) > 0 && luminance(backgroundColor) < 0.5;
          const faults = (what, isWrong) => seen.filter(isWrong).map(element => `${what}: ${element.outerHTML.slice(0, 120)}`);
          return [
            ...faults("for the screen", element => element.matches("nav, button, dialog, .skip, .reading, .data-links, .pager, .search-form:not(.search-full)")),
            ...faults("cut off", element => element.getBoundingClientRect().right > innerWidth + 1 || (element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX !== "visible")),
            ...faults("dark ground", element => isDark(getComputedStyle(element))),
            ...faults("pale words", element => saysSomething(element) && 1.05 / (luminance(inkOf(element)) + 0.05) < 4.5),
          ];
        }
        """;

    [Theory]
    [MemberData(nameof(PageKinds.Paths), MemberType = typeof(PageKinds))]
    public async Task Paper_is_white_with_dark_words_without_controls_and_nothing_is_cut_off(string path)
    {
        await using var opened = await board.OpenAndStayAsync(path);
        await opened.Page.SetViewportSizeAsync(TextWidth, 1000);
        foreach (var (theme, size, scheme) in new[] { ("", "", ColorScheme.Light), ("", "", ColorScheme.Dark), ("dark", "large", ColorScheme.Light), ("contrast", "huge", ColorScheme.Light), ("contrast", "", ColorScheme.Dark) })
        {
            await opened.Page.ReadInAsync(theme, size, scheme);
            await opened.Page.EmulateMediaAsync(new() { Media = Media.Print });
            var faults = await opened.Page.EvaluateAsync<string[]>(Faults);
            Assert.True(faults.Length == 0, $"{path} (\"{theme}\", \"{size}\", {scheme}): {string.Join("; ", faults)}");
        }
    }
}
