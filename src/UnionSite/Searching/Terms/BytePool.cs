using System.Buffers;

namespace UnionSite.Searching.Terms;

/// <summary>
/// Many growing byte lists in few arrays, as a list of its own for each of a million terms would be mostly overhead. A list is a chain of slabs, each twice
/// as long as the one before; the last four bytes of a slab are the address of the next.
/// </summary>
internal sealed class BytePool : IDisposable
{
    private const int PageBits = 18, PageSize = 1 << PageBits;
    private const int FirstSlab = 8, LongestSlab = 1 << 14, LinkSize = 4;

    private readonly List<byte[]> _pages = [];
    private int _free = PageSize;

    /// <summary>A list being written.</summary>
    public struct Chain
    {
        internal int Head, Tail, Room, Slab;

        /// <summary>How many bytes it holds.</summary>
        public int Length { get; internal set; }
    }

    /// <summary>Adds a byte to a list.</summary>
    public void Write(ref Chain chain, byte value)
    {
        if (chain.Room == 0)
        {
            Extend(ref chain);
        }
        _pages[chain.Tail >> PageBits][chain.Tail & (PageSize - 1)] = value;
        chain.Tail++;
        chain.Room--;
        chain.Length++;
    }

    /// <summary>Adds an unsigned number as LEB128.</summary>
    public void WriteVarint(ref Chain chain, uint value)
    {
        for (; value >= 0x80; value >>= 7)
        {
            Write(ref chain, (byte)(value | 0x80));
        }
        Write(ref chain, (byte)value);
    }

    /// <summary>Copies a list; <paramref name="to"/> must be long enough.</summary>
    public void CopyTo(in Chain chain, Span<byte> to)
    {
        var (address, slab, left) = (chain.Head, FirstSlab, chain.Length);
        while (left > 0)
        {
            var page = _pages[address >> PageBits].AsSpan(address & (PageSize - 1), slab);
            var taken = Math.Min(left, slab - LinkSize);
            page[..taken].CopyTo(to);
            to = to[taken..];
            left -= taken;
            address = BitConverter.ToInt32(page[^LinkSize..]);
            slab = NextSlab(slab);
        }
    }

    /// <summary>Gives the memory back for the next pool.</summary>
    public void Dispose()
    {
        _pages.ForEach(page => ArrayPool<byte>.Shared.Return(page));
        _pages.Clear();
    }

    private void Extend(ref Chain chain)
    {
        var slab = chain.Slab == 0 ? FirstSlab : NextSlab(chain.Slab);
        var address = Allocate(slab);
        if (chain.Slab == 0)
        {
            chain.Head = address;
        }
        else
        {
            BitConverter.TryWriteBytes(_pages[chain.Tail >> PageBits].AsSpan(chain.Tail & (PageSize - 1), LinkSize), address);
        }
        (chain.Slab, chain.Tail, chain.Room) = (slab, address, slab - LinkSize);
    }

    private static int NextSlab(int slab) => Math.Min(slab * 2, LongestSlab);

    private int Allocate(int size)
    {
        if (_free + size > PageSize)
        {
            _pages.Add(ArrayPool<byte>.Shared.Rent(PageSize));
            _free = 0;
        }
        var address = ((_pages.Count - 1) << PageBits) + _free;
        _free += size;
        return address;
    }
}
