namespace UnionSite.Benchmarks.Answers;

/// <summary>How values lie.</summary>
/// <param name="Median">Half of them are lower.</param>
/// <param name="MostWithin">95 in a hundred are no higher.</param>
/// <param name="Highest">The highest one.</param>
internal sealed record Spread(double Median, double MostWithin, double Highest)
{
    public static Spread Of(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return new Spread(At(sorted, 0.5), At(sorted, 0.95), At(sorted, 1));
    }

    private static double At(List<double> sorted, double share) => sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Count) - 1)];
}
