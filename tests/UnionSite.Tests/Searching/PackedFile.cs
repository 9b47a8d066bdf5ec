using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace UnionSite.Tests.Searching;

/// <summary>A file of the index, read by the specification.</summary>
internal static partial class PackedFile
{
    /// <summary>The script as text.</summary>
    public static string Script(byte[] file)
    {
        Assert.True(file.AsSpan().StartsWith(Encoding.Unicode.Preamble));
        return Encoding.Unicode.GetString(file.AsSpan(2));
    }

    /// <summary>The content of the script.</summary>
    public static byte[] Unpack(byte[] file)
    {
        var script = Call().Match(Script(file));
        Assert.True(script.Success, "The file is packed in another way.");
        using var packed = new ZLibStream(new MemoryStream([.. BytesOf(script.Groups[1].Value)]), CompressionMode.Decompress);
        using var content = new MemoryStream();
        packed.CopyTo(content);
        return content.ToArray();
    }

    private static IEnumerable<byte> BytesOf(string units)
    {
        var (bits, count) = (0, 0);
        foreach (var unit in units)
        {
            var width = unit < 0x2030 ? 7 : 15;
            bits = (bits << width) | ((unit - 0x2030) & ((1 << width) - 1));
            for (count += width; count >= 8;)
            {
                count -= 8;
                yield return (byte)(bits >> count);
            }
        }
    }

    [GeneratedRegex("^unionSearch\\(\"([\u1FB0-\uA02F]*)\"\\)\n$")]
    private static partial Regex Call();
}
