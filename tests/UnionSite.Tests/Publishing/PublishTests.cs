using UnionSite.Building;
using UnionSite.Publishing;

namespace UnionSite.Tests.Publishing;

public sealed class PublishTests : IDisposable
{
    private readonly PublishingSite _site = new();

    public PublishTests() => _site.Records.File("disclosures/2025/drugs.md", TinySite.Disclosure(title: "药品采购情况"));

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task A_release_is_a_whole_site_named_by_its_time_and_current_leads_to_it()
    {
        var release = await _site.PublishAsync();

        Assert.Matches("^[0-9]{8}-[0-9]{6}-nogit$", release.Name);
        Assert.Null(release.Replaced);
        Assert.Equal($"releases/{release.Name}", new DirectoryInfo(_site.Current).LinkTarget);
        Assert.Contains("药品采购情况", _site.Text("disclosures/2025/drugs.html"));
        Assert.Empty(_site.Faults());
        Assert.False(Directory.Exists(Path.Combine(_site.To, "staging")));
    }

    [Fact]
    public async Task What_has_not_changed_is_one_file_with_two_names()
    {
        var first = await _site.PublishAsync();
        _site.Records.File("disclosures/2025/canteen.md", TinySite.Disclosure(title: "食堂收支"));
        var second = await _site.PublishAsync();

        Assert.Equal(_site.Inode("assets/site.css", first.Name), _site.Inode("assets/site.css", second.Name));
        Assert.NotEqual(_site.Inode("index.html", first.Name), _site.Inode("index.html", second.Name));
        Assert.DoesNotContain("食堂收支", _site.Text("index.html", first.Name));
        Assert.Contains("食堂收支", _site.Text("index.html"));
    }

    [Fact]
    public async Task A_file_that_somebody_altered_is_not_shared()
    {
        var first = await _site.PublishAsync();
        var path = Path.Combine(ReleaseFolder.PathOf(_site.To, first.Name), "assets/site.css");
        var good = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(path, good.Replace('a', 'b'), TestContext.Current.CancellationToken);

        var second = await _site.PublishAsync();

        Assert.Equal(good, _site.Text("assets/site.css", second.Name));
        Assert.All(_site.Faults(), fault => Assert.Contains(first.Name, fault));
        Assert.Single(_site.Faults());
    }

    [Fact]
    public async Task Releases_made_within_one_second_have_names_that_grow()
    {
        var names = new List<string>();
        for (var i = 0; i < 4; i++)
        {
            names.Add((await _site.PublishAsync()).Name);
        }

        Assert.Equal(names.Order(StringComparer.Ordinal), names);
        Assert.Distinct(names);
    }

    [Fact]
    public async Task The_last_ones_are_kept_and_older_ones_deleted()
    {
        var names = new List<string>();
        for (var i = 0; i < 5; i++)
        {
            names.Add((await _site.PublishAsync(target => target with { Kept = 3 })).Name);
        }

        Assert.Equal(names[2..], _site.Kept);
        Assert.Empty(_site.Faults());
    }

    [Fact]
    public async Task The_release_that_is_replaced_is_kept_even_when_it_is_the_oldest()
    {
        var first = await _site.PublishAsync();
        await _site.PublishAsync();
        await _site.RollbackAsync();

        var third = await _site.PublishAsync(target => target with { Kept = 2 });

        Assert.Equal([first.Name, third.Name], _site.Kept);
        Assert.Equal(first.Name, third.Replaced);
    }

    [Fact]
    public async Task Records_with_errors_leave_what_is_served_as_it_was()
    {
        var first = await _site.PublishAsync();
        _site.Records.File("disclosures/2025/bad.md", TinySite.Disclosure(date: "2025-13-40"));

        await Assert.ThrowsAsync<RecordsHaveErrorsException>(() => _site.PublishAsync());

        Assert.Equal([first.Name], _site.Kept);
        Assert.Equal($"releases/{first.Name}", new DirectoryInfo(_site.Current).LinkTarget);
        Assert.False(Directory.Exists(Path.Combine(_site.To, "staging")));
    }

    [Fact]
    public async Task A_rehearsal_puts_nothing_in_place()
    {
        await _site.PublishAsync(target => target with { Rehearse = true });

        Assert.Empty(_site.Kept);
        Assert.False(Path.Exists(_site.Current));
    }

    [Fact]
    public async Task A_folder_with_something_else_in_it_is_refused()
    {
        Directory.CreateDirectory(_site.To);
        await File.WriteAllTextAsync(Path.Combine(_site.To, "thesis.docx"), "", TestContext.Current.CancellationToken);

        var refusal = await Assert.ThrowsAsync<WrongUsageException>(() => _site.PublishAsync());

        Assert.Contains("不是本程序的发布目录", refusal.Message);
        Assert.True(File.Exists(Path.Combine(_site.To, "thesis.docx")));
    }

    [Fact]
    public async Task Two_publishes_at_once_give_two_whole_releases()
    {
        var both = await Task.WhenAll(Task.Run(() => _site.PublishAsync()), Task.Run(() => _site.PublishAsync()));

        Assert.Equal(both.Select(release => release.Name).Order(StringComparer.Ordinal), _site.Kept);
        Assert.Empty(_site.Faults());
    }

    [Fact]
    public async Task Manifests_form_a_chain()
    {
        var names = new[] { (await _site.PublishAsync()).Name, (await _site.PublishAsync()).Name, (await _site.PublishAsync()).Name };

        var manifests = names.Select(name => Manifest.Read(ReleaseFolder.PathOf(_site.To, name))).ToList();

        Assert.All(manifests, manifest => Assert.True(manifest.IsSound));
        Assert.Null(manifests[0].Release!.Previous);
        Assert.Equal(manifests[0].Seal, manifests[1].Release!.Previous);
        Assert.Equal(manifests[1].Seal, manifests[2].Release!.Previous);
        Assert.Equal(manifests[0].Root, manifests[1].Root);
        Assert.Distinct(manifests.Select(manifest => manifest.Seal));
    }
}
