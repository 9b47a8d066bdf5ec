using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace UnionSite.Searching;

/// <summary>
/// How the index's files are written: a script that hands its packed content to <c>unionSearch</c>, as a page opened from a shared folder may
/// load scripts but not fetch data. It is UTF-16 with a byte order mark, so that a code unit can carry 15 bits; base64 would be a quarter longer.
/// See "The files" in <c>docs/search.md</c>.
/// </summary>
internal static class IndexFile
{
    private const string Digits = "abcdefghijklmnopqrstuvwxyz234567";
    private const int NameLength = 5;

    // From here on 2^15 code units are neither surrogates nor line ends nor marks of a string; as many as a short last unit needs stand before them.
    private const int FirstUnit = 0x2030, UnitBits = 15, LastUnitBits = 7;

    // A twentieth longer than what the usual level 6 makes, in a third of the time.
    private static readonly ZLibCompressionOptions Packing = new() { CompressionLevel = 2 };

    private static readonly byte[] Opening = [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("unionSearch(\"")];

    private static readonly byte[] Closing = Encoding.Unicode.GetBytes("\")\n");

    /// <summary>The script of a content; not of nothing.</summary>
    public static byte[] Pack(ReadOnlySpan<byte> content)
    {
        using var deflated = new MemoryStream(content.Length / 2 + 64);
        using (var deflate = new ZLibStream(deflated, Packing, leaveOpen: true))
        {
            deflate.Write(content);
        }
        var bytes = deflated.GetBuffer().AsSpan(0, (int)deflated.Length);
        var units = (8 * bytes.Length + UnitBits - 1) / UnitBits;
        var script = new byte[Opening.Length + 2 * units + Closing.Length];
        Opening.CopyTo(script, 0);
        WriteUnits(bytes, script.AsSpan(Opening.Length));
        Closing.CopyTo(script, script.Length - Closing.Length);
        return script;
    }

    /// <summary>The script of a text.</summary>
    public static byte[] Pack(string text) => Pack(Encoding.UTF8.GetBytes(text));

    /// <summary>Five base-32 digits that change with the files they name.</summary>
    public static string NameOf(params IEnumerable<byte[]> files)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files)
        {
            sha.AppendData(file);
        }
        return string.Create(NameLength, sha.GetHashAndReset(), static (name, hash) =>
        {
            for (var index = 0; index < name.Length; index++)
            {
                name[index] = Digits[hash[index] & 31];
            }
        });
    }

    private static void WriteUnits(ReadOnlySpan<byte> bytes, Span<byte> to)
    {
        var (bits, count) = (0u, 0);
        foreach (var part in bytes)
        {
            (bits, count) = ((bits << 8) | part, count + 8);
            if (count >= UnitBits)
            {
                count -= UnitBits;
                Write(FirstUnit + ((bits >> count) & 0x7FFF), ref to);
            }
        }
        if (count > LastUnitBits)
        {
            Write(FirstUnit + ((bits << (UnitBits - count)) & 0x7FFF), ref to);
        }
        else if (count > 0)
        {
            Write(FirstUnit - (1 << LastUnitBits) + ((bits << (LastUnitBits - count)) & 0x7F), ref to);
        }
    }

    private static void Write(uint unit, ref Span<byte> to)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(to, (ushort)unit);
        to = to[2..];
    }
}
