using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace UnionSite.Tests.Support;

/// <summary>Makes pictures that say something wherever their format lets cameras and programs write: EXIF with a thumbnail, XMP, IPTC, ICC, text.</summary>
internal static class Pictures
{
    /// <summary>Every place holds a word that begins so.</summary>
    public const string Mark = "SECRET-";

    /// <summary>A TIFF header with an artist and, as a second image, a thumbnail (CIPA DC-008).</summary>
    private static byte[] Exif
    {
        get
        {
            var artist = Encoding.ASCII.GetBytes(Mark + "ARTIST\0");
            var thumbnail = Encoding.ASCII.GetBytes(Mark + "THUMBNAIL");
            var second = 26 + artist.Length;
            byte[] exif = [.. "II*\0"u8, .. Int(8), .. Entries((0x013B, 2, artist.Length, 26)), .. Int(second), .. artist,
                .. Entries((0x0201, 4, 1, second + 30), (0x0202, 4, 1, thumbnail.Length)), .. Int(0), .. thumbnail];
            return exif;
        }
    }

    private static string Xmp => $"<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">{Mark}XMP</rdf:RDF></x:xmpmeta>";

    /// <summary>A JPEG with APP1 (EXIF, XMP), APP2 (ICC), APP13 (IPTC) and a comment, put behind the start of another.</summary>
    public static byte[] Jpeg(byte[] plain) =>
    [
        0xFF, 0xD8, .. Segment(0xE1, [.. "Exif\0\0"u8, .. Exif]), .. Segment(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. Encoding.UTF8.GetBytes(Xmp)]),
        .. Segment(0xE2, [.. "ICC_PROFILE\0\x01\x01"u8, .. Encoding.ASCII.GetBytes(Mark + "ICC")]),
        .. Segment(0xED, [.. "Photoshop 3.0\0"u8, .. "8BIM"u8, 4, 4, 0, 0, 0, 0, 0, 18, 0x1C, 2, 80, 0, 13, .. Encoding.ASCII.GetBytes(Mark + "IPTC..")]),
        .. Segment(0xFE, Encoding.ASCII.GetBytes(Mark + "COMMENT")), .. plain[2..],
    ];

    /// <summary>A PNG with tEXt, zTXt, iTXt (XMP), eXIf and tIME.</summary>
    public static byte[] Png() =>
    [
        0x89, .. "PNG\r\n\x1a\n"u8, .. Chunk("IHDR", [0, 0, 0, 8, 0, 0, 0, 8, 8, 2, 0, 0, 0]), .. Chunk("tEXt", Encoding.ASCII.GetBytes($"Author\0{Mark}TEXT")),
        .. Chunk("zTXt", [.. "Comment\0\0"u8, .. Deflate(Encoding.ASCII.GetBytes(Mark + "ZTXT"))]), .. Chunk("iTXt", [.. "XML:com.adobe.xmp\0\0\0\0\0"u8, .. Encoding.UTF8.GetBytes(Xmp)]),
        .. Chunk("eXIf", Exif), .. Chunk("IDAT", Deflate(new byte[8 * 25])), .. Chunk("IEND", []),
    ];

    /// <summary>A WebP with EXIF and XMP.</summary>
    public static byte[] Webp()
    {
        var picture = Convert.FromBase64String("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==")[12..];
        byte[] chunks = [.. "WEBP"u8, .. Riff("VP8X", [0x0C, 0, 0, 0, 0, 0, 0, 0, 0, 0]), .. picture, .. Riff("EXIF", Exif), .. Riff("XMP ", Encoding.UTF8.GetBytes(Xmp))];
        return [.. "RIFF"u8, .. Int(chunks.Length), .. chunks];
    }

    /// <summary>A GIF with a comment and XMP.</summary>
    public static byte[] Gif() =>
    [
        .. "GIF89a"u8, 1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255, 0x21, 0xFE, .. Block(Mark + "COMMENT"), 0, 0x21, 0xFF, .. Block("XMP DataXMP"), .. Block(Mark + "XMP"), 0,
        0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0, 0x3B,
    ];

    private static byte[] Block(string text) => [(byte)text.Length, .. Encoding.ASCII.GetBytes(text)];

    private static byte[] Segment(byte marker, byte[] content) => [0xFF, marker, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];

    private static byte[] Riff(string name, byte[] content) => [.. Encoding.ASCII.GetBytes(name), .. Int(content.Length), .. content, .. new byte[content.Length % 2]];

    private static byte[] Entries(params (int Tag, int Type, int Count, int Value)[] entries) =>
        [(byte)entries.Length, 0, .. entries.SelectMany(entry => (byte[])[(byte)entry.Tag, (byte)(entry.Tag >> 8), (byte)entry.Type, 0, .. Int(entry.Count), .. Int(entry.Value)])];

    private static byte[] Int(int value) => BitConverter.GetBytes(value);

    private static byte[] Chunk(string name, byte[] content)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(name), .. content];
        var (length, sum) = (new byte[4], new byte[4]);
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
        BinaryPrimitives.WriteUInt32BigEndian(sum, Crc(named));
        return [.. length, .. named, .. sum];
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
            }
        }
        return ~crc;
    }

    private static byte[] Deflate(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var stream = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            stream.Write(bytes);
        }
        return packed.ToArray();
    }
}
