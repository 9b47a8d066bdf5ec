namespace UnionSite.Reading;

/// <summary>A field's name in Chinese and its English alias.</summary>
internal readonly record struct FieldName(string Chinese, string English)
{
    public bool Is(string written) =>
        written == Chinese || string.Equals(written, English, StringComparison.OrdinalIgnoreCase);

    public override string ToString() => Chinese;

    /// <summary>The name that a clerk most likely meant; null when none is near.</summary>
    public static FieldName? Nearest(string written, IEnumerable<FieldName> known)
    {
        var nearest = known
            .Select(name => (Name: name, Distance: Math.Min(Distance(written, name.Chinese), Distance(written.ToLowerInvariant(), name.English))))
            .Where(candidate => candidate.Distance < Math.Max(2, written.Length))
            .OrderBy(candidate => candidate.Distance)
            .ToList();
        return nearest is [var first, ..] ? first.Name : null;
    }

    /// <summary>Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours.</summary>
    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                rows[i, j] = (i, j) switch
                {
                    (0, _) => j,
                    (_, 0) => i,
                    _ => Math.Min(Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1, rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)),
                };
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
                }
            }
        }
        return rows[a.Length, b.Length];
    }
}
