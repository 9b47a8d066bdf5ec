using System.Collections.Frozen;
using System.IO.Compression;
using UnionSite.Building;

namespace UnionSite.Publishing;

/// <summary>Writes <c>FILE.gz</c> (RFC 1952) and <c>FILE.br</c> (RFC 7932) beside the files of a site that are worth it, so that a web server need not compress.</summary>
internal static class Compression
{
    // Smaller files go into one packet as they are.
    private const int Smallest = 1024;

    // The last step takes ten times as long and saves a fiftieth.
    private const int Quality = 9;
    private const int Window = 22;

    private static readonly FrozenSet<string> Extensions = FrozenSet.Create(StringComparer.Ordinal, ".html", ".css", ".js", ".json", ".csv", ".xml", ".svg", ".ics");

    /// <summary>Compresses a site. What was compressed for the release before is shared.</summary>
    public static void Write(OutputFolder output, ReleaseBefore? before, CancellationToken cancellation) =>
        Parallel.ForEach(output.Entries.Where(IsWorthIt).ToList(), new ParallelOptions { CancellationToken = cancellation }, file =>
        {
            var isAsBefore = before?.Find(file.Path) == file;
            WriteBeside(file, ".gz", ToGzip);
            WriteBeside(file, ".br", ToBrotli);

            void WriteBeside(ManifestEntry entry, string ending, Func<byte[], byte[]> compress)
            {
                if (!isAsBefore || before!.Find(entry.Path + ending) is not { } compressed || !output.TryShare(compressed))
                {
                    output.Write(new OutputFile(entry.Path + ending, compress(File.ReadAllBytes(output.FullPath(entry.Path)))));
                }
            }
        });

    private static bool IsWorthIt(ManifestEntry file) => file.Bytes >= Smallest && Extensions.Contains(Path.GetExtension(file.Path));

    private static byte[] ToGzip(byte[] content)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.SmallestSize))
        {
            gzip.Write(content);
        }
        return compressed.ToArray();
    }

    private static byte[] ToBrotli(byte[] content)
    {
        var compressed = new byte[BrotliEncoder.GetMaxCompressedLength(content.Length)];
        return BrotliEncoder.TryCompress(content, compressed, out var length, Quality, Window)
            ? compressed[..length]
            : throw new InvalidOperationException("A buffer of the largest compressed length is never too small.");
    }
}
