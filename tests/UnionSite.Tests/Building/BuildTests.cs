using UnionSite.Building;

namespace UnionSite.Tests.Building;

public sealed class BuildTests : IDisposable
{
    private readonly TinySite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task A_record_gets_a_page_at_its_id()
    {
        _site.File("disclosures/2025/药品 采购.md".Replace(" ", "-"), TinySite.Disclosure(body: "**合计：**12 项。"));

        await _site.BuildAsync();

        var page = _site.Page("disclosures/2025/药品-采购.html");
        Assert.Equal("药品采购情况", page.QuerySelector("h1")?.TextContent.Trim());
        Assert.Equal("合计：", page.QuerySelector("main strong")?.TextContent);
    }

    [Fact]
    public async Task Every_link_of_every_page_is_relative_and_leads_to_a_file()
    {
        _site.File("disclosures/2025/a.md", TinySite.Disclosure("附件: /attachments/甲 乙.csv", "见[乙](record:disclosures/2025/b#细则)。"))
            .File("disclosures/2025/b.md", TinySite.Disclosure(body: "## 细则\n\n内容。", title: "乙"))
            .File("attachments/甲 乙.csv", "a,b\n")
            .File("activities/2025/walk.md", "---\n标题: 徒步\n日期: 2025-04-01\n---\n走。\n")
            .File("awards/2025.yml", "标题: 表彰\n日期: 2025-05-01\n获奖:\n  - {编号: p1, 获奖者: 林知夏, 奖项: 先进, 日期: 2025-03-01, 同意公开: 是, 活动: 2025/walk}\n")
            .File("library/a.yml", "馆藏:\n  - {馆藏号: B1, 题名: 护理学, 索书号: R47/1, 入藏日期: 2025-02-01}\n");

        await _site.BuildAsync();

        var files = _site.OutputFiles();
        foreach (var path in files.Keys.Where(path => path.EndsWith(".html", StringComparison.Ordinal)))
        {
            var links = _site.Page(path).QuerySelectorAll("[href], [src]").Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!);
            foreach (var link in links.Where(link => !link.StartsWith('#') && !link.StartsWith("mailto:", StringComparison.Ordinal) && !link.StartsWith("tel:", StringComparison.Ordinal)))
            {
                Assert.False(link.StartsWith('/'), $"{path}: {link}");
                var target = new Uri(new Uri("http://x/" + path), link);
                Assert.Contains(Uri.UnescapeDataString(target.AbsolutePath)[1..], (IDictionary<string, byte[]>)files);
            }
        }
    }

    [Fact]
    public async Task An_error_leaves_the_old_output_as_it_was()
    {
        _site.File("disclosures/a.md", TinySite.Disclosure());
        await _site.BuildAsync();
        var before = _site.OutputFiles();
        _site.File("disclosures/b.md", TinySite.Disclosure("类形: 错"));

        var stopped = await Assert.ThrowsAsync<RecordsHaveErrorsException>(() => _site.BuildAsync());

        Assert.Equal("field-unknown", Assert.Single(stopped.Findings).Code);
        Assert.Equal(before, _site.OutputFiles());
    }

    [Fact]
    public async Task What_is_gone_from_the_input_is_gone_from_the_output()
    {
        _site.File("disclosures/a.md", TinySite.Disclosure()).File("disclosures/b.md", TinySite.Disclosure());
        await _site.BuildAsync();
        File.Delete(Path.Combine(_site.Input, "disclosures/b.md"));

        await _site.BuildAsync();

        Assert.True(_site.Has("disclosures/a.html"));
        Assert.False(_site.Has("disclosures/b.html"));
    }

    [Fact]
    public async Task The_manifest_lists_every_other_file()
    {
        _site.File("disclosures/a.md", TinySite.Disclosure());

        await _site.BuildAsync();

        using var manifest = System.Text.Json.JsonDocument.Parse(_site.Text("manifest.json"));
        var listed = manifest.RootElement.GetProperty("files").EnumerateArray()
            .ToDictionary(file => file.GetProperty("path").GetString()!, file => file.GetProperty("sha256").GetString());
        var files = _site.OutputFiles().Where(file => file.Key != "manifest.json")
            .ToDictionary(file => file.Key, file => (string?)Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(file.Value)));
        Assert.Equal(files.OrderBy(file => file.Key), listed.OrderBy(file => file.Key));
    }

    [Fact]
    public async Task A_folder_with_other_things_in_it_is_not_replaced()
    {
        _site.File("disclosures/a.md", TinySite.Disclosure());
        Directory.CreateDirectory(_site.Output);
        File.WriteAllText(Path.Combine(_site.Output, "家庭照片.txt"), "珍贵");

        await Assert.ThrowsAsync<WrongUsageException>(() => _site.BuildAsync());

        Assert.True(_site.Has("家庭照片.txt"));
    }

    [Theory]
    [InlineData("input/output")]
    [InlineData("input")]
    [InlineData(".")]
    public async Task The_output_may_not_hold_the_input(string output)
    {
        var folder = Path.GetFullPath(Path.Combine(_site.Input, "..", output));

        await Assert.ThrowsAsync<WrongUsageException>(() => _site.BuildAsync(options => options with { Output = folder }));
    }

    [Fact]
    public async Task Two_builds_at_once_do_not_mix()
    {
        _site.File("disclosures/a.md", TinySite.Disclosure());

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _site.BuildAsync()));

        var files = _site.OutputFiles();
        await _site.BuildAsync();
        Assert.Equal(files, _site.OutputFiles());
    }

    [Fact]
    public async Task A_build_that_was_killed_between_the_renames_is_mended_by_the_next()
    {
        _site.File("disclosures/a.md", TinySite.Disclosure());
        await _site.BuildAsync();
        var work = Path.Combine(Workspace.CacheFolder(_site.Output), "builds", "output");
        Directory.Move(_site.Output, Path.Combine(work, "previous"));
        Directory.CreateDirectory(Path.Combine(work, "staging", "half"));
        _site.File("disclosures/a.md", "坏");

        await Assert.ThrowsAsync<RecordsHaveErrorsException>(() => _site.BuildAsync());

        Assert.True(_site.Has("disclosures/a.html"));
        _site.File("disclosures/a.md", TinySite.Disclosure());
        await _site.BuildAsync();
        Assert.False(Directory.Exists(Path.Combine(_site.Output, "half")));
    }

    [Theory]
    [InlineData("year-2025")]
    [InlineData("category-1")]
    public async Task An_id_that_a_list_needs_is_refused(string id)
    {
        _site.File($"disclosures/{id}.md", TinySite.Disclosure());

        var stopped = await Assert.ThrowsAsync<RecordsHaveErrorsException>(() => _site.BuildAsync());

        Assert.Equal("path-twice", Assert.Single(stopped.Findings, finding => finding.Severity == Severity.Error).Code);
    }
}
