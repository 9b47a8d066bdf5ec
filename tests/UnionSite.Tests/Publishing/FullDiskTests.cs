using System.Diagnostics;

namespace UnionSite.Tests.Publishing;

public sealed class FullDiskTests : IDisposable
{
    private readonly TinySite _site = new();
    private readonly string _disk = Directory.CreateTempSubdirectory("union-site-disk-").FullName;

    public void Dispose()
    {
        Run("umount", _disk);
        Directory.Delete(_disk, recursive: true);
        _site.Dispose();
    }

    [Fact]
    public async Task A_full_disk_is_told_of_and_the_old_site_stays()
    {
        Assert.Equal(0, Run("mount", "-t", "tmpfs", "-o", "size=3m", "none", _disk));
        var to = Path.Combine(_disk, "www");
        string[] publish = ["publish", "--input", _site.Input, "--to", to, "--no-posters", "--as-of", "2025-03-05"];
        _site.File("disclosures/2025/drugs.md", TinySite.Disclosure(title: "药品采购情况"));
        Assert.Equal(0, (await RealProgram.RunAsync(publish)).Code);
        for (var number = 0; number < 400; number++)
        {
            _site.File($"disclosures/2025/{number}.md", TinySite.Disclosure(title: $"第 {number} 件"));
        }

        var (code, _, error) = await RealProgram.RunAsync(publish);

        Assert.Equal(3, code);
        Assert.Contains("请检查磁盘空间", error);
        Assert.Contains("原来的网站没有改动", error);
        Assert.Equal(0, (await RealProgram.RunAsync("verify", "--to", to)).Code);
        Assert.Single(Directory.EnumerateDirectories(Path.Combine(to, "releases")));
        Assert.Contains("药品采购情况", await File.ReadAllTextAsync(Path.Combine(to, "current", "index.html"), TestContext.Current.CancellationToken));
    }

    // A small disk of its own takes the rights of an administrator, which a runner's user has by sudo.
    private static int Run(params string[] command)
    {
        string[] whole = Environment.UserName == "root" ? command : ["sudo", "-n", .. command];
        using var process = Process.Start(whole[0], whole[1..]);
        process.WaitForExit();
        return process.ExitCode;
    }
}
