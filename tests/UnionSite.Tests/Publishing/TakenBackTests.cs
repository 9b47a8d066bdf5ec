using System.IO.Compression;
using System.Text;
using UnionSite.Publishing;

namespace UnionSite.Tests.Publishing;

public sealed class TakenBackTests : IDisposable
{
    private const string Secret = "停车位分配草案甲乙丙";

    private readonly PublishingSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task What_is_withdrawn_is_gone_at_the_next_publish_and_with_purge_from_every_byte_of_the_folder()
    {
        _site.Records.File("photos/plan.png", Pictures.Png()).File("attachments/plan.csv", $"名单\n{Secret}\n")
            .File("disclosures/2025/other.md", TinySite.Disclosure(title: "食堂收支"))
            .File("disclosures/2025/parking.md", TinySite.Disclosure(
                $"摘要: {Secret}\n图片: [{{文件: /photos/plan.png, 说明: {Secret}}}]\n附件: [/attachments/plan.csv]\n标签: [{Secret}]", $"正文说{Secret}。", Secret));
        await PublishAsync();
        Assert.NotEmpty(FilesWith(_site.To));
        var cached = Cached();

        _site.Records.File("disclosures/2025/parking.md", TinySite.Disclosure("撤回: {日期: 2025-03-04, 理由: 数字有误}", "正文。", Secret));
        File.Delete(Path.Combine(_site.Records.Input, "attachments/plan.csv"));
        await PublishAsync();
        Assert.Empty(FilesWith(Path.Combine(_site.To, "releases", ReleaseFolder.CurrentOf(_site.To)!)));
        Assert.Contains("数字有误", _site.Text("disclosures/2025/parking.html"));
        // The poster and the photo have left the cache with it.
        Assert.True(Cached() < cached, $"{Cached()} of {cached} files are still in the cache");
        Assert.NotEmpty(FilesWith(_site.To));

        await PublishAsync("--purge");
        Assert.Empty(FilesWith(_site.To));
        Assert.Single(_site.Kept);
        Assert.Empty(_site.Faults());
    }

    private async Task PublishAsync(params string[] more)
    {
        var (code, output, error) = await RealProgram.RunAsync([.. _site.Arguments(["--compress", .. more]).Where(argument => argument != "--no-posters")]);
        Assert.True(code == 0, output + error);
    }

    private int Cached() => Directory.EnumerateFiles(ReleaseFolder.CacheOf(_site.To), "*", SearchOption.AllDirectories).Count();

    /// <summary>The files that hold the secret as it is, in numbers as JSON and HTML may write it, or compressed.</summary>
    private static List<string> FilesWith(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(file => Holds(file, Encoding.UTF8.GetBytes(Secret[..4])))];

    private static bool Holds(string file, byte[] secret)
    {
        using var stream = File.OpenRead(file);
        using Stream content = Path.GetExtension(file) switch
        {
            ".gz" => new GZipStream(stream, CompressionMode.Decompress),
            ".br" => new BrotliStream(stream, CompressionMode.Decompress),
            _ => stream,
        };
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray().AsSpan().IndexOf(secret) >= 0 || PathHolds(file);
    }

    private static bool PathHolds(string file) => file.Contains(Secret[..4], StringComparison.Ordinal);
}
