using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace UnionSite.Building;

/// <summary>Takes the files of a site from all pipelines at once, and knows what it took.</summary>
/// <param name="root">The folder that is written.</param>
internal sealed class OutputFolder(string root)
{
    private readonly ConcurrentDictionary<string, ManifestEntry> _entries = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, bool> _folders = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<string> _doubles = [];

    /// <summary>What was written, by path.</summary>
    public IEnumerable<ManifestEntry> Entries => _entries.Values.OrderBy(entry => entry.Path, StringComparer.Ordinal);

    /// <summary>Paths that two pages laid claim to; case counts for nothing, as on Windows.</summary>
    public IReadOnlyCollection<string> Doubles => _doubles;

    /// <summary>How many files were written whose path begins and ends so.</summary>
    public int Count(string start, string ending) =>
        _entries.Keys.Count(path => path.StartsWith(start, StringComparison.Ordinal) && path.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>Writes a file.</summary>
    public void Write(OutputFile file) => Write(file.Path, file.Content.Span);

    /// <summary>Writes a file.</summary>
    public void Write(string path, ReadOnlySpan<byte> content)
    {
        if (Claim(new ManifestEntry(path, content.Length, Convert.ToHexStringLower(SHA256.HashData(content)))))
        {
            using var stream = new FileStream(FullPath(path), FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
            stream.Write(content);
        }
    }

    /// <summary>Copies a file from elsewhere.</summary>
    public void Copy(string path, string from)
    {
        using var source = File.OpenRead(from);
        if (Claim(new ManifestEntry(path, source.Length, Convert.ToHexStringLower(SHA256.HashData(source)))))
        {
            File.Copy(from, FullPath(path));
        }
    }

    private string FullPath(string path)
    {
        var full = Path.Combine(root, path);
        var folder = Path.GetDirectoryName(full)!;
        _folders.GetOrAdd(folder, static folder => Directory.CreateDirectory(folder).Exists);
        return full;
    }

    private bool Claim(ManifestEntry entry)
    {
        if (_entries.TryAdd(entry.Path, entry))
        {
            return true;
        }
        _doubles.Add(entry.Path);
        return false;
    }
}
