using UnionSite.Building;

namespace UnionSite.Publishing;

/// <summary><c>rollback</c>: puts the release in place again that was there before. Nothing is built.</summary>
internal static class Rollback
{
    /// <summary>Switches back.</summary>
    /// <returns>From which release to which.</returns>
    /// <exception cref="WrongUsageException">There is nothing to switch back to, or it shows what has been taken back since.</exception>
    public static async Task<(string From, string To)> RunAsync(string to, Action onWaiting, CancellationToken cancellation)
    {
        ReleaseFolder.RequireJournal(to);
        using var folder = await ReleaseFolder.OpenAsync(to, onWaiting, cancellation);
        var (from, target) = (folder.Current, BeforeIt(folder));
        if (from is null || target is null)
        {
            throw new WrongUsageException("没有更早的一版可以退回：以前的各版没有保留，或者这是第一版。请改正记录后重新发布。");
        }
        var manifest = Read(folder, target);
        StopOnTakenBack(folder, target, manifest);
        folder.PutInPlace(JournalAction.Rollback, target, manifest.Seal ?? "", []);
        return (from, target);
    }

    // What a release replaced, not what was made before it: after a rollback and a new release, that is not the one that was rolled back.
    private static string? BeforeIt(ReleaseFolder folder)
    {
        var replaced = folder.History.Where(entry => entry.Action == JournalAction.Publish).ToDictionary(entry => entry.Release, entry => entry.Replaced);
        var kept = folder.Kept.ToHashSet();
        for (var release = folder.Current; release is not null;)
        {
            release = replaced.GetValueOrDefault(release);
            if (release is not null && kept.Contains(release))
            {
                return release;
            }
        }
        return null;
    }

    private static void StopOnTakenBack(ReleaseFolder folder, string target, Manifest manifest)
    {
        var pages = manifest.Files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        var takenBack = folder.Kept.Where(release => string.CompareOrdinal(release, target) > 0)
            .SelectMany(release => Read(folder, release).Release?.Withdrawn ?? []).Distinct()
            .Except(manifest.Release?.Withdrawn ?? []).Where(key => pages.Contains($"{key}.html")).Order(StringComparer.Ordinal).ToList();
        if (takenBack.Count > 0)
        {
            throw new WrongUsageException($"不能退回到 {target}：那一版里还有后来已经撤回的{string.Join("、", takenBack)}。请改正记录后重新发布。");
        }
    }

    private static Manifest Read(ReleaseFolder folder, string release)
    {
        try
        {
            return Manifest.Read(folder.PathOf(release));
        }
        catch (InvalidDataException broken)
        {
            throw new BuildFailedException($"{release} 这一版的 {Manifest.FileName} 被改坏了，不能核对，所以没有退回。请重新发布。", broken);
        }
    }
}
