namespace UnionSite.Records;

/// <summary>例外: that a record may be published although a check objects.</summary>
/// <param name="Check">检查, the <see cref="Finding.Code"/> that is let pass.</param>
/// <param name="Reason">理由, why it may; the summary of a build names it.</param>
public sealed record Allowance(Sourced<string> Check, Sourced<string> Reason);
