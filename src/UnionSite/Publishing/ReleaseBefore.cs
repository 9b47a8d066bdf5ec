using System.Collections.Frozen;
using UnionSite.Building;

namespace UnionSite.Publishing;

/// <summary>The newest release, whose unchanged files the next one shares as hard links.</summary>
internal sealed class ReleaseBefore : ISharedFiles
{
    private readonly string _folder;
    private readonly FrozenDictionary<string, ManifestEntry> _files;

    /// <param name="folder">The release.</param>
    /// <param name="manifest">Its manifest.</param>
    public ReleaseBefore(string folder, Manifest manifest)
    {
        _folder = folder;
        _files = manifest.Files.ToFrozenDictionary(file => file.Path, StringComparer.Ordinal);
    }

    /// <summary>What the release has at a path; null where it has nothing.</summary>
    public ManifestEntry? Find(string path) => _files.GetValueOrDefault(path);

    /// <inheritdoc/>
    public bool TryShare(ManifestEntry entry, string path)
    {
        var existing = Path.Combine(_folder, entry.Path);
        // Somebody may have altered the file since: then the new release gets its own.
        if (Find(entry.Path) != entry || !entry.IsAt(existing))
        {
            return false;
        }
        // A link under another name first, as a link never replaces a file.
        var draft = path + ".link";
        if (!Posix.TryLink(existing, draft))
        {
            return false;
        }
        Posix.Rename(draft, path);
        return true;
    }
}
