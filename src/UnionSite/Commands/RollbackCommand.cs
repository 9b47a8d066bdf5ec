using UnionSite.Publishing;

namespace UnionSite.Commands;

/// <summary><c>rollback</c>: back to the release before.</summary>
internal static class RollbackCommand
{
    public static async Task<int> RunAsync(string to, CancellationToken cancellation)
    {
        var (from, back) = await Rollback.RunAsync(to, () => Console.WriteLine("另一次发布正在进行，等它结束……"), cancellation);
        Console.WriteLine($"已退回到 {back}（替下 {from}）。再退一次，就退回更早的一版；改好记录以后重新 publish 即可。");
        return ExitCodes.Done;
    }
}
