using UnionSite.Reading;
using UnionSite.Searching;
using UnionSite.Searching.Text;

namespace UnionSite.Benchmarks.Answers;

/// <summary>The records of a board as plain lists of texts, each searched from one end to the other.</summary>
internal sealed class PlainScan
{
    private const int Seed = 20261120;
    private const int LongestQuery = 8;

    private readonly List<ImmutableArray<string>> _texts;
    private readonly Dictionary<string, ImmutableArray<string>> _forms;

    private PlainScan(IReadOnlyCollection<SearchEntry> entries)
    {
        _texts = [.. entries.Select(TextsOf)];
        _forms = entries.ToDictionary(entry => entry.Key.ToString(), entry => TextsOf(entry).SelectMany(FormsOf).ToImmutableArray());
    }

    /// <summary>The board whose records are in a folder.</summary>
    public static PlainScan OfBoard(string input)
    {
        var board = BoardReader.Read(input).Board.VisibleTo(Audience.Staff);
        return new PlainScan([.. board.All.Select(new SearchEntries(board).Of)]);
    }

    /// <summary>The ids of all records that hold all words of a query.</summary>
    public HashSet<string> Find(string query)
    {
        var words = query.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(AlternativesOf).ToList();
        return [.. _forms.Where(record => words.All(word => word.Any(form => record.Value.Any(text => text.Contains(form, StringComparison.Ordinal))))).Select(record => record.Key)];
    }

    /// <summary>Pieces of one to eight characters, cut from texts at random; the same each time.</summary>
    public IEnumerable<string> Draw(int count)
    {
        var random = new Random(Seed);
        return Enumerable.Repeat(0, int.MaxValue).Select(_ => PieceOf(Pick(Pick(_texts, random), random), random)).Where(piece => NormalForm.Of(piece).Length > 0).Take(count);
    }

    private static string PieceOf(string text, Random random)
    {
        var start = random.Next(text.Length);
        return text.Substring(start, Math.Min(random.Next(1, LongestQuery + 1), text.Length - start)).Trim();
    }

    private static T Pick<T>(IReadOnlyList<T> all, Random random) => all[random.Next(all.Count)];

    private static ImmutableArray<string> TextsOf(SearchEntry entry) => [entry.Title, .. entry.Names, .. entry.Fields, .. entry.Text];

    private static IEnumerable<string> FormsOf(string text)
    {
        var folded = Folding.Of(text);
        return Readings.OfBlock(folded).Prepend(NormalForm.OfFolded(folded));
    }

    private static ImmutableArray<string> AlternativesOf(string word)
    {
        var folded = Folding.Of(word);
        return Readings.OfWord(folded) is { } reading ? [NormalForm.OfFolded(folded), reading] : [NormalForm.OfFolded(folded)];
    }
}
