using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using UnionSite.Building;

namespace UnionSite.Printing;

/// <summary>
/// Keeps what the press made, under a name that is the SHA-256 of everything it was made from: the job, the photos' bytes, the
/// templates and the press itself. What has not changed is not made again, on the next day and in CI too.
/// </summary>
/// <param name="project">Where the templates and the press lie.</param>
/// <param name="folder">Where it keeps things; any number of builds may share it.</param>
/// <param name="clean">Whether what earlier builds kept counts for nothing.</param>
internal sealed class PressCache(ProjectFolders project, string folder, bool clean)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(60);

    private const int KeyLength = 64;

    private readonly ConcurrentDictionary<string, bool> _used = new(StringComparer.Ordinal);

    private readonly Lazy<byte[]> _press = new(() => HashOfFolders(
        Directory.EnumerateFiles(project.Press, "*.mjs").Append(Path.Combine(project.Press, "package-lock.json"))));

    private readonly Lazy<byte[]> _templates = new(() => HashOfFolders(
        Directory.EnumerateFiles(project.PosterTemplates, "*", SearchOption.AllDirectories)));

    /// <summary>The name for what is made from a job and some files.</summary>
    public string KeyOf(string job, IEnumerable<string> files, bool usesTemplates)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(_press.Value);
        hash.AppendData(usesTemplates ? _templates.Value : []);
        foreach (var file in files)
        {
            using var stream = File.OpenRead(file);
            hash.AppendData(SHA256.HashData(stream));
        }
        hash.AppendData(Encoding.UTF8.GetBytes(job));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The full path of a kept file, or null when it must be made.</summary>
    public string? Find(string key, string ending)
    {
        var file = new FileInfo(PathOf(key, ending));
        if (clean || !file.Exists || file.Length == 0)
        {
            return null;
        }
        if (DateTime.UtcNow - file.LastWriteTimeUtc > TimeSpan.FromDays(1))
        {
            file.LastWriteTimeUtc = DateTime.UtcNow; // still in use
        }
        _used.TryAdd(key, true);
        return file.FullName;
    }

    /// <summary>A path without ending, beside the cache, for the press to write to.</summary>
    public string Draft() => Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "drafts")).FullName, Guid.NewGuid().ToString("n"));

    /// <summary>Takes a finished draft into the cache, whole or not at all; gives its path there.</summary>
    public string Keep(string key, string ending, string draft)
    {
        var path = PathOf(key, ending);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.Move(draft, path, overwrite: true);
        _used.TryAdd(key, true);
        return path;
    }

    /// <summary>Drops what no build has used for two months, and the drafts of builds that were killed.</summary>
    public void Tidy() => Drop(file => DateTime.UtcNow - file.LastWriteTimeUtc > Lifetime);

    /// <summary>Drops all that was not asked for since the cache was opened, so that nothing is left of what was taken back.</summary>
    public void DropUnused() => Drop(file => !_used.ContainsKey(file.Name[..Math.Min(file.Name.Length, KeyLength)]));

    private void Drop(Func<FileInfo, bool> isUseless)
    {
        if (Directory.Exists(folder))
        {
            foreach (var file in new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Where(isUseless))
            {
                file.Delete();
            }
        }
    }

    private string PathOf(string key, string ending) => Path.Combine(folder, key[..2], key + ending);

    private static byte[] HashOfFolders(IEnumerable<string> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files.OrderBy(Path.GetFileName, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetFileName(file)));
            hash.AppendData(SHA256.HashData(File.ReadAllBytes(file)));
        }
        return hash.GetHashAndReset();
    }
}
