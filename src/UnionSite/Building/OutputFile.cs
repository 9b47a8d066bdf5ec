namespace UnionSite.Building;

/// <summary>A file of the output.</summary>
/// <param name="Path">Its path in the output, with forward slashes.</param>
/// <param name="WriteTo">Writes its bytes. A large file is written as it is made, so that it is never in memory whole.</param>
public sealed record OutputFile(string Path, Action<Stream> WriteTo)
{
    /// <summary>A file whose bytes are at hand.</summary>
    public OutputFile(string path, ReadOnlyMemory<byte> content) : this(path, stream => stream.Write(content.Span)) => Bytes = content;

    /// <summary>The bytes, where they are at hand.</summary>
    public ReadOnlyMemory<byte>? Bytes { get; }
}
