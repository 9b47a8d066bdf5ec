using System.Runtime.InteropServices;

namespace UnionSite.Searching.Terms;

/// <summary>
/// Turns the rows of posting lists into the payloads of the index, column by column, as columns of like numbers pack better than rows.
/// See "Terms" in <c>docs/search.md</c>.
/// </summary>
internal sealed class PostingEncoder
{
    private const int PositionalLength = 3;

    private readonly ByteBuffer _rows = new(), _payload = new(), _column = new(), _titles = new();

    /// <summary>Room for the rows of a list, to be filled before a list is encoded.</summary>
    public Span<byte> TakeRows(int length)
    {
        _rows.Clear();
        return _rows.Take(length);
    }

    /// <summary>The payload of rows of a gap and a byte of weight.</summary>
    public ReadOnlySpan<byte> Weights(int records)
    {
        var rows = Begin();
        _payload.WriteVarint((uint)records);
        while (!rows.IsAtEnd)
        {
            _payload.WriteVarint(rows.Read());
            _column.Write(rows.ReadByte());
        }
        return End();
    }

    /// <summary>
    /// The payload of weights, of rows of positions: <c>gap × 2 + 1, position</c>, then <c>difference × 2</c> for each further position of the same record.
    /// After the weights comes for each record whose title holds the term the first position there, then how many units stand after the term everywhere, these, and those that stand before it everywhere.
    /// </summary>
    public ReadOnlySpan<byte> WeightsOfPositions(int records, Surroundings around)
    {
        var rows = Begin();
        _payload.WriteVarint((uint)records);
        var (weight, position) = (0, 0u);
        while (!rows.IsAtEnd)
        {
            var value = rows.Read();
            if ((value & 1) == 0)
            {
                position += value >> 1;
                weight = Weight.Join(weight, Weight.Of((int)position, PositionalLength));
                continue;
            }
            WriteWeight(weight);
            _payload.WriteVarint(value >> 1);
            position = rows.Read();
            weight = Weight.Of((int)position, PositionalLength);
            if (position < RecordForm.Names)
            {
                _titles.WriteVarint(position);
            }
        }
        WriteWeight(weight);
        _column.Write(_titles.Written);
        _column.WriteVarint((uint)around.After.Length);
        _column.Write(MemoryMarshal.AsBytes(around.After));
        _column.Write(MemoryMarshal.AsBytes(around.Before));
        return End();
    }

    /// <summary>The payload of positions, of the same rows: how many each record has, then the positions.</summary>
    public ReadOnlySpan<byte> Positions()
    {
        var rows = Begin();
        var count = 0u;
        while (!rows.IsAtEnd)
        {
            var value = rows.Read();
            if ((value & 1) == 0)
            {
                count++;
                _column.WriteVarint(value >> 1);
                continue;
            }
            WriteCount(count);
            count = 1;
            _column.WriteVarint(rows.Read());
        }
        WriteCount(count);
        return End();
    }

    private void WriteWeight(int weight)
    {
        if (weight > 0)
        {
            _column.Write((byte)weight);
        }
    }

    private void WriteCount(uint count)
    {
        if (count > 0)
        {
            _payload.WriteVarint(count);
        }
    }

    private VarintReader Begin()
    {
        _payload.Clear();
        _column.Clear();
        _titles.Clear();
        return new VarintReader(_rows.Written);
    }

    private ReadOnlySpan<byte> End()
    {
        _payload.Write(_column.Written);
        return _payload.Written;
    }

    private ref struct VarintReader(ReadOnlySpan<byte> bytes)
    {
        private ReadOnlySpan<byte> _left = bytes;

        public readonly bool IsAtEnd => _left.IsEmpty;

        public byte ReadByte()
        {
            var value = _left[0];
            _left = _left[1..];
            return value;
        }

        public uint Read()
        {
            var value = 0u;
            for (var shift = 0; ; shift += 7)
            {
                var part = ReadByte();
                value |= (part & 0x7Fu) << shift;
                if (part < 0x80)
                {
                    return value;
                }
            }
        }
    }
}
