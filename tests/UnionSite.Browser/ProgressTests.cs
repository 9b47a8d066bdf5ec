using UnionSite.Browser.Support;
using UnionSite.Commands;

namespace UnionSite.Browser;

/// <summary>公开进度 of a board that owes something: the example board, which the other tests open, owes nothing.</summary>
public sealed class ProgressTests(ExampleBoard board) : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("union-site-");

    private string Address => new Uri(Path.Combine(_folder.FullName, "site", "progress.html")).AbsoluteUri;

    public async ValueTask InitializeAsync()
    {
        Write("site.yml", "名称: 示范市第一医院工会\n医院: 示范市第一医院\n受理: {部门: 院工会办公室, 电话: 0000-8888000}\n");
        Write("catalogue.yml", """
            公开目录:
              - {编号: A, 事项: 公务接待、公务用车与会议差旅支出情况, 类别: 廉政建设, 频次: 季, 科室: 党委办公室, 时限: 15}
              - {编号: B, 事项: 门诊服务效率与患者满意度, 类别: 运营管理, 频次: 月, 科室: 门诊部, 时限: 20, 自: 2026-01}
              - {编号: C, 事项: 集体合同履行情况, 类别: 职工权益, 频次: 半年}
              - {编号: D, 事项: 年度预算与决算, 类别: 重大决策, 频次: 年, 时限: 90}
              - {编号: E, 事项: 职工代表大会决议, 类别: 重大决策, 频次: 即时}

            """);
        foreach (var (item, period, day) in ((string, string, string)[])[("A", "2026-Q1", "2026-04-10"), ("A", "2026-Q2", "2026-11-12"), ("B", "2026-08", "2026-12-11"), ("C", "2026-H1", "2026-07-10")])
        {
            Write($"disclosures/{item}-{period}.md", $"---\n标题: {item} {period}\n日期: {day}\n类别: 运营管理\n科室: 门诊部\n目录: {item}\n期次: {period}\n---\n正文。\n");
        }
        Assert.Equal(0, await CommandLine.RunAsync(
            ["build", "--input", Path.Combine(_folder.FullName, "input"), "--output", Path.Combine(_folder.FullName, "site"), "--as-of", "2026-11-21", "--no-posters"]));
    }

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Every_state_fits_and_can_be_read_at_any_width_in_light_and_dark()
    {
        foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await using var opened = await board.OpenAsync(Address, new BrowserNewContextOptions { ColorScheme = scheme });
            await opened.Page.PutAxeAsync();
            foreach (var width in (int[])[360, 768, 1440])
            {
                await opened.Page.SetViewportSizeAsync(width, 900);
                Assert.Empty(await opened.Page.EvaluateAsync<string[]>(
                    "[...document.querySelectorAll('table.progress *')].filter(one => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== 'inline' && !one.classList.contains('visually-hidden')).map(one => one.outerHTML)"));
                Assert.True(await opened.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
                var found = await opened.Page.AskAxeAsync(Axe.Everything);
                Assert.True(found.Length == 0, $"{width} px, {scheme}: {string.Join("; ", found)}");
            }
            foreach (var state in (string[])["mark", "mark late", "mark soon", "mark gap", "mark ahead"])
            {
                Assert.NotEqual(0, await opened.Page.Locator($"table.progress [class='{state}']").CountAsync());
            }
        }
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1440)]
    public async Task A_table_is_a_table_on_a_phone_too(int width)
    {
        await using var opened = await board.OpenAsync(Address, new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = 900 } });

        var roles = (await AccessibleRolesAsync(opened.Page)).CountBy(role => role).ToDictionary();

        // 2026 has heads, four categories and an item in each; 2025 the yearly item alone, which fell due after the board began.
        Assert.Equal(2, roles["table"]);
        Assert.Equal(9 + 3, roles["row"]);
        Assert.Equal(8 + 2, roles["rowheader"]);
        Assert.Equal(4 + 4 + 2 + 1 + 1, roles["cell"]);
    }

    [Fact]
    public async Task What_is_missing_is_seen_on_paper()
    {
        await using var opened = await board.OpenAsync(Address);
        await opened.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        // A printer leaves backgrounds out.
        Assert.Equal("rgb(0, 0, 0)", await opened.Page.Locator(".progress .gap").First.EvaluateAsync<string>("one => getComputedStyle(one).color"));
    }

    private static async Task<IEnumerable<string>> AccessibleRolesAsync(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        var tree = await session.SendAsync("Accessibility.getFullAXTree");
        return [.. tree!.Value.GetProperty("nodes").EnumerateArray().Where(node => !node.GetProperty("ignored").GetBoolean())
            .Select(node => node.GetProperty("role").GetProperty("value").GetString()!)];
    }

    private void Write(string path, string text)
    {
        var file = Path.Combine(_folder.FullName, "input", path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
