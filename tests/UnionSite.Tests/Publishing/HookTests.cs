using System.Diagnostics;
using UnionSite.Publishing;

namespace UnionSite.Tests.Publishing;

/// <summary>A real bare repository with the project's hooks, and real pushes to it.</summary>
public sealed class HookTests : IAsyncLifetime
{
    private readonly PublishingSite _site = new();
    private readonly string _root = Directory.CreateTempSubdirectory("union-site-git-").FullName;

    private string Bare => Path.Combine(_root, "board 院务.git");

    private string Work => Path.Combine(_site.Records.Input, "..");

    public async ValueTask InitializeAsync()
    {
        _site.Records.File("disclosures/2025/drugs.md", TinySite.Disclosure(title: "药品采购情况"));
        Assert.Equal(0, Git("init", "-q", "--bare", "-b", "main", Bare).Code);
        Assert.Equal(0, GitHere("init", "-q", "-b", "main").Code);
        Assert.Equal(0, GitHere("remote", "add", "origin", Bare).Code);
        var (code, output, error) = await RealProgram.RunAsync("publish", "--install-hook", Bare, "--to", _site.To, "--no-posters", "--keep", "3");
        Assert.True(code == 0, output + error);
    }

    public ValueTask DisposeAsync()
    {
        _site.Dispose();
        Directory.Delete(_root, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_good_push_is_published_and_a_bad_one_refused_in_plain_Chinese()
    {
        var good = CommitAndPush();
        Assert.True(good.Code == 0, good.Said);
        Assert.Contains("已发布第一版", good.Said);
        Assert.Contains("药品采购情况", _site.Text("index.html"));
        var hash = GitHere("rev-parse", "HEAD").Said.Trim();
        Assert.EndsWith($"-{hash[..7]}", ReleaseFolder.CurrentOf(_site.To));
        Assert.Contains($"\"commit\":\"{hash}\"", _site.Text("manifest.json"));

        _site.Records.File("disclosures/2025/bad.md", TinySite.Disclosure(title: "食堂收支", date: "2025-13-40"));
        var bad = CommitAndPush();
        Assert.NotEqual(0, bad.Code);
        Assert.Contains("disclosures/2025/bad.md", bad.Said);
        Assert.Contains("3:5 错误", bad.Said);
        Assert.Contains("没有收下这次推送", bad.Said);
        Assert.Equal(hash, Git($"--git-dir={Bare}", "rev-parse", "main").Said.Trim());
        Assert.Single(_site.Kept);

        _site.Records.File("disclosures/2025/bad.md", TinySite.Disclosure(title: "食堂收支"));
        var mended = CommitAndPush();
        Assert.True(mended.Code == 0, mended.Said);
        Assert.Contains("食堂收支", _site.Text("index.html"));
        Assert.Contains(hash[..RecordVersion.CommitLength], _site.Text("disclosures/2025/drugs.html"));
        Assert.Empty(_site.Faults());
        Assert.Equal(0, (await RealProgram.RunAsync("rollback", "--to", _site.To)).Code);
    }

    [Fact]
    public void Other_branches_are_taken_and_not_published_and_main_is_not_deleted()
    {
        Assert.Equal(0, CommitAndPush().Code);
        var draft = GitHere("push", "origin", "HEAD:refs/heads/draft");
        Assert.True(draft.Code == 0, draft.Said);
        Assert.DoesNotContain("已发布", draft.Said);

        var deletion = GitHere("push", "origin", ":main");

        Assert.NotEqual(0, deletion.Code);
        Assert.Contains("不能删除 main 分支", deletion.Said);
        Assert.Single(_site.Kept);
    }

    [Fact]
    public void A_symbolic_link_that_is_pushed_is_refused()
    {
        File.CreateSymbolicLink(Path.Combine(_site.Records.Input, "disclosures", "passwd.md"), "/etc/passwd");

        var push = CommitAndPush();

        Assert.NotEqual(0, push.Code);
        Assert.Contains("符号链接", push.Said);
        Assert.DoesNotContain("root:", push.Said);
        Assert.Empty(_site.Kept);
    }

    [Fact]
    public async Task Hooks_of_somebody_else_are_left_alone()
    {
        var hook = Path.Combine(Bare, "hooks", "post-receive");
        await File.WriteAllTextAsync(hook, "#!/bin/sh\nexec mail\n", TestContext.Current.CancellationToken);

        var (code, _, error) = await RealProgram.RunAsync("publish", "--install-hook", Bare, "--to", _site.To);

        Assert.Equal(2, code);
        Assert.Contains("不会覆盖它", error);
        Assert.Contains("exec mail", await File.ReadAllTextAsync(hook, TestContext.Current.CancellationToken));
    }

    private (int Code, string Said) CommitAndPush()
    {
        GitHere("add", "-A", "input");
        GitHere("-c", "user.name=office", "-c", "user.email=office@gonghui.example", "commit", "-qm", "records");
        return GitHere("push", "origin", "main");
    }

    private (int Code, string Said) GitHere(params string[] arguments) => Git(["-C", Work, .. arguments]);

    private static (int Code, string Said) Git(params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = git.StandardError.ReadToEndAsync();
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        return (git.ExitCode, output + error.GetAwaiter().GetResult());
    }
}
