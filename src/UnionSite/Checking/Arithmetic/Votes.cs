namespace UnionSite.Checking.Arithmetic;

/// <summary>
/// Decides whether the columns of a table stand in the relation that their heads suggest: where most rows agree, those that do not are wrong; where none
/// agrees, the heads mean something else, unless the table is so short that one slip explains it.
/// </summary>
internal static class Votes
{
    // A table of so few rows may be wrong in all of them.
    private const int Few = 2;

    /// <summary>The claims, each with its place; none where the relation is none.</summary>
    /// <param name="claims">What the relation claims of each row.</param>
    /// <param name="isSlip">Whether one slip explains why a claim does not hold.</param>
    public static IEnumerable<(Claim Claim, Place Place)> Count(List<(Claim Claim, Place Place)> claims, Func<int, bool> isSlip)
    {
        var right = claims.Count(one => one.Claim.Holds);
        var wrong = claims.Count - right;
        return right > 0 && right >= wrong ? claims
            : right == 0 && wrong <= Few && Enumerable.Range(0, claims.Count).All(isSlip) ? claims
            : claims.Where(one => one.Claim.Holds);
    }
}
