using UnionSite.Building;
using UnionSite.Publishing;

namespace UnionSite.Tests.Publishing;

public sealed class ReleaseCheckTests : IAsyncLifetime
{
    private readonly PublishingSite _site = new();
    private string _folder = "";

    public async ValueTask InitializeAsync()
    {
        _site.Records.File("disclosures/2025/drugs.md", TinySite.Disclosure());
        _folder = (await _site.PublishAsync()).Folder;
    }

    public ValueTask DisposeAsync()
    {
        _site.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public void A_whole_release_passes() => Check(Manifest.Read(_folder));

    [Fact]
    public void A_file_that_is_not_as_listed_stops_it()
    {
        File.AppendAllText(Path.Combine(_folder, "index.html"), " ");

        Assert.Contains("和清单不符（共 1 处）：index.html", Refusal(Manifest.Read(_folder)));
    }

    [Theory]
    [InlineData("disclosures/2025/drugs.html", "缺少这些文件（共 1 处）：disclosures/2025/drugs.html")]
    [InlineData("search.html", "缺少这些文件（共 1 处）：search.html")]
    [InlineData("disclosures/index.html", "这些链接没有着落")]
    public void A_file_that_was_never_written_stops_it(string path, string complaint)
    {
        File.Delete(Path.Combine(_folder, path));
        var manifest = Manifest.Read(_folder);

        Assert.Contains(complaint, Refusal(manifest with { Files = [.. manifest.Files.Where(file => file.Path != path)] }));
    }

    [Fact]
    public void Data_that_cannot_be_read_stops_it()
    {
        File.WriteAllText(Path.Combine(_folder, "data/disclosures.json"), "[{");
        var entry = new OutputFolder(Path.Combine(_folder, "..", "scratch"));
        entry.Write(new OutputFile("data/disclosures.json", "[{"u8.ToArray()));
        var manifest = Manifest.Read(_folder);

        Assert.Contains("读不通（共 1 处）：data/disclosures.json", Refusal(manifest with
        {
            Files = [.. manifest.Files.Select(file => file.Path == "data/disclosures.json" ? entry.Entries.Single() : file)],
        }));
    }

    private string Refusal(Manifest manifest) => Assert.Throws<BuildFailedException>(() => Check(manifest)).Message;

    private void Check(Manifest manifest) =>
        new ReleaseCheck(_folder, manifest, Edition.Of(_site.Records.Read().Board, Audience.Staff, new DateOnly(2025, 3, 5), null)).Run(TestContext.Current.CancellationToken);
}
