using UnionSite.Browser.Support;

namespace UnionSite.Browser;

/// <summary>The small scripts: the light box, and what is new since the last visit.</summary>
public sealed class ScriptTests(ExampleBoard board)
{
    [Fact]
    public async Task The_light_box_works_by_keyboard_and_gives_the_focus_back()
    {
        await using var opened = await board.OpenAsync(board.FromFile + "activities/2026/spring-hike.html");
        var page = opened.Page;
        await page.Locator("a.enlarge").Nth(1).FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        var box = page.Locator("dialog.light-box");
        await Assertions.Expect(box).ToBeVisibleAsync();
        await Assertions.Expect(box.Locator(".place")).ToHaveTextAsync("2/5");
        await page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(box.Locator(".place")).ToHaveTextAsync("3/5");
        await page.Keyboard.PressAsync("End");
        await page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(box.Locator(".place")).ToHaveTextAsync("1/5");
        Assert.NotEqual("", await box.Locator("img").GetAttributeAsync("alt"));
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(box).ToBeHiddenAsync();
        // A dialog says that it was closed only after it is hidden.
        await page.UntilAsync("document.activeElement === document.querySelector('a.enlarge')");
        Assert.Empty(opened.Complaints);
    }

    [Fact]
    public async Task What_came_since_the_last_visit_is_counted_and_marked()
    {
        await using var opened = await board.OpenAsync(board.Root + "index.html");
        var note = opened.Page.Locator("#since-visit");
        Assert.DoesNotContain("上次来访", await note.TextContentAsync());

        // As if the reader had last come when the two newest were not there yet.
        await opened.Page.EvaluateAsync("""
            const key = 'union-site-visit', visit = JSON.parse(localStorage.getItem(key));
            localStorage.setItem(key, JSON.stringify({ day: '2000-01-01', seen: visit.seen.slice(2), before: [] }));
            """);
        foreach (var _ in (int[])[1, 2])
        {
            await opened.Page.ReloadAsync();
            await Assertions.Expect(note).ToHaveTextAsync("上次来访以后新增 2 件，标有“未看”。");
            Assert.Equal(2, await opened.Page.Locator("li.unseen .badge").CountAsync());
        }
        Assert.Empty(opened.Complaints);
    }
}
