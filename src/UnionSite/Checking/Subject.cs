using UnionSite.Reading.Documents;

namespace UnionSite.Checking;

/// <summary>What the rules about words and figures look at: a record with its attachments, or a piece of the board's settings.</summary>
/// <param name="Record">The record; null for settings.</param>
/// <param name="Words">All that readers may see of it.</param>
internal sealed record Subject(BoardRecord? Record, Words Words)
{
    /// <summary>Everything that a board publishes, on all cores.</summary>
    public static ParallelQuery<Subject> AllOf(CheckContext context)
    {
        var board = context.Board;
        var settings = board.Catalogue.Select(Words.Of).Concat(board.AwardLists.Select(Words.Of)).Prepend(Words.Of(board.Site));
        return board.All.AsParallel().Select(record => new Subject(record, WithAttachments(record, context.Documents)))
            .Concat(settings.AsParallel().Select(words => new Subject(null, words)));
    }

    private static Words WithAttachments(BoardRecord record, IReadOnlyDictionary<string, Document> documents)
    {
        var words = Words.Of(record);
        foreach (var attachment in record is Disclosure { Withdrawn: not null } ? [] : RecordFiles.AttachmentsOf(record))
        {
            if (documents.TryGetValue(attachment.File, out var document))
            {
                words = new Words(words.Passages.AddRange(document.Words.Passages), words.Tables.AddRange(document.Words.Tables));
            }
        }
        return words;
    }
}
