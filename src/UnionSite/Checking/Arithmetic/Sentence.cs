using System.Buffers;

namespace UnionSite.Checking.Arithmetic;

/// <summary>A sentence with its quantities and the words before and after each.</summary>
/// <param name="Text">The passage.</param>
/// <param name="Start">Where the sentence begins in it.</param>
/// <param name="End">Where the sentence ends.</param>
/// <param name="Quantities">Its quantities, in order.</param>
internal sealed record Sentence(string Text, int Start, int End, ImmutableArray<Quantity> Quantities)
{
    // A longer row of numbers is a table or a code, not a sentence that can be understood.
    private const int MostQuantities = 60;

    private static readonly SearchValues<char> Ends = SearchValues.Create("。！？!?；;\n\t");
    private static readonly SearchValues<char> Pauses = SearchValues.Create("，,、：:（）()“”—");

    /// <summary>The sentences of a passage that hold at least one quantity.</summary>
    public static List<Sentence> In(string text)
    {
        var sentences = new List<Sentence>();
        var quantities = Arithmetic.Quantities.In(text);
        var at = 0;
        for (var start = 0; start < text.Length && at < quantities.Count;)
        {
            var length = text.AsSpan(start).IndexOfAny(Ends);
            var end = length < 0 ? text.Length : start + length;
            var first = at;
            while (at < quantities.Count && quantities[at].Start < end)
            {
                at++;
            }
            if (at > first && at - first <= MostQuantities)
            {
                sentences.Add(new Sentence(text, start, end, [.. quantities[first..at]]));
            }
            start = end + 1;
        }
        return sentences;
    }

    /// <summary>All words between the quantity before (or the beginning) and this one.</summary>
    public ReadOnlySpan<char> Lead(int index)
    {
        var from = index == 0 ? Start : Quantities[index - 1].End;
        return from <= Quantities[index].Start ? Text.AsSpan(from, Quantities[index].Start - from) : [];
    }

    /// <summary>The words right before a quantity, within its clause: 共慰问退休职工 88 人.</summary>
    public ReadOnlySpan<char> Label(int index)
    {
        var lead = Lead(index);
        return lead[(lead.LastIndexOfAny(Pauses) + 1)..].Trim();
    }

    /// <summary>The words right after a quantity, within its clause: 22 条已答复本人.</summary>
    public ReadOnlySpan<char> After(int index)
    {
        var to = index + 1 < Quantities.Length ? Quantities[index + 1].Start : End;
        var after = Text.AsSpan(Quantities[index].End, Math.Max(0, to - Quantities[index].End));
        var pause = after.IndexOfAny(Pauses);
        return (pause < 0 ? after : after[..pause]).Trim();
    }

    /// <summary>What the quantity is of: the words before it, or after it where none stand before.</summary>
    public ReadOnlySpan<char> Name(int index)
    {
        var label = Label(index);
        return label.IsEmpty ? After(index) : label;
    }
}
