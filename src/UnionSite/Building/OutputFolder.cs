using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace UnionSite.Building;

/// <summary>Takes the files of a site from all pipelines at once, and knows what it took.</summary>
/// <param name="root">The folder that is written.</param>
internal sealed class OutputFolder(string root)
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
            var (length, hash) = file.Bytes is { } bytes ? WriteAtOnce(file.Path, bytes.Span) : WriteAsMade(file);
            _entries.Add(new ManifestEntry(file.Path, length, Convert.ToHexStringLower(hash)));
        }
    }

    // Most files are small and many, so a stream and a hasher for each would cost as much as the writing.
    private (long Length, byte[] Hash) WriteAtOnce(string path, ReadOnlySpan<byte> content)
    {
        using var handle = File.OpenHandle(FullPath(path), FileMode.CreateNew, FileAccess.Write);
        RandomAccess.Write(handle, content, fileOffset: 0);
        return (content.Length, SHA256.HashData(content));
    }

    private (long Length, byte[] Hash) WriteAsMade(OutputFile file)
    {
        using var hash = SHA256.Create();
        using var stream = new FileStream(FullPath(file.Path), FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        using (var hashed = new CryptoStream(stream, hash, CryptoStreamMode.Write, leaveOpen: true))
        {
            file.WriteTo(hashed);
        }
        return (stream.Length, hash.Hash!);
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
