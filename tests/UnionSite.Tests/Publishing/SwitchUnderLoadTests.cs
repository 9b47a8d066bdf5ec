using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using UnionSite.Building;

namespace UnionSite.Tests.Publishing;

/// <summary>Readers at a real web server notice nothing of a switch.</summary>
public sealed class SwitchUnderLoadTests : IDisposable
{
    private const int Readers = 6;

    // Each publish makes all of them anew, as the home page, the list and the day in the footer change.
    private static readonly string[] Paths =
        ["index.html", "", "disclosures/index.html", "disclosures/2025/counter.html", "data/disclosures.json", "feed.xml", "assets/site.css", "manifest.json"];

    private readonly PublishingSite _site = new();
    private readonly ConcurrentDictionary<(string Path, string Hash), bool> _published = [];
    private readonly ConcurrentDictionary<(string Path, string Hash), int> _answers = [];
    private readonly ConcurrentBag<string> _failures = [];

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task While_50_releases_come_and_go_no_request_fails_and_no_answer_is_mixed()
    {
        await PublishAsync(0);
        await using var nginx = await Nginx.StartAsync($"server {{ listen 127.0.0.1:PORT; root \"{_site.Current}\"; }}");
        using var done = new CancellationTokenSource();
        var readers = Enumerable.Range(0, Readers).Select(reader => Task.Run(() => ReadAsync(nginx.Root, reader, done.Token))).ToList();

        for (var number = 1; number <= 50; number++)
        {
            if (number % 5 is 3 or 4)
            {
                await _site.RollbackAsync();
            }
            else
            {
                await PublishAsync(number);
            }
        }
        await done.CancelAsync();
        await Task.WhenAll(readers);

        Assert.Empty(_failures);
        Assert.Empty(_answers.Keys.Except(_published.Keys));
        Assert.True(_answers.Values.Sum() > 1000, $"only {_answers.Values.Sum()} requests");
        // They did see the site change under their hands.
        Assert.True(_answers.Keys.Count(answer => answer.Path == "index.html") > 10);
        Assert.Empty(nginx.Complaints);
    }

    private async Task PublishAsync(int number)
    {
        _site.Records.File("disclosures/2025/counter.md", TinySite.Disclosure(title: $"第 {number} 次修改"));
        var release = await _site.PublishAsync(target => target with { Kept = 3, Purge = number % 10 == 0 });
        foreach (var file in Manifest.Read(release.Folder).Files)
        {
            _published[(file.Path, file.Sha256)] = true;
        }
        _published[(Manifest.FileName, HashOf(await File.ReadAllBytesAsync(Path.Combine(release.Folder, Manifest.FileName))))] = true;
    }

    private async Task ReadAsync(string root, int reader, CancellationToken done)
    {
        using var client = new HttpClient();
        for (var request = reader; !done.IsCancellationRequested; request++)
        {
            var path = Paths[request % Paths.Length];
            try
            {
                using var answer = await client.GetAsync(root + path, CancellationToken.None);
                if (answer.StatusCode != HttpStatusCode.OK)
                {
                    _failures.Add($"{path}: {answer.StatusCode}");
                }
                var hash = HashOf(await answer.Content.ReadAsByteArrayAsync(CancellationToken.None));
                _answers.AddOrUpdate((path.Length == 0 ? "index.html" : path, hash), 1, (_, count) => count + 1);
            }
            catch (HttpRequestException failure)
            {
                _failures.Add($"{path}: {failure.Message}");
            }
        }
    }

    private static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
