namespace UnionSite.Reading.Documents;

/// <summary>Reads the attachments that records offer.</summary>
internal static class DocumentReader
{
    /// <summary>What each attachment says, by its path in the input folder.</summary>
    public static Task<IReadOnlyDictionary<string, Document>> ReadAsync(ReadBoard read, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyDictionary<string, Document>>(new Dictionary<string, Document>());
}
