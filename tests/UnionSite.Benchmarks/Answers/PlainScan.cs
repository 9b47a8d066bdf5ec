using System.Text;
using System.Text.RegularExpressions;
using UnionSite.Reading;
using UnionSite.Searching;

namespace UnionSite.Benchmarks.Answers;

/// <summary>The records of a board as plain lists of texts, each searched from one end to the other.</summary>
internal sealed class PlainScan
{
    private const int Seed = 20261120;
    private const int LongestQuery = 8;

    private readonly Dictionary<string, ImmutableArray<string>> _texts;
    private readonly Dictionary<string, ImmutableArray<string>> _forms;

    private PlainScan(IEnumerable<(string Id, ImmutableArray<string> Texts)> records)
    {
        _texts = records.ToDictionary(record => record.Id, record => record.Texts);
        _forms = _texts.ToDictionary(record => record.Key, record => record.Value.Select(FormOf).ToImmutableArray());
    }

    /// <summary>The board whose records are in a folder.</summary>
    public static PlainScan OfBoard(string input)
    {
        var board = BoardReader.Read(input).Board.VisibleTo(Audience.Staff);
        var entries = new SearchEntries(board);
        return new PlainScan(board.All.Select(entries.Of).Select(entry => (entry.Key.ToString(), TextsOf(entry))));
    }

    /// <summary>The ids of all records that hold all words of a query.</summary>
    public HashSet<string> Find(string query)
    {
        var words = query.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(FormOf).ToList();
        return [.. _forms.Where(record => words.All(word => record.Value.Any(form => form.Contains(word, StringComparison.Ordinal)))).Select(record => record.Key)];
    }

    /// <summary>Pieces of one to eight characters, cut from texts at random; the same each time.</summary>
    public IEnumerable<string> Draw(int count)
    {
        var random = new Random(Seed);
        var texts = _texts.OrderBy(record => record.Key, StringComparer.Ordinal).Select(record => record.Value).ToList();
        return Enumerable.Repeat(0, int.MaxValue).Select(_ => Piece(Pick(Pick(texts, random), random), random)).Where(piece => FormOf(piece).Length > 0).Take(count);
    }

    private static string Piece(string text, Random random)
    {
        var start = random.Next(text.Length);
        return text.Substring(start, Math.Min(random.Next(1, LongestQuery + 1), text.Length - start)).Trim();
    }

    private static T Pick<T>(IReadOnlyList<T> all, Random random) => all[random.Next(all.Count)];

    private static ImmutableArray<string> TextsOf(SearchEntry entry) =>
        [.. $"{entry.Title}\n{entry.Fields}\n{entry.Text}".Split('\n').Where(text => text.Length > 0)];

    private static string FormOf(string text) => Regex.Replace(Regex.Replace(
        text.Normalize(NormalizationForm.FormKC).ToLowerInvariant(), @"(?<=[0-9]),(?=[0-9]{3})", ""), @"(?<![a-z0-9.])(?=[a-z0-9])|[^\p{L}\p{N}.]+", m => m.Length == 0 ? "^" : "");
}
