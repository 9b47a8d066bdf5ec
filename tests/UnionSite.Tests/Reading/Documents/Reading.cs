using UnionSite.Reading.Documents;

namespace UnionSite.Tests.Reading.Documents;

/// <summary>Reads documents that need no press.</summary>
internal static class Reading
{
    /// <summary>An identity number with a right check digit, of a region that does not exist.</summary>
    public const string Secret = "990000199001011238";

    /// <summary>What a file of that name says.</summary>
    public static Document Read(string name, byte[] bytes)
    {
        var path = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("n"));
        File.WriteAllBytes(path, bytes);
        try
        {
            return new DocumentReader(new NoPdfs()).ReadAsync($"attachments/{name}", path, TestContext.Current.CancellationToken).GetAwaiter().GetResult();
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>Where a document says something: the parts of all passages with these words.</summary>
    public static List<string?> WhereIs(this Document document, string words) =>
        [.. document.Words.Passages.Where(passage => passage.Text.Contains(words, StringComparison.Ordinal)).Select(passage => passage.PlaceAt(passage.Text.IndexOf(words, StringComparison.Ordinal)).Part)];

    public static List<HiddenKind> HiddenKinds(this Document document) => [.. document.Hidden.Select(part => part.Kind).Distinct()];

    private sealed class NoPdfs : IPdfReader
    {
        public Task<PdfContent> ReadAsync(ReadOnlyMemory<byte> pdf, CancellationToken cancellation) => Task.FromResult(new PdfContent { Error = "broken" });
    }
}
