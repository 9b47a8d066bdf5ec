using System.Net;
using UnionSite.Browser.Support;

namespace UnionSite.Browser;

/// <summary>The preview that follows what is saved.</summary>
public sealed class ServeTests(ExampleBoard browser)
{
    private static readonly LocatorAssertionsToBeVisibleOptions Patient = new() { Timeout = 30_000 };
    private static readonly LocatorAssertionsToHaveCountOptions PatientToo = new() { Timeout = 30_000 };

    [Fact]
    public async Task A_saved_record_shows_by_itself_and_a_mistake_lies_over_the_last_good_page_until_it_is_mended()
    {
        await using var site = await ServedSite.StartAsync(ServedSite.Disclosure("药品采购情况"));
        await using var opened = await browser.OpenAsync(site.Address + ServedSite.RecordPage);
        var page = opened.Page;
        var overlay = page.GetByRole(AriaRole.Dialog);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "药品采购情况" })).ToBeVisibleAsync();

        site.Save(ServedSite.Record, ServedSite.Disclosure("第二稿"));
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "第二稿" })).ToBeVisibleAsync(Patient);

        site.Save(ServedSite.Record, ServedSite.Disclosure("第三稿", department: "科式"));
        await Assertions.Expect(overlay).ToBeVisibleAsync(Patient);
        await Assertions.Expect(overlay).ToContainTextAsync($"{ServedSite.Record}:5:1");
        await Assertions.Expect(overlay).ToContainTextAsync("科室");
        Assert.Contains("5:1 错误", site.Said, StringComparison.Ordinal);
        Assert.Contains("第二稿", await page.TitleAsync(), StringComparison.Ordinal);

        site.Save(ServedSite.Record, ServedSite.Disclosure("第三稿"));
        await Assertions.Expect(page.Locator("h1", new() { HasText = "第三稿" })).ToBeVisibleAsync(Patient);
        await Assertions.Expect(overlay).ToHaveCountAsync(0);
        Assert.Empty(opened.Complaints);
    }

    [Fact]
    public async Task A_closed_overlay_stays_closed_from_page_to_page_and_can_be_opened_again()
    {
        await using var site = await ServedSite.StartAsync(ServedSite.Disclosure("药品采购情况"));
        await using var opened = await browser.OpenAsync(site.Address);
        var page = opened.Page;
        var overlay = page.GetByRole(AriaRole.Dialog);
        site.Save(ServedSite.Record, ServedSite.Disclosure("药品采购情况", department: "科式"));
        await Assertions.Expect(overlay).ToBeVisibleAsync(Patient);

        await page.Keyboard.PressAsync("Escape");
        await page.GotoAsync(site.Address + "disclosures/index.html");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "处需要修改" })).ToBeVisibleAsync();
        await Assertions.Expect(overlay).ToHaveCountAsync(0);

        await page.GetByRole(AriaRole.Button, new() { Name = "处需要修改" }).ClickAsync();
        await Assertions.Expect(overlay).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_first_build_that_fails_says_what_to_mend_and_then_shows_the_site()
    {
        await using var site = await ServedSite.StartAsync(ServedSite.Disclosure("<b>初稿</b>", department: "科式"));
        await using var opened = await browser.OpenAsync(site.Address);
        var page = opened.Page;
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToContainTextAsync($"{ServedSite.Record}:5:1");
        Assert.False(Directory.Exists(site.Output));

        site.Save(ServedSite.Record, ServedSite.Disclosure("初稿"));
        await Assertions.Expect(page.Locator("#page-content")).ToBeVisibleAsync(Patient);
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0, PatientToo);
    }

    [Fact]
    public async Task Files_of_the_site_are_served_and_nothing_else()
    {
        (string Path, int Status, string? Type)[] expected =
        [
            ("", 200, "text/html; charset=utf-8"),
            ("disclosures/", 200, "text/html; charset=utf-8"),
            ("disclosures", 302, null),
            ("assets/site.css", 200, "text/css; charset=utf-8"),
            ("manifest.json", 200, "application/json; charset=utf-8"),
            ("assets/", 404, "text/html; charset=utf-8"),
            ("nothing/here.html", 404, "text/html; charset=utf-8"),
            ("..%2finput/site.yml", 404, "text/html; charset=utf-8"),
            ("..%5cinput%5csite.yml", 404, "text/html; charset=utf-8"),
            ("/etc/passwd", 404, "text/html; charset=utf-8"),
        ];
        await using var site = await ServedSite.StartAsync(ServedSite.Disclosure("药品采购情况"));
        using var client = Client();
        var found = new List<(string Path, int Status, string? Type)>();
        foreach (var (path, _, _) in expected)
        {
            using var answer = await client.GetAsync(site.Address + path, TestContext.Current.CancellationToken);
            found.Add((path, (int)answer.StatusCode, answer.Content.Headers.ContentType?.ToString()));
        }

        Assert.Equal(expected, found);
    }

    [Fact]
    public async Task Only_this_machine_by_its_own_name_is_answered_and_the_output_holds_no_script_for_reloading()
    {
        await using var site = await ServedSite.StartAsync(ServedSite.Disclosure("药品采购情况"));
        using var client = Client();
        using var request = new HttpRequestMessage(HttpMethod.Get, site.Address) { Headers = { Host = "board.example" } };
        using var refused = await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Contains("_serve", await client.GetStringAsync(site.Address, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.DoesNotContain("_serve", await File.ReadAllTextAsync(Path.Combine(site.Output, "index.html"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_are_whole_while_the_site_is_replaced()
    {
        await using var site = await ServedSite.StartAsync(ServedSite.Disclosure("第0稿"));
        using var client = Client();
        var seen = new HashSet<string>();
        for (var draft = 1; draft <= 4; draft++)
        {
            site.Save(ServedSite.Record, ServedSite.Disclosure($"第{draft}稿"));
            for (var deadline = DateTime.UtcNow.AddSeconds(30); !seen.Contains($"第{draft}稿");)
            {
                Assert.True(DateTime.UtcNow < deadline, site.Said);
                var page = await client.GetStringAsync(site.Address + ServedSite.RecordPage, TestContext.Current.CancellationToken);
                Assert.EndsWith("</html>", page.TrimEnd(), StringComparison.Ordinal);
                seen.Add(WebUtility.HtmlDecode(page.Split("<h1>")[1].Split("</h1>")[0]).Trim());
            }
        }
    }

    [Fact]
    public async Task A_taken_port_is_wrong_usage_and_an_interrupt_is_a_good_end()
    {
        await using var site = await ServedSite.StartAsync(ServedSite.Disclosure("药品采购情况"));
        var (code, said) = await site.ServeAgainAsync();

        Assert.Equal(2, code);
        Assert.Contains("--port", said, StringComparison.Ordinal);
        Assert.Equal(0, await site.InterruptAsync());
    }

    private static HttpClient Client() => new(new SocketsHttpHandler { AllowAutoRedirect = false });
}
