using UnionSite.Publishing;

namespace UnionSite.Tests.Publishing;

public sealed class KilledPublishTests : IDisposable
{
    private readonly PublishingSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task Killed_at_any_moment_what_is_served_is_whole_and_the_next_publish_clears_up()
    {
        for (var number = 0; number < 300; number++)
        {
            _site.Records.File($"disclosures/2025/{number}.md", TinySite.Disclosure(title: $"第 {number} 件"));
        }
        await _site.PublishAsync();

        // From the first milliseconds of a publish to past its end.
        for (var wait = 60; wait <= 2400; wait += 180)
        {
            using var process = RealProgram.Start(_site.Arguments("--keep", "3"));
            await Task.Delay(wait, TestContext.Current.CancellationToken);
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);

            var current = ReleaseFolder.CurrentOf(_site.To)!;
            Assert.DoesNotContain(_site.Faults(), fault => fault.StartsWith(current, StringComparison.Ordinal));
        }

        var last = await _site.PublishAsync(target => target with { Kept = 3 });
        Assert.Equal(last.Name, ReleaseFolder.CurrentOf(_site.To));
        Assert.Empty(_site.Faults());
        Assert.Equal(["cache", "current", "journal.jsonl", "lock", "notices", "releases"], Directory.EnumerateFileSystemEntries(_site.To).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    // What is left of a program that was killed between two steps.
    [Theory]
    [InlineData("a release without a line")]
    [InlineData("a line without a switch")]
    [InlineData("half a line")]
    [InlineData("a draft of the link")]
    [InlineData("half a staging folder")]
    public async Task Whatever_was_left_half_done_is_undone(string left)
    {
        var first = await _site.PublishAsync();
        var journal = Path.Combine(_site.To, "journal.jsonl");
        var half = Path.Combine(_site.To, "releases", "20990101-000000-nogit");
        switch (left)
        {
            case "a release without a line":
                Directory.CreateDirectory(half);
                break;
            case "a line without a switch":
                Directory.CreateDirectory(half);
                var entry = new Journal(_site.To).Read()[^1];
                new Journal(_site.To).Append(entry.Entry with { Release = "20990101-000000-nogit", Replaced = first.Name, Previous = entry.Hash });
                break;
            case "half a line":
                await File.AppendAllTextAsync(journal, """{"at":"2025""", TestContext.Current.CancellationToken);
                break;
            case "a draft of the link":
                File.CreateSymbolicLink(_site.Current + ".new", "releases/20990101-000000-nogit");
                break;
            default:
                Directory.CreateDirectory(Path.Combine(_site.To, "staging", "disclosures"));
                break;
        }

        var second = await _site.PublishAsync();

        Assert.Equal([first.Name, second.Name], _site.Kept);
        Assert.Empty(_site.Faults());
        Assert.Equal(["current", "journal.jsonl", "lock", "notices", "releases"], Directory.EnumerateFileSystemEntries(_site.To).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }
}
