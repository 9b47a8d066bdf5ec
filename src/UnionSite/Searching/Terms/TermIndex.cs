using System.Numerics;
using System.Text;

namespace UnionSite.Searching.Terms;

/// <summary>Writes the terms of all records.</summary>
internal static class TermIndex
{
    private const int LeastBudget = 2048;

    // Positions are read only where many records are in question; then one list is mostly longer than this.
    private const int PositionsBudget = 16384;

    // Parts are the tree's upper levels: a board that has so many units in each is forked at least as far anyway, so that the parts leave no trace in the files.
    private const int UnitsPerPart = 1_000_000;
    private const int MaxParts = 16;

    /// <summary>
    /// How many bytes the entries of a file have at most, a power of two. A query reads a few files and the head, which names them all: what is the least
    /// together grows as the square root.
    /// </summary>
    /// <param name="units">How long all forms are together.</param>
    public static int BudgetFor(long units) => Math.Max(LeastBudget, 1 << (int)Math.Round(Math.Log2(10 * Math.Sqrt(units + 1))));

    /// <summary>How many parts are made side by side of forms so long on so many cores, a power of two.</summary>
    public static int PartsFor(long units, int cores) => 1 << BitOperations.Log2((uint)Math.Clamp(units / UnitsPerPart, 1, Math.Min(MaxParts, 2 * cores)));

    /// <summary>Writes the terms of records and the suggestions, on all cores.</summary>
    public static TermDirectory Write(IReadOnlyList<RecordForm> forms, IReadOnlyCollection<Suggestion> suggestions, Action<string, byte[]> write)
    {
        var units = forms.Sum(form => form.Blocks.Sum(block => (long)block.Form.Length));
        return Write(forms, suggestions, BudgetFor(units), PartsFor(units, Environment.ProcessorCount), write);
    }

    /// <summary>Writes the terms in so many parts.</summary>
    public static TermDirectory Write(
        IReadOnlyList<RecordForm> forms, IReadOnlyCollection<Suggestion> suggestions, int budget, int parts, Action<string, byte[]> write)
    {
        var bits = BitOperations.Log2((uint)parts);
        var directories = new TermDirectory[parts];
        Parallel.For(0, parts, part =>
        {
            var (entries, positions) = EntriesOf(forms, suggestions, (uint)part, bits);
            var positionTree = new TermTree("positions", PositionsBudget, write);
            var tree = new TermTree("terms", budget, write) { Preface = path => ToBytes(positionTree.Write(path, positions)) };
            directories[part] = tree.Write(bits == 0 ? "" : Convert.ToString(part, 2).PadLeft(bits, '0'), entries);
        });
        return Join(directories);
    }

    private static (EntryList Entries, EntryList Positions) EntriesOf(IReadOnlyList<RecordForm> forms, IEnumerable<Suggestion> suggestions, uint part, int bits)
    {
        var scan = new TermScan(part, bits);
        for (var record = 0; record < forms.Count; record++)
        {
            scan.Add(record, forms[record]);
        }
        var lists = scan.Lists;
        Term[] terms =
        [
            .. Enumerable.Range(0, lists.Count).Select(list => new Term(lists.HashOf(list), lists.KeyOf(list), list, [])),
            .. suggestions.Select(one => new Term(TermKey.HashOf(one.Key), one.Key, -1, one.Lines)).Where(term => scan.IsOfPart(term.Hash)),
        ];
        Array.Sort(terms);

        var (entries, positions, encoder) = (new EntryList(), new EntryList(), new PostingEncoder());
        foreach (var (hash, key, list, lines) in terms)
        {
            entries.Add(key, hash, list < 0 ? lines : lists.WeightsOf(list, encoder));
            if (list >= 0 && lists.HasPositions(list))
            {
                positions.Add(key, hash, lists.PositionsOf(list, encoder));
            }
        }
        return (entries, positions);
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

    private static TermDirectory Join(ReadOnlySpan<TermDirectory> parts) =>
        parts.Length == 1 ? parts[0] : TermDirectory.Fork(Join(parts[..(parts.Length / 2)]), Join(parts[(parts.Length / 2)..]));

    /// <summary>A term on its way into a file: a posting list, or suggestions.</summary>
    private readonly record struct Term(uint Hash, ulong Key, int List, byte[] Lines) : IComparable<Term>
    {
        public int CompareTo(Term other) => Hash != other.Hash ? Hash.CompareTo(other.Hash) : Key.CompareTo(other.Key);
    }
}
