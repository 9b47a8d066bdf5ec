namespace UnionSite.Searching.Terms;

/// <summary>A buffer that grows, for bytes and LEB128 numbers.</summary>
internal sealed class ByteBuffer
{
    private byte[] _bytes = new byte[1 << 8];
    private int _length;

    /// <summary>What was written.</summary>
    public Span<byte> Written => _bytes.AsSpan(0, _length);

    /// <summary>Begins anew.</summary>
    public void Clear() => _length = 0;

    /// <summary>Writes a byte.</summary>
    public void Write(byte value)
    {
        if (_length == _bytes.Length)
        {
            Array.Resize(ref _bytes, _length * 2);
        }
        _bytes[_length++] = value;
    }

    /// <summary>Writes bytes.</summary>
    public void Write(ReadOnlySpan<byte> bytes) => bytes.CopyTo(Take(bytes.Length));

    /// <summary>Writes an unsigned number as LEB128.</summary>
    public void WriteVarint(uint value)
    {
        for (; value >= 0x80; value >>= 7)
        {
            Write((byte)(value | 0x80));
        }
        Write((byte)value);
    }

    /// <summary>Takes room for bytes that the caller writes.</summary>
    public Span<byte> Take(int length)
    {
        if (_length + length > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(_length + length, _bytes.Length * 2));
        }
        _length += length;
        return _bytes.AsSpan(_length - length, length);
    }
}
