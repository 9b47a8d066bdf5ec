using System.Security.Cryptography;
using UnionSite.Building;
using UnionSite.Publishing;

namespace UnionSite.Tests.Publishing;

public sealed class VerificationTests : IAsyncLifetime
{
    private readonly PublishingSite _site = new();
    private string[] _releases = [];

    public async ValueTask InitializeAsync()
    {
        _site.Records.File("disclosures/2025/drugs.md", TinySite.Disclosure());
        _releases = [(await _site.PublishAsync()).Name, (await _site.PublishAsync()).Name, (await _site.PublishAsync()).Name];
    }

    public ValueTask DisposeAsync()
    {
        _site.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public void What_nobody_touched_is_as_it_was()
    {
        var result = new Verification(_site.To).Run(TestContext.Current.CancellationToken);

        Assert.Empty(result.Faults);
        Assert.Equal(3, result.Releases);
        Assert.Equal(64, result.Seal.Length);
    }

    [Theory]
    [InlineData("disclosures/2025/drugs.html")]
    [InlineData("data/disclosures.csv")]
    public void An_altered_file_is_named_in_each_release_that_shares_it(string path)
    {
        Alter(_releases[0], path, text => text.Replace("2025", "2024"));

        Assert.Equal(_releases.Select(release => $"{release}/{path} 被改动、删去或者是后来加的。"), _site.Faults());
    }

    [Fact]
    public void A_missing_and_an_added_file_are_named()
    {
        File.Delete(PathOf(_releases[1], "calendar.ics"));
        File.WriteAllText(PathOf(_releases[2], "disclosures/forged.html"), "");

        Assert.Equal([$"{_releases[1]}/calendar.ics 被改动、删去或者是后来加的。", $"{_releases[2]}/disclosures/forged.html 被改动、删去或者是后来加的。"], _site.Faults());
    }

    [Fact]
    public void An_altered_manifest_does_not_hide_an_altered_file()
    {
        var page = PathOf(_releases[1], "index.html");
        var content = File.ReadAllBytes(page);
        File.Delete(page);
        File.WriteAllBytes(page, [.. content, (byte)' ']);
        var before = Manifest.Read(Path.GetDirectoryName(page)!);
        var files = before.Files.Select(file => file.Path == "index.html"
            ? new ManifestEntry(file.Path, content.Length + 1, Convert.ToHexStringLower(SHA256.HashData([.. content, (byte)' '])))
            : file);
        using (var stream = File.Create(PathOf(_releases[1], "manifest.json")))
        {
            Manifest.Of(files, before.Release).ToFile().WriteTo(stream);
        }

        Assert.Equal([$"{_releases[1]}/manifest.json 和发布时的校验码不符。"], _site.Faults());
    }

    [Fact]
    public void A_manifest_that_cannot_be_read_is_named()
    {
        Alter(_releases[2], "manifest.json", text => text[..^5]);

        Assert.Equal([$"{_releases[2]}/manifest.json 读不通或者不见了，这一版无法核对。"], _site.Faults());
    }

    [Fact]
    public void A_release_that_was_deleted_by_hand_is_missed()
    {
        Directory.Delete(ReleaseFolder.PathOf(_site.To, _releases[0]), recursive: true);

        Assert.Equal([$"{_releases[0]} 这一版不见了，而发布记录里没有删去它。"], _site.Faults());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_line_of_the_journal_that_was_altered_or_cut_out_is_missed(int line)
    {
        var journal = Path.Combine(_site.To, "journal.jsonl");
        var lines = File.ReadAllLines(journal);
        File.WriteAllText(journal, string.Concat(lines.Index().Select(each => each.Index == line ? each.Item.Replace("+08:00", "+07:00") + "\n" : each.Item + "\n")));
        Assert.Contains(_site.Faults(), fault => fault.StartsWith($"journal.jsonl 第 {line + 2} 行", StringComparison.Ordinal));

        File.WriteAllText(journal, string.Concat(lines.Index().Where(each => each.Index != line).Select(each => each.Item + "\n")));
        Assert.Contains(_site.Faults(), fault => fault.StartsWith($"journal.jsonl 第 {line + 1} 行", StringComparison.Ordinal));
    }

    [Fact]
    public void A_link_that_was_moved_by_hand_is_told_of()
    {
        File.Delete(_site.Current);
        File.CreateSymbolicLink(_site.Current, $"releases/{_releases[0]}");

        Assert.Equal([$"current 现在指向 {_releases[0]}，发布记录里最后换上的是 {_releases[2]}。"], _site.Faults());
    }

    [Fact]
    public async Task It_tells_what_was_shown_on_a_day()
    {
        await _site.RollbackAsync();
        var verification = new Verification(_site.To);
        var today = ChinaTime.Today;

        Assert.Empty(verification.ShownOn(today.AddDays(-2)));
        var shown = verification.ShownOn(today.AddDays(1)).Single();
        Assert.Equal(_releases[1], shown.Release);
        Assert.Null(shown.To);
        Assert.True(File.Exists(Path.Combine(shown.Folder!, "index.html")));
    }

    private string PathOf(string release, string path) => Path.Combine(ReleaseFolder.PathOf(_site.To, release), path);

    // In place, so that every name of the file has the new content.
    private void Alter(string release, string path, Func<string, string> change)
    {
        var text = change(File.ReadAllText(PathOf(release, path)));
        File.WriteAllText(PathOf(release, path), text);
    }
}
