using System.Text;

namespace UnionSite.Searching.Terms;

/// <summary>
/// Cuts terms into files by the bits of their hashes: a node is forked when its file would be too long. So an edit changes few files and the names of no
/// others, and the client finds a term's file from its hash alone.
/// </summary>
/// <param name="budget">How many bytes a file has at most, unless a single term needs more.</param>
/// <param name="write">Takes the finished files.</param>
internal sealed class TermTree(int budget, Action<string, byte[]> write)
{
    // Postings pack to no less than about a quarter, base64 included: what is longer than that need not be tried.
    private const int BestPacking = 4;

    private readonly PostingEncoder _encoder = new();
    private readonly ByteBuffer _leaf = new();

    /// <summary>Writes the terms whose hashes begin with the bits of a path.</summary>
    public TermDirectory Write(string path, PostingLists lists, IEnumerable<Suggestion> suggestions)
    {
        var terms = Enumerable.Range(0, lists.Count).SelectMany(list => TermsOf(list, lists))
            .Concat(suggestions.Select(suggestion => new Term(suggestion.Key, suggestion.Lines.Length, -1, suggestion.Lines)))
            .ToArray();
        Array.Sort(terms);
        var directory = new TermDirectory();
        WriteNode(path, terms, lists, directory);
        return directory;
    }

    private static IEnumerable<Term> TermsOf(int list, PostingLists lists)
    {
        var (key, bytes) = (lists.KeyOf(list), lists.BytesOf(list));
        yield return new Term(key, bytes, list, null);
        if (lists.HasPositions(list))
        {
            yield return new Term(TermKey.PositionsOf(key), bytes, list, null);
        }
    }

    private void WriteNode(string path, ReadOnlySpan<Term> terms, PostingLists lists, TermDirectory directory)
    {
        var script = IsSurelyTooLong(terms) ? null : Pack(terms, lists);
        if (script is not null && (script.Length <= budget || terms.Length <= 1 || path.Length == 32))
        {
            var name = IndexFile.NameOf(script);
            directory.AddLeaf(name);
            write($"search/terms/{(path.Length == 0 ? "root" : path)}-{name}.js", script);
            return;
        }
        directory.AddFork();
        var right = FirstWithBit(terms, path.Length);
        WriteNode(path + '0', terms[..right], lists, directory);
        WriteNode(path + '1', terms[right..], lists, directory);
    }

    private bool IsSurelyTooLong(ReadOnlySpan<Term> terms)
    {
        if (terms.Length <= 1)
        {
            return false;
        }
        long bytes = 0;
        foreach (var term in terms)
        {
            bytes += term.Bytes;
        }
        return bytes > (long)budget * BestPacking;
    }

    private byte[] Pack(ReadOnlySpan<Term> terms, PostingLists lists)
    {
        var byKey = terms.ToArray();
        Array.Sort(byKey, (one, other) => one.Key.CompareTo(other.Key));
        _leaf.Clear();
        foreach (var term in byKey)
        {
            var payload = term.Lines is { } lines ? lines
                : TermKey.IsOfPositions(term.Key) ? lists.PositionsOf(term.List, _encoder) : lists.WeightsOf(term.List, _encoder);
            var units = TermKey.LengthOf(term.Key);
            _leaf.Write((byte)units);
            for (var index = 0; index < units; index++)
            {
                var unit = TermKey.UnitOf(term.Key, index);
                _leaf.Write((byte)unit);
                _leaf.Write((byte)(unit >> 8));
            }
            _leaf.WriteVarint((uint)payload.Length);
            _leaf.Write(payload);
        }
        return IndexFile.Pack(_leaf.Written);
    }

    private static int FirstWithBit(ReadOnlySpan<Term> terms, int bit)
    {
        var (low, high) = (0, terms.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if ((terms[middle].Hash << bit) >> 31 == 1)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }
        return low;
    }

    /// <summary>A term on its way into a leaf: a posting list, or suggestions.</summary>
    private readonly record struct Term(ulong Key, int Bytes, int List, byte[]? Lines) : IComparable<Term>
    {
        public uint Hash { get; } = TermKey.HashOf(Key);

        public int CompareTo(Term other) => Hash != other.Hash ? Hash.CompareTo(other.Hash) : Key.CompareTo(other.Key);
    }
}

/// <summary>The shape of a term tree and the names of its leaves, in preorder, as the head holds them.</summary>
internal sealed class TermDirectory
{
    private readonly StringBuilder _shape = new(), _names = new();

    /// <summary><c>1</c> a fork, <c>0</c> a leaf.</summary>
    public string Shape => _shape.ToString();

    /// <summary>The names of the leaves, five characters each.</summary>
    public string Names => _names.ToString();

    /// <summary>A node that has two below it, which follow.</summary>
    public void AddFork() => _shape.Append('1');

    /// <summary>A node that is a file.</summary>
    public void AddLeaf(string name)
    {
        _shape.Append('0');
        _names.Append(name);
    }

    /// <summary>Two trees below a fork.</summary>
    public static TermDirectory Fork(TermDirectory left, TermDirectory right)
    {
        var fork = new TermDirectory();
        fork.AddFork();
        fork._shape.Append(left._shape).Append(right._shape);
        fork._names.Append(left._names).Append(right._names);
        return fork;
    }
}
