using UnionSite.Reading;
using UnionSite.Reading.Documents;

namespace UnionSite.Checking;

/// <summary>What rules are given.</summary>
/// <param name="Board">The whole board as it was read.</param>
/// <param name="Folder">The files it was read from.</param>
/// <param name="Documents">What its attachments say, by path in the folder.</param>
/// <param name="AsOf">The day on which the board is published.</param>
internal sealed record CheckContext(Board Board, InputFolder Folder, IReadOnlyDictionary<string, Document> Documents, DateOnly AsOf)
{
    /// <summary>What of the catalogue is disclosed, late, due and missing; null where nothing shows that the board keeps to it.</summary>
    public DisclosureProgress? Progress { get; } = DisclosureProgress.Of(Board, AsOf);
}

/// <summary>Looks at a whole board for one sort of mistake.</summary>
internal interface IRule
{
    /// <summary>What is wrong, in no order.</summary>
    IEnumerable<Finding> Check(CheckContext context);
}

/// <summary>Looks at the words or figures of one subject for one sort of mistake. Subjects are checked side by side.</summary>
internal interface IWordRule
{
    /// <summary>What is wrong, in no order.</summary>
    IEnumerable<Finding> Check(Subject subject);
}
