using UnionSite.Checking.Identifiers;

namespace UnionSite.Checking;

/// <summary>Lets pass what records allow (例外), and says where an allowance itself is wrong.</summary>
internal static class Allowances
{
    /// <summary>Parts findings into those that stand and those that are let pass.</summary>
    /// <param name="board">The board.</param>
    /// <param name="ofWords">Findings about words, each with its record.</param>
    /// <param name="ofBoard">Findings about the whole board; the record is known by the place.</param>
    public static CheckResult Apply(Board board, IReadOnlyList<OwnedFinding> ofWords, IReadOnlyList<Finding> ofBoard)
    {
        var records = board.All.Where(record => !record.Allowances.IsEmpty).ToList();
        if (records.Count == 0)
        {
            return new CheckResult(Checker.InOrder(ofWords.Select(found => found.Finding).Concat(ofBoard)), []);
        }
        var files = records.Select(record => record.Place.File).ToHashSet();
        var owners = new RecordsByPlace(board.All.Where(record => files.Contains(record.Place.File)));
        var standing = new List<Finding>();
        var allowed = new List<AllowedFinding>();
        var used = new HashSet<Allowance>(ReferenceEqualityComparer.Instance);
        foreach (var (finding, owner) in ofWords.Concat(ofBoard.Select(finding => new OwnedFinding(finding, owners.At(finding.Place)))))
        {
            if (owner?.Allowances.FirstOrDefault(allowance => Lets(allowance, finding)) is { } allowance)
            {
                used.Add(allowance);
                allowed.Add(new AllowedFinding(Redaction.Of(finding), Redaction.Of(allowance.Reason)));
            }
            else
            {
                standing.Add(finding);
            }
        }
        standing.AddRange(records.SelectMany(record => record.Allowances).Where(allowance => !used.Contains(allowance)).Select(Explain).OfType<Finding>());
        return new CheckResult(Checker.InOrder(standing),
            [.. allowed.Distinct().OrderBy(pass => pass.Finding.Place.File, StringComparer.Ordinal).ThenBy(pass => pass.Finding.Place.Line)
                .ThenBy(pass => pass.Finding.Place.Column).ThenBy(pass => pass.Finding.Code, StringComparer.Ordinal)]);
    }

    private static bool Lets(Allowance allowance, Finding finding) => allowance.Check.Value == finding.Code && Checker.Allowable.Contains(finding.Code);

    private static Finding? Explain(Allowance allowance) => allowance.Check.Value.Length == 0 ? null
        : Checker.Allowable.Contains(allowance.Check)
            ? Finding.Warning("allow-unused", allowance.Check.Place, $"这条“例外”没有用上：这里没有“{allowance.Check.Value}”的问题。", "请删去这一条例外，免得以后真有问题时被放过。")
            : Finding.Error("allow-unknown", allowance.Check.Place, $"“{allowance.Check.Value}”不是可以例外的检查：写错了，或者那一项必须改好。",
                "请照抄提示末尾的代号；哪些可以例外，见 docs/checks.md。不能例外的请改好，并删去这一条。");
}
