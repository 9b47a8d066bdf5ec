using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using UnionSite.Reading.Documents.Office;

namespace UnionSite.Reading.Documents;

/// <summary>Reads the attachments that records offer, each once, on all cores.</summary>
/// <param name="pdfs">Who looks into PDFs.</param>
internal sealed class DocumentReader(IPdfReader pdfs)
{
    /// <summary>Larger files are not read.</summary>
    private const int Largest = 256 << 20;

    /// <summary>So many files of a zip file are read.</summary>
    private const int MostFiles = 500;

    /// <summary>The files that a record offers, each once. What a withdrawn record offered is not published.</summary>
    public static IEnumerable<string> OfferedBy(BoardRecord record) =>
        record is Disclosure { Withdrawn: not null } ? [] : RecordFiles.AttachmentsOf(record).Select(attachment => attachment.File).Distinct();

    /// <summary>What each attachment says, by its path in the input folder.</summary>
    public async Task<IReadOnlyDictionary<string, Document>> ReadAsync(ReadBoard read, CancellationToken cancellation)
    {
        var documents = new ConcurrentDictionary<string, Document>(StringComparer.Ordinal);
        var files = read.Board.All.SelectMany(OfferedBy).Distinct().Where(file => !read.Folder.IsEmpty(file)).ToList();
        await Parallel.ForEachAsync(files, cancellation, async (file, _) => documents[file] = await ReadAsync(file, read.Folder.FullPath(file), cancellation));
        return documents;
    }

    /// <summary>What a file says.</summary>
    /// <param name="file">Its path in the input folder.</param>
    /// <param name="path">Its full path.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<Document> ReadAsync(string file, string path, CancellationToken cancellation)
    {
        var words = new DocumentWords(file);
        try
        {
            if (new FileInfo(path).Length > Largest)
            {
                words.Miss("太大，没有读", UnreadHints.Large);
                await using var stream = File.OpenRead(path);
                return words.ToDocument(Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellation)));
            }
            var bytes = await File.ReadAllBytesAsync(path, cancellation);
            await ReadAsync(file, bytes, words, cancellation);
            return words.ToDocument(Convert.ToHexStringLower(SHA256.HashData(bytes)));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            words.Miss("打不开", "请检查文件的读取权限，或者重新复制一份。");
            return words.ToDocument("");
        }
    }

    private async Task ReadAsync(string name, ReadOnlyMemory<byte> bytes, DocumentWords words, CancellationToken cancellation)
    {
        try
        {
            if (bytes.Span.StartsWith("PK\u0003\u0004"u8) || bytes.Span.StartsWith("PK\u0005\u0006"u8))
            {
                using var package = new ZipPackage(bytes);
                await ReadAsync(package, words, cancellation);
            }
            else if (OldOffice.Fits(bytes.Span))
            {
                OldOffice.Miss(bytes.Span, words);
            }
            else if (bytes.Span[..Math.Min(1024, bytes.Length)].IndexOf("%PDF-"u8) >= 0)
            {
                PdfFile.Read(await pdfs.ReadAsync(bytes, cancellation), bytes.Span, words);
            }
            else if (Path.GetExtension(name).ToLowerInvariant() is var ending && ending is ".csv" or ".txt")
            {
                TextFiles.Read(bytes.Span, isTable: ending == ".csv", words);
            }
            else
            {
                words.Miss("不是程序认识的格式，看不了里面的内容", UnreadHints.SaveAs);
            }
        }
        catch (DocumentTooLargeException)
        {
            words.Miss("太大，后面的没有读", UnreadHints.Large);
        }
        catch (Exception failure) when (failure is XmlException or InvalidDataException or EndOfStreamException or NotSupportedException or ArgumentException or DecoderFallbackException)
        {
            words.Miss("已损坏，读不了", UnreadHints.Broken);
        }
    }

    private async Task ReadAsync(ZipPackage package, DocumentWords words, CancellationToken cancellation)
    {
        if (package.IsEncrypted)
        {
            words.Miss("加了打开密码，读不了", UnreadHints.Encrypted);
        }
        else if (OfficeFile.Fits(package))
        {
            OfficeFile.Read(package, words);
        }
        else if (OfdFile.Fits(package))
        {
            OfdFile.Read(package, words);
        }
        else if (words.IsWithin)
        {
            words.Miss("是压缩包里的压缩包，没有再打开", "请把里面的文件直接放进外面的压缩包，或者分别作附件。");
        }
        else
        {
            await ReadFilesAsync(package, words, cancellation);
        }
    }

    private async Task ReadFilesAsync(ZipPackage package, DocumentWords words, CancellationToken cancellation)
    {
        foreach (var part in package.Parts.Take(MostFiles))
        {
            words.Add(PassageKind.Name, "里的文件名", part);
            var within = words.Within(part);
            try
            {
                await ReadAsync(part, package.Bytes(part), within, cancellation);
            }
            finally
            {
                words.AddAll(within);
            }
        }
        if (package.Parts.Skip(MostFiles).Any())
        {
            words.Miss($"里的文件太多，只读了前 {MostFiles} 个", UnreadHints.Large);
        }
    }
}
