using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace UnionSite.Building;

/// <summary>Takes the files of a site from all pipelines at once, and knows what it took.</summary>
/// <param name="root">The folder that is written.</param>
/// <param name="before">An earlier state of the same site, whose files are shared where they are the same; null where there is none.</param>
internal sealed class OutputFolder(string root, ISharedFiles? before = null)
{
    private readonly ConcurrentDictionary<string, bool> _paths = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentBag<ManifestEntry> _entries = [];
    private readonly ConcurrentDictionary<string, bool> _folders = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<string> _doubles = [];

    /// <summary>What was written, by path.</summary>
    public IEnumerable<ManifestEntry> Entries => _entries.OrderBy(entry => entry.Path, StringComparer.Ordinal);

    /// <summary>Paths that two pages laid claim to; case counts for nothing, as on Windows.</summary>
    public IReadOnlyCollection<string> Doubles => _doubles;

    /// <summary>Writes a file.</summary>
    public void Write(OutputFile file)
    {
        if (Claim(file.Path))
        {
            _entries.Add(file.Bytes is { } bytes ? WriteAtOnce(file.Path, bytes.Span) : WriteAsMade(file));
        }
    }

    /// <summary>Takes over a file of the earlier state as it is.</summary>
    /// <returns>Whether it could be had.</returns>
    public bool TryShare(ManifestEntry file)
    {
        if (before?.TryShare(file, FullPath(file.Path)) != true)
        {
            return false;
        }
        if (Claim(file.Path))
        {
            _entries.Add(file);
        }
        return true;
    }

    // Most files are small and many, so a stream and a hasher for each would cost as much as the writing.
    private ManifestEntry WriteAtOnce(string path, ReadOnlySpan<byte> content)
    {
        var entry = new ManifestEntry(path, content.Length, Convert.ToHexStringLower(SHA256.HashData(content)));
        if (before?.TryShare(entry, FullPath(path)) != true)
        {
            using var handle = File.OpenHandle(FullPath(path), FileMode.CreateNew, FileAccess.Write);
            RandomAccess.Write(handle, content, fileOffset: 0);
        }
        return entry;
    }

    private ManifestEntry WriteAsMade(OutputFile file)
    {
        var path = FullPath(file.Path);
        using var hash = SHA256.Create();
        using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        using (var hashed = new CryptoStream(stream, hash, CryptoStreamMode.Write, leaveOpen: true))
        {
            file.WriteTo(hashed);
        }
        var entry = new ManifestEntry(file.Path, stream.Length, Convert.ToHexStringLower(hash.Hash!));
        before?.TryShare(entry, path);
        return entry;
    }

    /// <summary>Copies a file from elsewhere.</summary>
    public void Copy(string path, string from) => Write(new OutputFile(path, stream =>
    {
        using var source = File.OpenRead(from);
        source.CopyTo(stream);
    }));

    /// <summary>Where a file lies until the output is put in place.</summary>
    public string FullPath(string path)
    {
        var full = Path.Combine(root, path);
        var folder = Path.GetDirectoryName(full)!;
        _folders.GetOrAdd(folder, static folder => Directory.CreateDirectory(folder).Exists);
        return full;
    }

    private bool Claim(string path)
    {
        if (_paths.TryAdd(path, true))
        {
            return true;
        }
        _doubles.Add(path);
        return false;
    }
}

/// <summary>An earlier state of a site that a new one may share files with.</summary>
internal interface ISharedFiles
{
    /// <summary>Gives a file that is the same as before, byte for byte, the new place as a second name; what is there already is replaced.</summary>
    /// <param name="entry">The file.</param>
    /// <param name="path">Its full path in the new site.</param>
    /// <returns>Whether there was one to share.</returns>
    bool TryShare(ManifestEntry entry, string path);
}
