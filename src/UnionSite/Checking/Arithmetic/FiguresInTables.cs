namespace UnionSite.Checking.Arithmetic;

/// <summary>Recomputes the tables of texts and attachments. A table is read as figures once, for all that reckon with them.</summary>
internal sealed class FiguresInTables : IWordRule
{
    private const int MostFindings = 20;

    public IEnumerable<Finding> Check(Subject subject)
    {
        List<Finding>? findings = null;
        foreach (var grid in subject.Words.Tables)
        {
            foreach (var wrong in Claims(grid).GroupBy(one => one.Place).Where(same => !same.Any(one => one.Claim.Holds)).Select(same => same.First()).Take(MostFindings))
            {
                (findings ??= []).Add(wrong.Claim.At(wrong.Place, "请核对表里的这几个数，把写错的那个改过来。"));
            }
        }
        return findings ?? [];
    }

    /// <summary>All that a table claims of its figures.</summary>
    public static List<(Claim Claim, Place Place)> Claims(Grid grid) => FigureTable.Of(grid) is { } table
        ? [.. TotalRows.In(table), .. TotalColumns.In(table), .. ProductColumns.In(table), .. BalanceColumns.In(table), .. BalanceRows.In(table), .. ShareColumns.In(table, grid)] : [];
}
