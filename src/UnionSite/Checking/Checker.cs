using UnionSite.Reading;

namespace UnionSite.Checking;

/// <summary>Looks at a whole board for one sort of mistake.</summary>
internal interface IRule
{
    /// <summary>What is wrong, in no order.</summary>
    IEnumerable<Finding> Check(Board board, InputFolder folder);
}

/// <summary>Runs all rules over a board.</summary>
internal static class Checker
{
    private static readonly ImmutableArray<IRule> Rules =
    [
        new UniqueIds(), new IdForm(), new CatalogueItems(), new RecordLinks(), new FilesExist(), new AttachmentTypes(), new AwardActivities(),
        new AwardConsent(), new CalendarYears(), new NoticeLength(), new StrayFiles(),
    ];

    /// <summary>All findings of reading and checking, by file, line and column; the same one is told once.</summary>
    public static ImmutableArray<Finding> Check(ReadBoard read) =>
        InOrder(read.Findings.Concat(Rules.AsParallel().SelectMany(rule => rule.Check(read.Board, read.Folder))));

    /// <summary>Findings by file, line and column; the same one is told once.</summary>
    public static ImmutableArray<Finding> InOrder(IEnumerable<Finding> findings) =>
        [.. findings.Distinct()
            .OrderBy(finding => finding.Place.File, StringComparer.Ordinal)
            .ThenBy(finding => finding.Place.Line)
            .ThenBy(finding => finding.Place.Column)
            .ThenBy(finding => finding.Code, StringComparer.Ordinal)
            .ThenBy(finding => finding.Message, StringComparer.Ordinal)];
}
