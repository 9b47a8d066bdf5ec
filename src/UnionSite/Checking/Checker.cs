using System.Collections.Frozen;
using UnionSite.Checking.Arithmetic;
using UnionSite.Checking.Attachments;
using UnionSite.Checking.Identifiers;
using UnionSite.Checking.Leftovers;
using UnionSite.Checking.Library;
using UnionSite.Checking.Persons;
using UnionSite.Checking.Structure;
using UnionSite.Checking.Timeliness;
using UnionSite.Reading.Documents;

namespace UnionSite.Checking;

/// <summary>Runs all rules over a board.</summary>
internal static class Checker
{
    private static readonly ImmutableArray<RuleFamily> Families =
    [
        StructureRules.Family, IdentifiersRules.Family, PersonsRules.Family, AttachmentsRules.Family, ArithmeticRules.Family, LeftoversRules.Family, TimelinessRules.Family,
        LibraryRules.Family,
    ];

    /// <summary>The codes that a record may be let pass by.</summary>
    public static FrozenSet<string> Allowable { get; } = Families.SelectMany(family => family.Allowable).ToFrozenSet();

    /// <summary>The rules that look at the whole board.</summary>
    public static ImmutableArray<IRule> BoardRules { get; } = [.. Families.SelectMany(family => family.OfBoard)];

    /// <summary>The rules that look at words and figures, ready for one board.</summary>
    public static ImmutableArray<IWordRule> WordRules(CheckContext context) => [.. Families.SelectMany(family => family.OfWords(context))];

    /// <summary>Checks a board. What was wrong already when it was read is among the findings.</summary>
    public static CheckResult Check(CheckContext context, IEnumerable<Finding> readFindings)
    {
        var wordRules = WordRules(context);
        var ofWords = Subject.AllOf(context).SelectMany(subject =>
            wordRules.SelectMany(rule => rule.Check(subject)).Select(finding => new OwnedFinding(SayingWhere(finding), subject.Record)));
        var ofBoard = BoardRules.AsParallel().SelectMany(rule => rule.Check(context)).Concat(readFindings.AsParallel());
        return Allowances.Apply(context.Board, [.. ofWords], [.. ofBoard]);
    }

    /// <summary>In a file without lines the message says where, whatever rule it comes from.</summary>
    private static Finding SayingWhere(Finding finding)
    {
        if (finding.Place.Part is not { } part || finding.Message.Contains(part, StringComparison.Ordinal))
        {
            return finding;
        }
        // “人员”的 B2 and “人员”第 2 行 are one place, and the cell is the truer one.
        var sheet = part.LastIndexOf("的 ", StringComparison.Ordinal);
        var row = sheet < 0 ? "" : TableWords.RowPart(part[..sheet], int.TryParse(part.AsSpan(sheet + 2).TrimStart(Letters), out var number) ? number : 0);
        return finding with { Message = row.Length > 0 && finding.Message.Contains(row, StringComparison.Ordinal) ? finding.Message.Replace(row, part + " ", StringComparison.Ordinal) : $"{part}：{finding.Message}" };
    }

    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /// <summary>Findings by file, line and column; the same one is told once. What leaves here repeats no secret, whatever it quotes.</summary>
    public static ImmutableArray<Finding> InOrder(IEnumerable<Finding> findings) =>
        [.. findings.Select(Redaction.Of).Distinct()
            .OrderBy(finding => finding.Place.File, StringComparer.Ordinal)
            .ThenBy(finding => finding.Place.Line)
            .ThenBy(finding => finding.Place.Column)
            .ThenBy(finding => finding.Code, StringComparer.Ordinal)
            .ThenBy(finding => finding.Message, StringComparer.Ordinal)];
}
