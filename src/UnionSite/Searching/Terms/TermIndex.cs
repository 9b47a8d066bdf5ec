using System.Numerics;

namespace UnionSite.Searching.Terms;

/// <summary>Writes the terms of all records.</summary>
internal static class TermIndex
{
    // Parts are the tree's upper levels. A board this large has a far deeper tree, so how many parts a machine makes leaves no trace in the files.
    private const int UnitsPerPart = 1_000_000;
    private const int LeastUnits = 1 << 15;

    // Beyond the top four bits a term's hash and its positions' differ.
    private const int MaxParts = 16;

    /// <summary>
    /// How many bytes a file of terms has at most, a power of two. A query reads a few files and the head, which names them all: what is the least together was
    /// measured from 1,000 to 10,000 records, and grows about as the cube root.
    /// </summary>
    /// <param name="units">How long all forms are together.</param>
    public static int BudgetFor(long units) => 1 << (int)Math.Round(Math.Log2(64 * Math.Cbrt(Math.Max(units, LeastUnits))));

    /// <summary>Writes the terms of records and the suggestions, on all cores.</summary>
    public static TermDirectory Write(IReadOnlyList<RecordForm> forms, IReadOnlyCollection<Suggestion> suggestions, Action<string, byte[]> write)
    {
        var units = forms.Sum(form => form.Blocks.Sum(block => (long)block.Form.Length));
        var parts = (int)Math.Clamp(units / UnitsPerPart, 1, Math.Min(MaxParts, 2 * Environment.ProcessorCount));
        var bits = BitOperations.Log2((uint)parts);
        var directories = new TermDirectory[1 << bits];
        var suggestionsOf = suggestions.ToLookup(suggestion => bits == 0 ? 0 : TermKey.HashOf(suggestion.Key) >> (32 - bits));
        Parallel.For(0, directories.Length, part =>
        {
            var scan = new TermScan((uint)part, bits);
            for (var record = 0; record < forms.Count; record++)
            {
                scan.Add(record, forms[record]);
            }
            var path = bits == 0 ? "" : Convert.ToString(part, 2).PadLeft(bits, '0');
            directories[part] = new TermTree(BudgetFor(units), write).Write(path, scan.Lists, suggestionsOf[(uint)part]);
        });
        return Join(directories);
    }

    private static TermDirectory Join(ReadOnlySpan<TermDirectory> parts) =>
        parts.Length == 1 ? parts[0] : TermDirectory.Fork(Join(parts[..(parts.Length / 2)]), Join(parts[(parts.Length / 2)..]));
}
