using UnionSite.Reading.Documents;

namespace UnionSite.Checking;

/// <summary>What the rules about words and figures look at: a record with its attachments, or a piece of the board's settings.</summary>
/// <param name="Record">The record; null for settings.</param>
/// <param name="Words">All that readers may see of it.</param>
internal sealed record Subject(BoardRecord? Record, Words Words)
{
    /// <summary>The attachments that the record offers, each once. Their words are among <see cref="Words"/>.</summary>
    public ImmutableArray<Document> Documents { get; init; } = [];

    /// <summary>Everything that a board publishes, on all cores.</summary>
    public static ParallelQuery<Subject> AllOf(CheckContext context)
    {
        var board = context.Board;
        var settings = board.Catalogue.Select(Words.Of).Concat(board.NoticeBoards.Select(Words.Of)).Concat(board.Posted.Posters.Select(Words.Of))
            .Concat(board.AwardLists.Select(Words.Of)).Prepend(Words.Of(board.Site));
        return board.All.AsParallel().Select(record => Of(record, context.Documents))
            .Concat(settings.AsParallel().Select(words => new Subject(null, words)));
    }

    private static Subject Of(BoardRecord record, IReadOnlyDictionary<string, Document> documents)
    {
        var words = Words.Of(record);
        var offered = DocumentReader.OfferedBy(record).Select(file => documents.GetValueOrDefault(file)).OfType<Document>().ToImmutableArray();
        return offered.IsEmpty
            ? new Subject(record, words)
            : new Subject(record, new Words(
                [.. words.Passages, .. offered.SelectMany(document => document.Words.Passages)],
                [.. words.Tables, .. offered.SelectMany(document => document.Words.Tables)]))
            { Documents = offered };
    }
}
