using System.Numerics;
using UnionSite.Searching.Terms;

namespace UnionSite.Searching;

/// <summary>
/// The places of a text's blocks: each begins at the slot that the hash of its form tells, or at the next one that is free, so that an edit of one block
/// moves no other. See "Zones and positions" in <c>docs/search.md</c>.
/// </summary>
internal static class Slots
{
    private const int Size = 16;

    /// <summary>How many positions a form takes: whole slots, of which one position at least stays free.</summary>
    public static int RoomFor(string form) => (form.Length + Size) & -Size;

    /// <summary>Gives forms their places, from a position on; the result ascends by position.</summary>
    public static IReadOnlyCollection<FormBlock> Place(int first, IReadOnlyCollection<string> forms)
    {
        var slots = (int)BitOperations.RoundUpToPowerOf2((uint)forms.Sum(RoomFor) * 2 / Size);
        var (taken, end) = (new bool[slots], slots);
        var blocks = new List<FormBlock>(forms.Count);
        foreach (var form in forms)
        {
            var needed = RoomFor(form) / Size;
            var slot = FirstFree(taken, TermKey.HashOf(form), needed);
            if (slot < 0)
            {
                (slot, end) = (end, end + needed);
            }
            else
            {
                taken.AsSpan(slot, needed).Fill(true);
            }
            blocks.Add(new FormBlock(first + slot * Size, form));
        }
        blocks.Sort((one, other) => one.Position.CompareTo(other.Position));
        return blocks;
    }

    private static int FirstFree(bool[] taken, uint hash, int needed)
    {
        for (var step = 0; step < taken.Length; step++)
        {
            var slot = (int)((hash + step) & (taken.Length - 1));
            if (slot + needed <= taken.Length && !taken.AsSpan(slot, needed).Contains(true))
            {
                return slot;
            }
        }
        return -1;
    }
}
