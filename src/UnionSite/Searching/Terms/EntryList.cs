namespace UnionSite.Searching.Terms;

/// <summary>Entries as the index's files hold them, one after the other in ascending order of their keys' hashes.</summary>
internal sealed class EntryList
{
    private readonly List<uint> _hashes = [];
    private readonly List<int> _begins = [];
    private readonly ByteBuffer _bytes = new();

    /// <summary>How many there are.</summary>
    public int Count => _hashes.Count;

    /// <summary>Begins anew.</summary>
    public void Clear()
    {
        _hashes.Clear();
        _begins.Clear();
        _bytes.Clear();
    }

    /// <summary>Adds an entry: the key's length in units, its units, the payload's length, the payload.</summary>
    public void Add(ulong key, uint hash, ReadOnlySpan<byte> payload)
    {
        _hashes.Add(hash);
        _begins.Add(_bytes.Written.Length);
        var units = TermKey.LengthOf(key);
        _bytes.Write((byte)units);
        for (var index = 0; index < units; index++)
        {
            var unit = TermKey.UnitOf(key, index);
            _bytes.Write((byte)unit);
            _bytes.Write((byte)(unit >> 8));
        }
        _bytes.WriteVarint((uint)payload.Length);
        _bytes.Write(payload);
    }

    /// <summary>The bytes of the entries of a range.</summary>
    public ReadOnlySpan<byte> BytesOf(Range range)
    {
        var (from, to) = (range.Start.Value, range.End.Value);
        return _bytes.Written[BeginOf(from)..BeginOf(to)];
    }

    /// <summary>The entries whose hashes begin with the bits of a path, such as <c>0110</c>.</summary>
    public Range Under(string path)
    {
        if (path.Length == 0)
        {
            return ..Count;
        }
        var shift = 32 - path.Length;
        var first = Convert.ToUInt32(path, 2) << shift;
        return FirstFrom(first)..FirstFrom(first + (1UL << shift));
    }

    private int BeginOf(int entry) => entry < Count ? _begins[entry] : _bytes.Written.Length;

    private int FirstFrom(ulong hash)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _hashes[middle] < hash ? (middle + 1, high) : (low, middle);
        }
        return low;
    }
}
