using UnionSite.Reading.History;

namespace UnionSite.Tests.Reading.History;

/// <summary>Which versions a file has by its repository.</summary>
public sealed class GitHistoryTests : IDisposable
{
    private const string A = "disclosures/甲.md";
    private const string B = "disclosures/2025/乙 “丙”.md";

    private readonly TinySite _site = new();
    private readonly TinyRepository _repository;
    private readonly List<string> _said = [];

    public GitHistoryTests() => _repository = new TinyRepository(_site);

    public void Dispose() => _site.Dispose();

    private async Task<RecordHistory> ReadAsync(Repository? source = null, string? input = null)
    {
        await using var history = GitHistory.Start(input ?? _site.Input, source, _said.Add, TestContext.Current.CancellationToken);
        return await history.Reading;
    }

    private async Task<IEnumerable<string>> CommitsOf(string file) => (await ReadAsync()).OfFile(file).Select(version => version.Commit);

    // Long enough that an edit of a line is no other file.
    private static string Text(string first, string last = "末") => $"{first}\n{string.Concat(Enumerable.Range(0, 40).Select(line => $"第 {line} 行\n"))}{last}\n";

    private string Save(string file, string text, string time)
    {
        _site.File(file, text);
        return _repository.Commit(time);
    }

    private void Rename(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_site.Input, to))!);
        File.Move(Path.Combine(_site.Input, from), Path.Combine(_site.Input, to));
    }

    [Fact]
    public async Task Each_commit_that_changed_a_file_is_a_version_by_the_day_in_China()
    {
        var first = Save(B, "一", "2025-03-03T15:59:59Z");
        Save(A, "别的", "2025-03-04T09:00:00Z");
        var second = Save(B, "二", "2025-03-04T16:00:00Z");

        var history = await ReadAsync();

        Assert.Equal([new(new(2025, 3, 5), second), new(new(2025, 3, 3), first)], history.OfFile(B));
        Assert.Single(history.OfFile(A));
        Assert.Empty(history.OfFile("disclosures/无.md"));
        Assert.Empty(_said);
    }

    [Fact]
    public async Task An_input_folder_may_be_the_repository_itself()
    {
        var commit = Save(A, "一", "2025-03-03T09:00:00Z");

        Assert.Equal([commit], (await ReadAsync(input: _site.Root)).OfFile($"input/{A}").Select(version => version.Commit));
    }

    [Fact]
    public async Task What_is_not_committed_is_no_version()
    {
        var commit = Save(A, "一", "2025-03-03T09:00:00Z");
        _site.File(A, "二").File(B, "新");

        Assert.Equal([commit], await CommitsOf(A));
        Assert.Empty(await CommitsOf(B));
    }

    [Fact]
    public async Task A_renamed_file_keeps_its_versions_and_a_rename_alone_is_none()
    {
        var first = Save(A, Text("一"), "2025-03-01T09:00:00Z");
        Rename(A, "disclosures/中.md");
        _repository.Commit("2025-03-02T09:00:00Z");
        Rename("disclosures/中.md", B);
        var second = Save(B, Text("二"), "2025-03-03T09:00:00Z");

        Assert.Equal([second, first], await CommitsOf(B));
        Assert.Empty(await CommitsOf(A));
    }

    [Fact]
    public async Task A_name_that_was_given_up_and_taken_again_is_another_file()
    {
        var old = Save(A, Text("旧"), "2025-03-01T09:00:00Z");
        Rename(A, B);
        _repository.Commit("2025-03-02T09:00:00Z");
        var anew = Save(A, "全新的另一件事", "2025-03-03T09:00:00Z");

        Assert.Equal([anew], await CommitsOf(A));
        Assert.Equal([old], await CommitsOf(B));
    }

    [Fact]
    public async Task Files_that_changed_names_with_each_other_stay_at_their_addresses()
    {
        var first = Save(A, Text("甲"), "2025-03-01T09:00:00Z");
        var second = Save(B, string.Concat(Enumerable.Range(0, 40).Select(line => $"{line * line}、\n")), "2025-03-02T09:00:00Z");
        Rename(A, "disclosures/x.md");
        Rename(B, A);
        Rename("disclosures/x.md", B);
        var swap = _repository.Commit("2025-03-03T09:00:00Z");

        Assert.Equal([swap, first], await CommitsOf(A));
        Assert.Equal([swap, second], await CommitsOf(B));
    }

    [Fact]
    public async Task A_file_that_was_taken_away_and_put_back_keeps_what_it_was_before()
    {
        var first = Save(A, "一", "2025-03-01T09:00:00Z");
        File.Delete(Path.Combine(_site.Input, A));
        _repository.Commit("2025-03-02T09:00:00Z");
        Save(A, "一", "2025-03-03T09:00:00Z");
        var second = Save(A, "二", "2025-03-04T09:00:00Z");

        Assert.Equal([second, first], await CommitsOf(A));
    }

    [Fact]
    public async Task A_merge_neither_hides_a_version_nor_is_one_itself()
    {
        var first = Save(A, Text("一"), "2025-03-01T09:00:00Z");
        _repository.Git("checkout", "--quiet", "-b", "side");
        var aside = Save(A, Text("旁"), "2025-03-02T09:00:00Z");
        _repository.Git("checkout", "--quiet", "main");
        var other = Save(B, "另一个文件", "2025-03-03T09:00:00Z");
        _repository.Merge("side", "2025-03-04T09:00:00Z");

        Assert.Equal([aside, first], await CommitsOf(A));
        Assert.Equal([other], await CommitsOf(B));
    }

    [Fact]
    public async Task What_a_merge_threw_away_was_a_version_all_the_same()
    {
        var first = Save(A, Text("一"), "2025-03-01T09:00:00Z");
        _repository.Git("checkout", "--quiet", "-b", "side");
        var aside = Save(A, Text("旁"), "2025-03-02T09:00:00Z");
        _repository.Git("checkout", "--quiet", "main");
        Save(B, "另一个文件", "2025-03-03T09:00:00Z");
        _repository.Git("merge", "--quiet", "--no-edit", "--strategy=ours", "side");

        Assert.Equal([aside, first], await CommitsOf(A));
    }

    [Fact]
    public async Task A_merge_that_had_to_choose_is_a_version()
    {
        var first = Save(A, Text("一"), "2025-03-01T09:00:00Z");
        _repository.Git("checkout", "--quiet", "-b", "side");
        var aside = Save(A, Text("旁"), "2025-03-02T09:00:00Z");
        _repository.Git("checkout", "--quiet", "main");
        var here = Save(A, Text("主"), "2025-03-03T09:00:00Z");
        var merge = _repository.Merge("side", "2025-03-04T09:00:00Z", () => _site.File(A, Text("合")));

        Assert.Equal([merge, here, aside, first], await CommitsOf(A));
    }

    [Theory]
    [InlineData("2025-03-02T09:00:00Z", "2025-03-03T09:00:00Z")]
    [InlineData("2025-03-03T09:00:00Z", "2025-03-02T09:00:00Z")]
    public async Task A_file_may_be_renamed_while_it_is_edited_elsewhere(string renamed, string edited)
    {
        var first = Save(A, Text("一"), "2025-03-01T09:00:00Z");
        _repository.Git("checkout", "--quiet", "-b", "side");
        var aside = Save(A, Text("旁"), edited);
        _repository.Git("checkout", "--quiet", "main");
        Rename(A, B);
        _repository.Commit(renamed);
        _repository.Merge("side", "2025-03-04T09:00:00Z");

        Assert.Equal([aside, first], await CommitsOf(B));
        Assert.Empty(await CommitsOf(A));
    }

    [Fact]
    public async Task The_same_change_on_two_lines_is_one_version()
    {
        var first = Save(A, Text("一"), "2025-03-01T09:00:00Z");
        _repository.Git("checkout", "--quiet", "-b", "side");
        var aside = Save(A, Text("二"), "2025-03-02T09:00:00Z");
        _repository.Git("checkout", "--quiet", "main");
        Save(A, Text("二"), "2025-03-03T09:00:00Z");
        _repository.Merge("side", "2025-03-04T09:00:00Z");

        Assert.Equal([aside, first], await CommitsOf(A));
    }

    [Fact]
    public async Task No_setting_changes_what_is_read()
    {
        var first = Save(A, Text("一"), "2025-03-01T09:00:00Z");
        Rename(A, B);
        var second = Save(B, Text("二"), "2025-03-02T09:00:00Z");
        foreach (var (name, value) in new[]
        {
            ("log.showSignature", "true"), ("log.showRoot", "false"), ("log.follow", "true"), ("log.decorate", "full"), ("log.date", "relative"), ("log.diffMerges", "off"),
            ("color.ui", "always"), ("diff.renames", "false"), ("diff.renameLimit", "1"), ("diff.relative", "true"), ("diff.noprefix", "true"), ("core.abbrev", "4"),
            ("core.pager", "false"), ("format.pretty", "full"), ("i18n.logOutputEncoding", "gbk"), ("alias.log", "!false"), ("diff.external", "false"), ("core.quotePath", "true"),
        })
        {
            _repository.Git("config", name, value);
        }

        Assert.Equal([second, first], await CommitsOf(B));
    }

    [Fact]
    public async Task An_input_taken_out_of_a_bare_repository_has_the_history_of_its_revision()
    {
        var first = Save(A, "一", "2025-03-01T09:00:00Z");
        var second = Save(A, "二", "2025-03-02T09:00:00Z");
        var revision = _repository.Git("rev-parse", "HEAD");
        Save(A, "三", "2025-03-03T09:00:00Z");
        var bare = Path.Combine(_site.Root, "copy", "board.git");
        _repository.Git("clone", "--quiet", "--bare", ".", bare);
        var elsewhere = Directory.CreateTempSubdirectory("union-site-").FullName;
        try
        {
            var history = await ReadAsync(new Repository(bare, revision, "input/"), elsewhere);

            Assert.Equal([second, first], history.OfFile(A).Select(version => version.Commit));
            Assert.Equal(RecordHistory.None.OfFile(A), (await ReadAsync(input: elsewhere)).OfFile(A));
            Assert.Empty(_said);
        }
        finally
        {
            Directory.Delete(elsewhere, recursive: true);
        }
    }

    [Fact]
    public async Task A_shallow_clone_has_no_history_and_says_why()
    {
        Save(A, "一", "2025-03-01T09:00:00Z");
        Save(A, "二", "2025-03-02T09:00:00Z");
        var copy = Path.Combine(_site.Root, "copy");
        _repository.Git("clone", "--quiet", "--depth=1", new Uri(_site.Root).AbsoluteUri, copy);

        var history = await ReadAsync(input: Path.Combine(copy, "input"));

        Assert.Empty(history.OfFile(A));
        Assert.Contains("fetch-depth: 0", Assert.Single(_said), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_repository_without_a_commit_has_no_history_and_nobody_needs_to_be_told()
    {
        _site.File(A, "一");

        Assert.Empty((await ReadAsync()).OfFile(A));
        Assert.Empty(_said);
    }

    [Fact]
    public async Task A_repository_that_cannot_be_read_is_told_of()
    {
        Save(A, "一", "2025-03-01T09:00:00Z");

        Assert.Empty((await ReadAsync(new Repository(_repository.GitDirectory, "nowhere", "input/"))).OfFile(A));
        Assert.Contains("nowhere", Assert.Single(_said), StringComparison.Ordinal);
    }
}
