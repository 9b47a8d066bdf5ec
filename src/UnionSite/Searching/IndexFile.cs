using System.Buffers.Text;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace UnionSite.Searching;

/// <summary>
/// How the index's files are written: a script that hands its packed content to <c>unionSearch</c>, as a page opened from a shared folder may
/// load scripts but not fetch data. See "The files" in <c>docs/search.md</c>.
/// </summary>
internal static class IndexFile
{
    private const string Digits = "abcdefghijklmnopqrstuvwxyz234567";
    private const int NameLength = 5;

    // A twentieth longer than what the usual level 6 makes, in a third of the time.
    private static readonly ZLibCompressionOptions Packing = new() { CompressionLevel = 2 };

    private static ReadOnlySpan<byte> Opening => "unionSearch(\""u8;

    private static ReadOnlySpan<byte> Closing => "\")\n"u8;

    // The stream writes nothing of nothing; this is an empty last block.
    private static ReadOnlySpan<byte> Nothing => "eF4DAAAAAAE="u8;

    /// <summary>The script of a content.</summary>
    public static byte[] Pack(ReadOnlySpan<byte> content)
    {
        if (content.IsEmpty)
        {
            return [.. Opening, .. Nothing, .. Closing];
        }
        using var deflated = new MemoryStream(content.Length / 2 + 64);
        using (var deflate = new ZLibStream(deflated, Packing, leaveOpen: true))
        {
            deflate.Write(content);
        }
        var bytes = deflated.GetBuffer().AsSpan(0, (int)deflated.Length);
        var script = new byte[Opening.Length + Base64.GetMaxEncodedToUtf8Length(bytes.Length) + Closing.Length];
        Opening.CopyTo(script);
        Base64.EncodeToUtf8(bytes, script.AsSpan(Opening.Length), out _, out var written);
        Closing.CopyTo(script.AsSpan(Opening.Length + written));
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
}
