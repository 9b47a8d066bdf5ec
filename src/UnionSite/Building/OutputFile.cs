namespace UnionSite.Building;

/// <summary>A file of the output, whole.</summary>
/// <param name="Path">Its path in the output, with forward slashes.</param>
/// <param name="Content">Its bytes.</param>
public sealed record OutputFile(string Path, ReadOnlyMemory<byte> Content);
