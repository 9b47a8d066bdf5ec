using System.Buffers.Binary;

namespace UnionSite.Reading.Documents;

/// <summary>Says why a compound file ([MS-CFB]) is not read: an encrypted document, or one of an old format.</summary>
internal static class OldOffice
{
    /// <summary>Whether bytes begin as a compound file.</summary>
    public static bool Fits(ReadOnlySpan<byte> bytes) => bytes.Length >= 8 && BinaryPrimitives.ReadUInt64BigEndian(bytes) == 0xD0CF11E0A1B11AE1;

    /// <summary>Notes that it is not read.</summary>
    public static void Miss(ReadOnlySpan<byte> bytes, DocumentWords words)
    {
        // What its folder lists is named in UTF-16; an encrypted document (ECMA-376 in a compound file, [MS-OFFCRYPTO] 2.3) has this stream.
        if (bytes.IndexOf("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"u8) >= 0)
        {
            words.Miss("加了打开密码，读不了", UnreadHints.Encrypted);
        }
        else
        {
            words.Miss("是旧格式的文件，程序看不了里面的内容", UnreadHints.SaveAs);
        }
    }
}
