using UnionSite.Publishing;

namespace UnionSite.Commands;

/// <summary><c>verify</c>: whether what is kept is what was published, and what was in place on a day.</summary>
internal static class VerifyCommand
{
    /// <returns>1 when something was altered.</returns>
    public static async Task<int> RunAsync(string to, DateOnly? day, CancellationToken cancellation)
    {
        ReleaseFolder.RequireJournal(to);
        using var held = await LockAsync(to, cancellation);
        var verification = Open(to);
        var result = verification.Run(cancellation);
        foreach (var fault in result.Faults)
        {
            Console.WriteLine(fault);
        }
        Console.WriteLine(result.Faults.IsEmpty
            ? $"完好：保留的 {result.Releases} 版，共 {result.Files} 个文件，都和发布时一样。"
            : $"共 {result.Faults.Length} 处和发布时不一样。");
        Console.WriteLine($"校验码：{result.Seal}");
        if (day is { } asked)
        {
            WriteShown(verification.ShownOn(asked).ToList(), asked);
        }
        return result.Faults.IsEmpty ? ExitCodes.Done : ExitCodes.RecordsHaveErrors;
    }

    private static Verification Open(string to)
    {
        try
        {
            return new Verification(to);
        }
        catch (InvalidDataException broken)
        {
            throw ReleaseFolder.Broken(to, broken);
        }
    }

    // Whoever may only read the folder verifies it without keeping publishers out.
    private static async Task<FileStream?> LockAsync(string to, CancellationToken cancellation)
    {
        try
        {
            return await ReleaseFolder.LockAsync(to, () => Console.WriteLine("另一次发布正在进行，等它结束……"), cancellation);
        }
        catch (Exception refused) when (refused is UnauthorizedAccessException or IOException)
        {
            return null;
        }
    }

    private static void WriteShown(List<ShownRelease> shown, DateOnly day)
    {
        Console.WriteLine(shown.Count == 0 ? $"{day:yyyy-MM-dd} 那天还没有发布过。" : $"{day:yyyy-MM-dd} 那天，网站上是：");
        foreach (var release in shown)
        {
            var until = release.To is { } to ? $"{to:yyyy-MM-dd HH:mm:ss}" : "现在";
            Console.WriteLine($"  {release.From:yyyy-MM-dd HH:mm:ss} 至 {until}：{release.Release}"
                + (release.Folder is { } folder ? $"，可以打开 {Path.Combine(folder, "index.html")}" : "，这一版没有保留"));
        }
    }
}
