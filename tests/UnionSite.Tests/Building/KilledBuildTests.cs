using System.Security.Cryptography;
using System.Text.Json;

namespace UnionSite.Tests.Building;

public sealed class KilledBuildTests : IDisposable
{
    private readonly TinySite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task Killed_at_any_moment_the_site_is_whole_and_the_next_build_succeeds()
    {
        for (var number = 0; number < 400; number++)
        {
            _site.File($"disclosures/2025/{number}.md", TinySite.Disclosure(title: $"第 {number} 件"));
        }
        await _site.BuildAsync();

        // From the first milliseconds of a build to past its end.
        for (var wait = 100; wait <= 2500; wait += 300)
        {
            using var process = RealProgram.Start("build", "--input", _site.Input, "--output", _site.Output, "--no-posters", "--as-of", "2025-03-05");
            await Task.Delay(wait, TestContext.Current.CancellationToken);
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            if (Directory.Exists(_site.Output))
            {
                AssertWhole();
            }
        }

        await _site.BuildAsync();
        AssertWhole();
    }

    private void AssertWhole()
    {
        var files = _site.OutputFiles();
        using var manifest = JsonDocument.Parse(files["manifest.json"]);
        var listed = manifest.RootElement.GetProperty("files").EnumerateArray().ToList();
        Assert.Equal(files.Count - 1, listed.Count);
        Assert.All(listed, file => Assert.Equal(
            file.GetProperty("sha256").GetString(), Convert.ToHexStringLower(SHA256.HashData(files[file.GetProperty("path").GetString()!]))));
    }
}
