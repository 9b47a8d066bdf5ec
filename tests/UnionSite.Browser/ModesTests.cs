using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using UnionSite.Browser.Support;

namespace UnionSite.Browser;

/// <summary>Every kind of page in every mode of reading: light, dark, high contrast on white and on black, and the largest letters.</summary>
public sealed class ModesTests(ExampleBoard board)
{
    private static readonly (string Name, string Theme, string Size, ColorScheme Scheme)[] Modes =
    [
        ("light", "light", "", ColorScheme.Light), ("dark", "dark", "", ColorScheme.Light),
        ("black on white", "contrast", "", ColorScheme.Light), ("white on black", "contrast", "", ColorScheme.Dark), ("huge", "light", "huge", ColorScheme.Light),
    ];

    private static readonly AxeRunOptions Everything = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        Rules = new() { ["target-size"] = new RuleOptions { Enabled = true } },
    };

    private static readonly AxeRunOptions StrongContrast = new()
    {
        RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast-enhanced"] },
        Rules = new() { ["color-contrast-enhanced"] = new RuleOptions { Enabled = true } },
    };

    // Targets inside a sentence and those that nothing shows are no business of WCAG's 2.5.8.
    private const string SmallTargets = """
        [...document.querySelectorAll('a[href], button, input, select, summary')].filter(target => {
          const box = target.getBoundingClientRect();
          return box.width > 1 && box.height > 1 && !target.closest('.visually-hidden, .skip') && (box.width < 24 || box.height < 24)
            && getComputedStyle(target).display !== 'inline';
        }).map(target => `${target.outerHTML.slice(0, 120)} (${Math.round(target.getBoundingClientRect().width)}×${Math.round(target.getBoundingClientRect().height)})`)
        """;

    [Theory]
    [MemberData(nameof(PageKinds.Paths), MemberType = typeof(PageKinds))]
    public async Task Axe_finds_nothing_and_nothing_overflows(string path)
    {
        await using var opened = await board.OpenAsync(board.Root + path);
        foreach (var (name, theme, size, scheme) in Modes)
        {
            await opened.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await opened.Page.EvaluateAsync("([theme, size]) => Object.assign(document.documentElement.dataset, { theme, size })", new[] { theme, size });
            await opened.Page.SetViewportSizeAsync(1440, 900);
            await AssertCleanAsync(opened, Everything, $"{path} ({name})");
            if (theme == "contrast")
            {
                await AssertCleanAsync(opened, StrongContrast, $"{path} ({name}, 7:1)");
            }
            foreach (var width in (int[])[320, 360, 768, 1440])
            {
                await opened.Page.SetViewportSizeAsync(width, 900);
                var overflow = await opened.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
                Assert.True(overflow <= 0, $"{path} ({name}) is {overflow} px too wide at {width} px");
            }
            var small = await opened.Page.EvaluateAsync<string[]>(SmallTargets);
            Assert.True(small.Length == 0, $"{path} ({name}): {string.Join("; ", small)}");
        }
        Assert.Empty(opened.Complaints);
    }

    private static async Task AssertCleanAsync(WatchedPage opened, AxeRunOptions options, string where)
    {
        var result = await opened.Page.RunAxe(options);
        Assert.True(result.Violations.Length == 0, $"{where}: "
            + string.Join("; ", result.Violations.Select(violation => $"{violation.Id} at {string.Join(", ", violation.Nodes.Select(node => node.Html))}")));
    }
}
