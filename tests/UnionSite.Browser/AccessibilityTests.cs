using UnionSite.Browser.Support;

namespace UnionSite.Browser;

/// <summary>Axe over every kind of page: with all its rules in light and in the largest letters, which lay the page out anew, and with those of colours in every other mode.</summary>
public sealed class AccessibilityTests(ExampleBoard board)
{
    private static readonly (string Mode, string Theme, string Size, ColorScheme Scheme, object Rules)[] Modes =
    [
        ("light", "", "", ColorScheme.Light, Axe.Everything), ("huge", "", "huge", ColorScheme.Light, Axe.Everything),
        ("black on white", "contrast", "", ColorScheme.Light, Axe.StrongColours),
        ("white on black", "contrast", "", ColorScheme.Dark, Axe.StrongColours), ("dark", "", "", ColorScheme.Dark, Axe.Colours),
    ];

    [Theory]
    [MemberData(nameof(PageKinds.Paths), MemberType = typeof(PageKinds))]
    public async Task Axe_finds_nothing_in_any_mode(string path)
    {
        await using var opened = await board.OpenAndStayAsync(path);
        await opened.Page.PutAxeAsync();
        foreach (var (mode, theme, size, scheme, rules) in Modes)
        {
            await opened.Page.ReadInAsync(theme, size, scheme);
            var found = await opened.Page.AskAxeAsync(rules);
            Assert.True(found.Length == 0, $"{path} ({mode}): {string.Join("; ", found)}");
        }
        Assert.Empty(opened.Complaints);
    }

    [Theory]
    [InlineData("light", ColorScheme.Light, Contrast.NoPreference)]
    [InlineData("dark", ColorScheme.Dark, Contrast.NoPreference)]
    [InlineData("contrast", ColorScheme.Light, Contrast.More)]
    [InlineData("contrast", ColorScheme.Dark, Contrast.More)]
    public async Task What_is_chosen_has_the_colours_that_the_system_can_wish_for(string theme, ColorScheme scheme, Contrast contrast)
    {
        const string Colours = """
            [...document.styleSheets].flatMap(sheet => [...sheet.cssRules]).filter(rule => rule.selectorText === ":root").flatMap(rule => [...rule.style])
              .filter(name => name.startsWith("--")).map(name => `${name}: ${getComputedStyle(document.documentElement).getPropertyValue(name).trim()}`)
            """;
        await using var wished = await board.OpenAsync(board.Root + "index.html", new() { ColorScheme = scheme, Contrast = contrast });
        var other = theme == "contrast" ? scheme : scheme == ColorScheme.Light ? ColorScheme.Dark : ColorScheme.Light;
        await using var chosen = await board.OpenAsync(board.Root + "index.html", new() { ColorScheme = other });
        await chosen.Page.ReadInAsync(theme, "", other);

        var colours = await wished.Page.EvaluateAsync<string[]>(Colours);

        Assert.True(colours.Length > 20);
        Assert.Equal(colours, await chosen.Page.EvaluateAsync<string[]>(Colours));
    }
}
