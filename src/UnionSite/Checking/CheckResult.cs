namespace UnionSite.Checking;

/// <summary>What checking a board gave.</summary>
/// <param name="Findings">What must or should be put right, by place.</param>
/// <param name="Allowed">What a record's 例外 let pass, by place.</param>
internal sealed record CheckResult(ImmutableArray<Finding> Findings, ImmutableArray<AllowedFinding> Allowed)
{
    /// <summary>Whether the board must not be published.</summary>
    public bool HasErrors => Findings.Any(finding => finding.Severity == Severity.Error);

    /// <summary>The same with what showed later.</summary>
    public CheckResult With(IEnumerable<Finding> findings) => this with { Findings = Checker.InOrder([.. Findings, .. findings]) };

    /// <summary>The same with every warning an error, for <c>--strict</c>.</summary>
    public CheckResult Strict() => this with { Findings = [.. Findings.Select(finding => finding with { Severity = Severity.Error })] };
}

/// <summary>A finding that was let pass.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Reason">Why it may pass, in the record's own words.</param>
internal sealed record AllowedFinding(Finding Finding, string Reason);

/// <summary>A finding with the record that it is about; null where it is about no record.</summary>
internal readonly record struct OwnedFinding(Finding Finding, BoardRecord? Owner);
