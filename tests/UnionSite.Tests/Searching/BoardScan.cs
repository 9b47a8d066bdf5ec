using UnionSite.Searching;
using UnionSite.Searching.Text;

namespace UnionSite.Tests.Searching;

/// <summary>The rule of search without an index: every text of every record is read from one end to the other.</summary>
internal sealed class BoardScan
{
    private readonly Dictionary<string, ImmutableArray<string>> _forms;
    private readonly (string, string)[] _aliases;

    /// <summary>Takes down what the records of a board say.</summary>
    public BoardScan(Board board)
    {
        Texts = [.. board.All.Select(new SearchEntries(board).Of).Select(entry => (entry.Key.ToString(), TextsOf(entry)))];
        _forms = Texts.ToDictionary(record => record.Id, record => record.Texts.SelectMany(FormsOf).ToImmutableArray());
        _aliases = [.. board.Site.Aliases.Select(words => words.Select(NormalForm.Of).Distinct().ToList()).SelectMany(PairsOf)];
    }

    /// <summary>The texts of each record, a title or a paragraph or a cell each.</summary>
    public ImmutableArray<(string Id, ImmutableArray<string> Texts)> Texts { get; }

    /// <summary>The ids of the records that hold all words of a query.</summary>
    public HashSet<string> Find(string query)
    {
        var words = QueryWords.Of(query, _aliases);
        return words.Count == 0 ? [] : [.. _forms.Where(record => words.All(word => word.Any(form => Occurs(form, record.Value)))).Select(record => record.Key)];
    }

    /// <summary>The form of a text, and its readings.</summary>
    public static IEnumerable<string> FormsOf(string text)
    {
        var folded = Folding.Of(text);
        return Readings.OfBlock(folded).Prepend(NormalForm.OfFolded(folded));
    }

    private static bool Occurs(string form, ImmutableArray<string> texts) => texts.Any(text => text.Contains(form, StringComparison.Ordinal));

    private static ImmutableArray<string> TextsOf(SearchEntry entry) => [entry.Title, .. entry.Names, .. entry.Fields, .. entry.Text];

    private static IEnumerable<(string, string)> PairsOf(List<string> forms) =>
        forms.SelectMany((one, index) => forms.Skip(index + 1).Select(other => (one, other)));
}
