namespace UnionSite.Searching.Terms;

/// <summary>
/// Cuts entries into files by the bits of their hashes: a node is forked where its entries are too long. So an edit changes few files and the names of no
/// others, and the client finds an entry's file from the hash of its key.
/// </summary>
/// <param name="folder">Where the files stand.</param>
/// <param name="budget">How many bytes the entries of a file have at most before they are packed, unless a single one needs more.</param>
/// <param name="write">Takes the finished files.</param>
internal sealed class TermTree(string folder, int budget, Action<string, byte[]> write)
{
    private const int LongestPath = 32;

    /// <summary>What a file says before its entries; takes its path in bits.</summary>
    public Func<string, byte[]> Preface { get; init; } = _ => [];

    /// <summary>Writes the entries under a path.</summary>
    public TermDirectory Write(string path, EntryList entries)
    {
        var directory = new TermDirectory();
        WriteNode(path, entries, directory);
        return directory;
    }

    private void WriteNode(string path, EntryList entries, TermDirectory directory)
    {
        var range = entries.Under(path);
        var bytes = entries.BytesOf(range);
        if (bytes.IsEmpty)
        {
            directory.AddNothing();
        }
        else if (bytes.Length <= budget || range.End.Value - range.Start.Value == 1 || path.Length == LongestPath)
        {
            var script = IndexFile.Pack([.. Preface(path), .. bytes]);
            var name = IndexFile.NameOf(script);
            directory.AddFile(name);
            write($"search/{folder}/{(path.Length == 0 ? "root" : path)}-{name}.js", script);
        }
        else
        {
            directory.AddFork();
            WriteNode(path + '0', entries, directory);
            WriteNode(path + '1', entries, directory);
        }
    }
}
