using AngleSharp.Dom;
using UnionSite.Reading.History;

namespace UnionSite.Tests.Pages;

/// <summary>The versions that pages list.</summary>
public sealed class VersionsTests : IDisposable
{
    private readonly TinySite _site = new();

    public void Dispose() => _site.Dispose();

    private static IEnumerable<string> Lines(IParentNode page) =>
        page.QuerySelectorAll(".versions li").Select(line => $"{line.QuerySelector("time")!.GetAttribute("datetime")} {line.QuerySelector("span")!.TextContent}");

    private static string Corrected(params string[] corrections) =>
        TinySite.Disclosure(corrections.Length > 0 ? $"更正: [{string.Join(", ", corrections)}]" : "", body: string.Concat(Enumerable.Range(0, 40).Select(line => $"第 {line} 行。\n")));

    [Fact]
    public async Task A_page_lists_day_change_and_commit_and_nothing_else_of_a_commit()
    {
        var repository = new TinyRepository(_site);
        _site.File("disclosures/a.md", TinySite.Disclosure()).File("activities/w.md", "---\n标题: 徒步\n日期: 2025-03-01\n---\n走。\n");
        var first = repository.Commit("2025-03-03T09:00:00Z");
        _site.File("disclosures/a.md", TinySite.Disclosure(body: "改过的正文。"));
        var second = repository.Commit("2025-03-04T09:00:00Z");

        await _site.BuildAsync();

        var page = _site.Page("disclosures/a.html");
        Assert.Equal(["2025-03-04 修改", "2025-03-03 首次公开"], Lines(page));
        Assert.Equal([second, first], page.QuerySelectorAll(".versions code").Select(code => code.TextContent));
        Assert.Equal(["2025-03-03 首次录入"], Lines(_site.Page("activities/w.html")));
        Assert.DoesNotContain(_site.OutputFiles(), file => System.Text.Encoding.UTF8.GetString(file.Value) is var text && (text.Contains("秘密", StringComparison.Ordinal) || text.Contains("某人", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_correction_stands_at_the_version_that_brought_it()
    {
        var repository = new TinyRepository(_site);
        var none = Corrected();
        const string OnDay = "{日期: 2025-03-03, 说明: 金额有误}";
        const string Later = "{日期: 2025-03-06, 说明: 电话有误}";
        const string AlsoLater = "{日期: 2025-03-07, 说明: 日期有误}";
        const string Ahead = "{日期: 2025-03-20, 说明: 还没有提交}";
        foreach (var (text, time) in new[]
        {
            (none, "2025-03-03T01:00:00Z"), (none + "补", "2025-03-03T02:00:00Z"), (Corrected(OnDay), "2025-03-03T03:00:00Z"), (Corrected(OnDay) + "补", "2025-03-05T01:00:00Z"),
            (Corrected(OnDay, Later, AlsoLater), "2025-03-09T01:00:00Z"), (Corrected(OnDay, Later, AlsoLater) + "补", "2025-03-10T01:00:00Z"),
        })
        {
            _site.File("disclosures/a.md", text);
            repository.Commit(time);
        }
        _site.File("disclosures/a.md", Corrected(OnDay, Later, AlsoLater, Ahead));

        await _site.BuildAsync(options => options with { AsOf = new DateOnly(2025, 3, 21) });

        Assert.Equal(
            ["2025-03-10 修改", "2025-03-09 更正：电话有误；日期有误", "2025-03-05 修改", "2025-03-03 更正：金额有误", "2025-03-03 修改", "2025-03-03 首次公开"],
            Lines(_site.Page("disclosures/a.html")));
    }

    [Fact]
    public async Task A_record_that_came_with_its_corrections_was_not_corrected_by_its_first_version()
    {
        var repository = new TinyRepository(_site);
        _site.File("disclosures/a.md", Corrected("{日期: 2025-03-04, 说明: 金额有误}"));
        repository.Commit("2025-04-01T01:00:00Z");
        _site.File("disclosures/a.md", Corrected("{日期: 2025-03-04, 说明: 金额有误}") + "补");
        repository.Commit("2025-04-02T01:00:00Z");

        await _site.BuildAsync();

        Assert.Equal(["2025-04-02 修改", "2025-04-01 首次录入"], Lines(_site.Page("disclosures/a.html")));
    }

    [Fact]
    public async Task Versions_under_a_former_id_belong_to_the_record()
    {
        var repository = new TinyRepository(_site);
        _site.File("disclosures/old.md", TinySite.Disclosure());
        repository.Commit("2025-03-03T01:00:00Z");
        File.Delete(Path.Combine(_site.Input, "disclosures/old.md"));
        _site.File("disclosures/new.md", TinySite.Disclosure("旧编号: old", string.Concat(Enumerable.Range(0, 99).Select(line => $"完全重写的第 {line} 行。\n"))));
        repository.Commit("2025-03-04T01:00:00Z");

        await _site.BuildAsync();

        Assert.Equal(["2025-03-04 修改", "2025-03-03 首次公开"], Lines(_site.Page("disclosures/new.html")));
    }

    [Theory]
    [InlineData(6, 6)]
    [InlineData(7, 5)]
    public async Task Old_versions_are_folded_when_there_are_many(int versions, int shown)
    {
        var repository = new TinyRepository(_site);
        for (var version = 1; version <= versions; version++)
        {
            _site.File("disclosures/a.md", TinySite.Disclosure(body: $"第 {version} 稿。"));
            repository.Commit($"2025-03-{version:00}T01:00:00Z");
        }

        await _site.BuildAsync();

        var page = _site.Page("disclosures/a.html");
        Assert.Equal(versions, Lines(page).Count());
        Assert.Equal(shown, page.QuerySelectorAll(".versions > ol > li").Length);
        Assert.Equal(versions > shown ? $"更早的 {versions - shown} 个版本" : null, page.QuerySelector(".versions summary")?.TextContent);
    }

    [Fact]
    public async Task An_award_says_when_its_list_was_changed_last_once_it_was()
    {
        const string List = "标题: 表彰\n日期: 2025-03-01\n获奖:\n  - {编号: p1, 获奖者: 内科, 奖项: 先进, 日期: 2025-03-01, 同意公开: 是}\n";
        var repository = new TinyRepository(_site);
        _site.File("awards/2025.yml", List);
        repository.Commit("2025-03-03T01:00:00Z");
        await _site.BuildAsync();
        Assert.DoesNotContain("名单修改", _site.Text("awards/p1.html"), StringComparison.Ordinal);
        _site.File("awards/2025.yml", List + "  - {编号: p2, 获奖者: 外科, 奖项: 先进, 日期: 2025-03-01, 同意公开: 是}\n");
        var commit = repository.Commit("2025-03-04T01:00:00Z");

        await _site.BuildAsync();

        var field = _site.Page("awards/p1.html").QuerySelectorAll(".fields > div").Single(field => field.QuerySelector("dt")!.TextContent == "名单修改");
        Assert.Equal($"2025年3月4日 {commit}", field.QuerySelector("dd")!.TextContent);
    }

    [Fact]
    public async Task History_changes_the_pages_of_records_and_nothing_else()
    {
        _site.File("disclosures/a.md", TinySite.Disclosure("对象: 患者")).File("disclosures/gone.md", TinySite.Disclosure("撤回: {日期: 2025-03-04, 理由: 重复}", title: "乙"))
            .File("disclosures/staff.md", TinySite.Disclosure(title: "丙"))
            .File("library/a.yml", "- {馆藏号: B1, 题名: 护理学}\n");
        await _site.BuildAsync();
        var without = _site.OutputFiles();
        var repository = new TinyRepository(_site);
        repository.Commit("2025-03-03T01:00:00Z");

        await _site.BuildAsync();
        var with = _site.OutputFiles();
        await _site.BuildAsync(options => options with { Audience = Audience.Patients });

        Assert.Equal(["disclosures/a.html", "disclosures/staff.html", "manifest.json"], with.Where(file => !file.Value.AsSpan().SequenceEqual(without[file.Key])).Select(file => file.Key));
        Assert.Equal(without.Keys, with.Keys);
        Assert.Single(Lines(_site.Page("disclosures/a.html")));
        Assert.False(_site.Has("disclosures/staff.html"));
    }

    [Fact]
    public async Task The_same_history_gives_the_same_bytes_from_a_working_folder_and_from_a_bare_repository()
    {
        var repository = new TinyRepository(_site);
        _site.File("disclosures/a.md", TinySite.Disclosure());
        repository.Commit("2025-03-03T01:00:00Z");
        await _site.BuildAsync();
        var first = _site.OutputFiles();
        var bare = Path.Combine(_site.Root, "copy", "board.git");
        repository.Git("clone", "--quiet", "--bare", ".", bare);
        Directory.Delete(repository.GitDirectory, recursive: true);

        await _site.BuildAsync(options => options with { Source = new Repository(bare, "main", "input/") });

        Assert.Equal(first, _site.OutputFiles());
    }

    [Fact]
    public async Task Variables_of_a_hook_that_mean_another_repository_count_for_nothing()
    {
        var repository = new TinyRepository(_site);
        _site.File("disclosures/a.md", TinySite.Disclosure());
        var commit = repository.Commit("2025-03-03T01:00:00Z");
        using var other = new TinySite();
        var foreign = new TinyRepository(other);
        foreign.Commit("2024-01-01T01:00:00Z");

        var (code, _, error) = await RealProgram.RunAsync(
            new Dictionary<string, string> { ["GIT_DIR"] = foreign.GitDirectory, ["GIT_WORK_TREE"] = other.Root, ["GIT_INDEX_FILE"] = "nowhere", ["GIT_LITERAL_PATHSPECS"] = "1", ["GIT_ICASE_PATHSPECS"] = "1" },
            "build", "--input", _site.Input, "--output", _site.Output, "--as-of", "2025-03-05", "--no-posters");

        Assert.True(code == 0, error);
        Assert.Equal(commit, _site.Page("disclosures/a.html").QuerySelector(".versions code")!.TextContent);
    }
}
