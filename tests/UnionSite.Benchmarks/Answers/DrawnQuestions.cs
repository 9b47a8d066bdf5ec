using UnionSite.Searching.Text;

namespace UnionSite.Benchmarks.Answers;

/// <summary>Questions as people type them: pieces of what the records say.</summary>
internal static class DrawnQuestions
{
    private const int Seed = 20261120;
    private const int Longest = 8;

    /// <summary>Pieces of one to eight characters, cut from texts at random; the same each time.</summary>
    public static IEnumerable<string> From(IReadOnlyList<ImmutableArray<string>> records, int count)
    {
        var random = new Random(Seed);
        return Enumerable.Repeat(0, int.MaxValue).Select(_ => PieceOf(Pick(Pick(records, random), random), random))
            .Where(piece => NormalForm.Of(piece).Length > 0).Take(count);
    }

    private static string PieceOf(string text, Random random)
    {
        var start = random.Next(text.Length);
        return text.Substring(start, Math.Min(random.Next(1, Longest + 1), text.Length - start)).Trim();
    }

    private static T Pick<T>(IReadOnlyList<T> all, Random random) => all[random.Next(all.Count)];
}
