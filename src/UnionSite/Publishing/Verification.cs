using System.Globalization;
using UnionSite.Building;

namespace UnionSite.Publishing;

/// <summary>What <c>verify</c> found.</summary>
/// <param name="Releases">How many releases are kept.</param>
/// <param name="Files">How many files they have together.</param>
/// <param name="Seal">The hash of the journal's last line.</param>
/// <param name="Faults">What was altered, a sentence each; empty when nothing was.</param>
internal sealed record VerificationResult(int Releases, int Files, string Seal, ImmutableArray<string> Faults);

/// <summary>A release that was in place on a day.</summary>
/// <param name="Release">The release.</param>
/// <param name="From">Since when.</param>
/// <param name="To">Until when; null for the one in place now.</param>
/// <param name="Folder">Where it lies; null when it is not kept any more.</param>
internal sealed record ShownRelease(string Release, DateTimeOffset From, DateTimeOffset? To, string? Folder);

/// <summary><c>verify</c>: proves that what is kept is what was published. It reads only.</summary>
/// <param name="root">The publishing folder.</param>
internal sealed class Verification(string root)
{
    private const int Named = 20;

    private readonly ImmutableArray<(JournalEntry Entry, string Hash)> _lines = new Journal(root).Read();
    private readonly ImmutableArray<string> _kept = ReleaseFolder.KeptIn(root);

    /// <summary>Compares every file with its manifest, every manifest with its seal, and every seal with the journal's.</summary>
    public VerificationResult Run(CancellationToken cancellation)
    {
        var (faults, files, manifests) = (new List<string>(), 0, new Dictionary<string, Manifest>());
        faults.AddRange(FaultsOfJournal());
        foreach (var release in _kept)
        {
            try
            {
                var manifest = manifests[release] = Manifest.Read(ReleaseFolder.PathOf(root, release));
                files += manifest.Files.Length;
                faults.AddRange(FaultsOf(release, manifest, cancellation));
            }
            catch (InvalidDataException)
            {
                faults.Add($"{release}/{Manifest.FileName} 读不通或者不见了，这一版无法核对。");
            }
        }
        faults.AddRange(FaultsOfChain(manifests));
        return new VerificationResult(_kept.Length, files, _lines is [.., var last] ? last.Hash : "", [.. faults]);
    }

    /// <summary>What was in place on a day, in the order of time.</summary>
    public IEnumerable<ShownRelease> ShownOn(DateOnly day)
    {
        var begin = ChinaTime.StartOf(day);
        for (var i = 0; i < _lines.Length; i++)
        {
            var entry = _lines[i].Entry;
            DateTimeOffset? until = i + 1 < _lines.Length ? _lines[i + 1].Entry.At : null;
            if (entry.At < begin.AddDays(1) && (until is null || until > begin))
            {
                yield return new ShownRelease(entry.Release, entry.At, until, _kept.Contains(entry.Release) ? ReleaseFolder.PathOf(root, entry.Release) : null);
            }
        }
    }

    private IEnumerable<string> FaultsOfJournal()
    {
        for (var i = 0; i < _lines.Length; i++)
        {
            if (_lines[i].Entry.Previous != (i == 0 ? null : _lines[i - 1].Hash))
            {
                yield return $"{Journal.FileName} 第 {(i + 1).ToString(CultureInfo.InvariantCulture)} 行和它前面的一行接不上：其中一行被改过，或者中间删去了几行。";
            }
        }
        var removed = _lines.SelectMany(line => line.Entry.Removed).ToHashSet();
        var published = _lines.Select(line => line.Entry.Release).ToHashSet();
        foreach (var release in published.Except(removed).Except(_kept).Order(StringComparer.Ordinal))
        {
            yield return $"{release} 这一版不见了，而发布记录里没有删去它。";
        }
        foreach (var release in _kept.Where(release => !published.Contains(release) || removed.Contains(release)))
        {
            yield return $"{release} 这一版不是发布记录里的。";
        }
        if (_lines is [.., var last] && ReleaseFolder.CurrentOf(root) != last.Entry.Release)
        {
            yield return $"current 现在指向 {ReleaseFolder.CurrentOf(root) ?? "（没有）"}，发布记录里最后换上的是 {last.Entry.Release}。";
        }
    }

    private IEnumerable<string> FaultsOf(string release, Manifest manifest, CancellationToken cancellation)
    {
        if (!manifest.IsSound || manifest.Release?.Name != release || !_lines.Any(line => line.Entry.Release == release && line.Entry.Seal == manifest.Seal))
        {
            yield return $"{release}/{Manifest.FileName} 和发布时的校验码不符。";
        }
        var altered = ReleaseCheck.Altered(ReleaseFolder.PathOf(root, release), manifest, cancellation);
        foreach (var path in altered.Take(Named))
        {
            yield return $"{release}/{path} 被改动、删去或者是后来加的。";
        }
        if (altered.Length > Named)
        {
            yield return $"{release} 里另有 {altered.Length - Named} 个文件也是这样。";
        }
    }

    // Each manifest names the seal of the release that was published before it.
    private IEnumerable<string> FaultsOfChain(Dictionary<string, Manifest> manifests)
    {
        string? before = null;
        foreach (var entry in _lines.Select(line => line.Entry).Where(entry => entry.Action == JournalAction.Publish))
        {
            if (manifests.TryGetValue(entry.Release, out var manifest) && manifest.Release is { } release && release.Previous != before)
            {
                yield return $"{entry.Release}/{Manifest.FileName} 和它前面的一版接不上。";
            }
            before = entry.Seal;
        }
    }
}
