using System.Numerics;
using System.Runtime.CompilerServices;

namespace UnionSite.Searching.Terms;

/// <summary>
/// The posting lists of many terms, written record by record in ascending order, kept as packed bytes until they are read once at the end. A term of one or
/// two units keeps for each record a byte of weight, one of three units its positions.
/// </summary>
internal sealed class PostingLists : IDisposable
{
    // What so few records hold is looked up in their texts.
    private const int MostByText = 10;

    private int[] _slots = new int[1 << 14];
    private PostingList[] _lists = new PostingList[1 << 13];
    private readonly BytePool _pool = new();

    private struct PostingList
    {
        public ulong Key;
        public uint Hash;
        public int Records;

        /// <summary>The record that was written last.</summary>
        public int Record;

        /// <summary>Of that record the weight so far, which is not written yet, or the last position.</summary>
        public int State;

        public BytePool.Chain Bytes;

        /// <summary>What is around the term wherever it stands.</summary>
        public Surroundings Around;
    }

    /// <summary>How many terms there are.</summary>
    public int Count { get; private set; }

    /// <summary>The key of a list.</summary>
    public ulong KeyOf(int list) => _lists[list].Key;

    /// <summary>The hash of a list's key.</summary>
    public uint HashOf(int list) => _lists[list].Hash;

    /// <summary>Takes note of an occurrence of a term of one or two units.</summary>
    public void AddWeight(ulong key, uint hash, int record, int weight)
    {
        ref var list = ref ListOf(key, hash);
        if (list.Records > 0 && list.Record == record)
        {
            list.State = Weight.Join(list.State, weight);
            return;
        }
        FlushWeight(ref list);
        _pool.WriteVarint(ref list.Bytes, GapTo(ref list, record));
        list.State = weight;
    }

    /// <summary>Takes note of an occurrence of a term of three units; within a record positions ascend.</summary>
    /// <param name="key">The term.</param>
    /// <param name="hash">The hash of its key.</param>
    /// <param name="record">The record.</param>
    /// <param name="position">The position of its first unit.</param>
    /// <param name="form">Where it stands.</param>
    /// <param name="next">The place in the form of what follows it.</param>
    public void AddPosition(ulong key, uint hash, int record, int position, string form, int next)
    {
        ref var list = ref ListOf(key, hash);
        list.Around = list.Records == 0 ? Surroundings.Of(form, next) : list.Around.Within(form, next);
        if (list.Records > 0 && list.Record == record)
        {
            _pool.WriteVarint(ref list.Bytes, (uint)(position - list.State) << 1);
        }
        else
        {
            _pool.WriteVarint(ref list.Bytes, (GapTo(ref list, record) << 1) | 1);
            _pool.WriteVarint(ref list.Bytes, (uint)position);
        }
        list.State = position;
    }

    /// <summary>Gives the memory back.</summary>
    public void Dispose() => _pool.Dispose();

    /// <summary>The records of a list and their weights, as the index holds them; good until the next payload is asked for.</summary>
    public ReadOnlySpan<byte> WeightsOf(int index, PostingEncoder encoder)
    {
        var list = _lists[index];
        if (HasPositions(index))
        {
            _pool.CopyTo(list.Bytes, encoder.TakeRows(list.Bytes.Length));
            return encoder.WeightsOfPositions(list.Records, list.Records > MostByText ? list.Around : default);
        }
        var rows = encoder.TakeRows(list.Bytes.Length + 1);
        _pool.CopyTo(list.Bytes, rows);
        rows[^1] = (byte)list.State;
        return encoder.Weights(list.Records);
    }

    /// <summary>The positions of a list of a term of three units; good until the next payload is asked for.</summary>
    public ReadOnlySpan<byte> PositionsOf(int index, PostingEncoder encoder)
    {
        _pool.CopyTo(_lists[index].Bytes, encoder.TakeRows(_lists[index].Bytes.Length));
        return encoder.Positions();
    }

    /// <summary>Whether a list is of a term of three units.</summary>
    public bool HasPositions(int index) => TermKey.HasPositions(_lists[index].Key);

    private static uint GapTo(ref PostingList list, int record)
    {
        var gap = (uint)(record - list.Record);
        list.Record = record;
        list.Records++;
        return gap;
    }

    private void FlushWeight(ref PostingList list)
    {
        if (list.Records > 0)
        {
            _pool.Write(ref list.Bytes, (byte)list.State);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref PostingList ListOf(ulong key, uint hash)
    {
        var mask = _slots.Length - 1;
        for (var slot = (int)hash & mask; ; slot = (slot + 1) & mask)
        {
            var entry = _slots[slot];
            if (entry == 0)
            {
                return ref Add(key, hash, slot);
            }
            if (_lists[entry - 1].Key == key)
            {
                return ref _lists[entry - 1];
            }
        }
    }

    private ref PostingList Add(ulong key, uint hash, int slot)
    {
        if (Count == _lists.Length)
        {
            Array.Resize(ref _lists, Count * 2);
            Rehash();
            return ref ListOf(key, hash);
        }
        _lists[Count].Key = key;
        _lists[Count].Hash = hash;
        _slots[slot] = ++Count;
        return ref _lists[Count - 1];
    }

    private void Rehash()
    {
        _slots = new int[BitOperations.RoundUpToPowerOf2((uint)_lists.Length * 2)];
        var mask = _slots.Length - 1;
        for (var list = 0; list < Count; list++)
        {
            var slot = (int)_lists[list].Hash & mask;
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & mask;
            }
            _slots[slot] = list + 1;
        }
    }
}
