using System.Text;

namespace UnionSite.Searching.Terms;

/// <summary>Writes the files of terms slice by slice, and those of their positions, in memory that is used again for each slice.</summary>
/// <param name="lists">The posting lists.</param>
/// <param name="budget">How many bytes the entries of a file have at most before they are packed.</param>
/// <param name="write">Takes the finished files.</param>
internal sealed class SliceWriter(PostingLists lists, int budget, Action<string, byte[]> write)
{
    // Positions are read only where many records are in question; then one list is mostly longer than this.
    private const int PositionsBudget = 16384;

    private readonly EntryList _entries = new(), _positions = new();
    private readonly PostingEncoder _encoder = new();

    /// <summary>Writes terms whose hashes begin with the bits of a path, in their order.</summary>
    public TermDirectory Write(string path, IEnumerable<Term> terms)
    {
        _entries.Clear();
        _positions.Clear();
        foreach (var (hash, key, list, lines) in terms)
        {
            _entries.Add(key, hash, list < 0 ? lines : lists.WeightsOf(list, _encoder));
            if (list >= 0 && lists.HasPositions(list))
            {
                _positions.Add(key, hash, lists.PositionsOf(list, _encoder));
            }
        }
        var positionTree = new TermTree("positions", PositionsBudget, write);
        return new TermTree("terms", budget, write) { Preface = leaf => ToBytes(positionTree.Write(leaf, _positions)) }.Write(path, _entries);
    }

    // What a file of terms says before them: the files of their positions.
    private static byte[] ToBytes(TermDirectory positions)
    {
        var bytes = new ByteBuffer();
        foreach (var text in (string[])[positions.Shape, positions.Names])
        {
            bytes.WriteVarint((uint)text.Length);
            bytes.Write(Encoding.ASCII.GetBytes(text));
        }
        return bytes.Written.ToArray();
    }
}

/// <summary>A term on its way into a file: a posting list, or the lines of a suggestion. The order is that of the files.</summary>
/// <param name="Hash">The hash of its key.</param>
/// <param name="Key">Its key.</param>
/// <param name="List">The posting list; -1 for none.</param>
/// <param name="Lines">The lines.</param>
internal readonly record struct Term(uint Hash, ulong Key, int List, byte[] Lines) : IComparable<Term>
{
    /// <inheritdoc/>
    public int CompareTo(Term other) => Hash != other.Hash ? Hash.CompareTo(other.Hash) : Key.CompareTo(other.Key);
}
