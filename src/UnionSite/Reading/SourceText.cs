using System.Text;

namespace UnionSite.Reading;

/// <summary>The text of one input file, and how its bytes were read.</summary>
/// <param name="File">Path counted from the input folder.</param>
/// <param name="Value">The text, without a byte-order mark, its lines ended by LF.</param>
internal sealed record SourceText(string File, string Value)
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding StrictGb18030 = Gb18030();

    /// <summary>
    /// Reads UTF-8, with or without a byte-order mark, and GB18030 (GB 18030-2022, what an old Notepad saves), which is warned of.
    /// Null, with an error, when the bytes are neither.
    /// </summary>
    public static SourceText? Decode(string file, ReadOnlySpan<byte> bytes, ICollection<Finding> findings)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
        {
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        }
        if (TryDecode(StrictUtf8, bytes) is { } utf8)
        {
            return RefuseControlCharacters(new SourceText(file, WithLf(utf8)), findings);
        }
        if (TryDecode(StrictGb18030, bytes) is { } gb)
        {
            findings.Add(Finding.Warning("file-encoding", Place.StartOf(file),
                "这个文件是用 GB18030（ANSI）编码保存的，已按 GB18030 读取。",
                "请用编辑器“另存为”UTF-8 编码，免得个别生僻字出错。"));
            return RefuseControlCharacters(new SourceText(file, WithLf(gb)), findings);
        }
        findings.Add(Finding.Error("file-encoding", Place.StartOf(file),
            "这个文件既不是 UTF-8 编码，也不是 GB18030 编码，无法读取。",
            "请用编辑器打开原文件，“另存为”UTF-8 编码。"));
        return null;
    }

    private static SourceText? RefuseControlCharacters(SourceText source, ICollection<Finding> findings)
    {
        var index = source.Value.AsSpan().IndexOfAny(Forbidden);
        if (index < 0)
        {
            return source;
        }
        findings.Add(Finding.Error("file-binary", source.PlaceAt(index),
            "这里有不可见的控制字符，文件可能不是文本文件，或者在传输中损坏了。",
            "请删除这个字符，或重新保存为纯文本。"));
        return null;
    }

    private static readonly System.Buffers.SearchValues<char> Forbidden = System.Buffers.SearchValues.Create(
        [.. Enumerable.Range(0, 32).Select(code => (char)code).Where(c => c is not ('\n' or '\r' or '\t')), '\uFFFE', '\uFFFF']);

    /// <summary>The place of a character, by its index.</summary>
    public Place PlaceAt(int index)
    {
        var before = Value.AsSpan(0, Math.Min(index, Value.Length));
        var lineStart = before.LastIndexOf('\n') + 1;
        return new Place(File, before.Count('\n') + 1, before.Length - lineStart + 1);
    }

    private static string WithLf(string text) => text.Contains('\r') ? text.ReplaceLineEndings("\n") : text;

    private static string? TryDecode(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static Encoding Gb18030()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
    }
}
