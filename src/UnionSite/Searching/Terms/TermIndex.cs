using System.Numerics;

namespace UnionSite.Searching.Terms;

/// <summary>Writes the terms of all records.</summary>
internal static class TermIndex
{
    private const int LeastBudget = 2048;

    // A board that has so many units to a slice is forked at least as far anyway, so that slices leave no trace in the files.
    private const int UnitsPerSlice = 250_000;
    private const int MaxSliceBits = 8;

    /// <summary>
    /// How many bytes the entries of a file have at most, a power of two. A query reads a few files and the head, which names them all: what is the least
    /// together grows as the square root.
    /// </summary>
    /// <param name="units">How long all forms are together.</param>
    public static int BudgetFor(long units) => Math.Max(LeastBudget, 1 << (int)Math.Round(Math.Log2(10 * Math.Sqrt(units + 1))));

    /// <summary>Writes the terms of records and the suggestions, on all cores.</summary>
    public static TermDirectory Write(IReadOnlyList<RecordForm> forms, Task<IReadOnlyCollection<Suggestion>> suggestions, Action<string, byte[]> write)
    {
        var units = forms.Sum(form => form.Blocks.Sum(block => (long)block.Form.Length));
        var sliceBits = Math.Min(MaxSliceBits, BitOperations.Log2((uint)(units / UnitsPerSlice) | 1));
        var partBits = Math.Min(sliceBits, BitOperations.Log2((uint)(2 * Environment.ProcessorCount)));
        return Write(forms, suggestions, BudgetFor(units), partBits, sliceBits - partBits, write);
    }

    /// <summary>Writes the terms part by part, as many at a time as there are cores, and the files of each part slice by slice, so that little is in memory at once.</summary>
    /// <param name="forms">The forms of the records, by their numbers.</param>
    /// <param name="suggestions">What is proposed while somebody types.</param>
    /// <param name="budget">See <see cref="BudgetFor"/>.</param>
    /// <param name="partBits">How many of the hash's top bits tell the part.</param>
    /// <param name="sliceBits">How many further bits tell the slice.</param>
    /// <param name="write">Takes the finished files.</param>
    public static TermDirectory Write(
        IReadOnlyList<RecordForm> forms, Task<IReadOnlyCollection<Suggestion>> suggestions, int budget, int partBits, int sliceBits, Action<string, byte[]> write)
    {
        var directories = new TermDirectory[1 << (partBits + sliceBits)];
        Parallel.For(0, 1 << partBits, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, part =>
        {
            using var lists = ScanOf(forms, (uint)part, partBits);
            var terms = TermsOf(lists, suggestions.Result).ToLookup(term => partBits + sliceBits == 0 ? 0 : term.Hash >> (32 - partBits - sliceBits));
            var writer = new SliceWriter(lists, budget, write);
            for (var slice = part << sliceBits; slice < part + 1 << sliceBits; slice++)
            {
                directories[slice] = writer.Write(ToPath(slice, partBits + sliceBits), terms[(uint)slice].Order());
            }
        });
        return Join(directories);
    }

    private static PostingLists ScanOf(IReadOnlyList<RecordForm> forms, uint part, int bits)
    {
        var scan = new TermScan(part, bits);
        for (var record = 0; record < forms.Count; record++)
        {
            scan.Add(record, forms[record]);
        }
        return scan.Lists;
    }

    private static IEnumerable<Term> TermsOf(PostingLists lists, IEnumerable<Suggestion> suggestions) =>
        Enumerable.Range(0, lists.Count).Select(list => new Term(lists.HashOf(list), lists.KeyOf(list), list, []))
            .Concat(suggestions.Select(one => new Term(TermKey.HashOf(one.Key), one.Key, -1, one.Lines)));

    private static string ToPath(int slice, int bits) => bits == 0 ? "" : Convert.ToString(slice, 2).PadLeft(bits, '0');

    private static TermDirectory Join(ReadOnlySpan<TermDirectory> slices) =>
        slices.Length == 1 ? slices[0] : TermDirectory.Fork(Join(slices[..(slices.Length / 2)]), Join(slices[(slices.Length / 2)..]));
}
