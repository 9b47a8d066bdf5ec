using System.Text;
using UnionSite.Searching.Terms;
using UnionSite.Searching.Text;

namespace UnionSite.Searching;

/// <summary>What is proposed for a key while somebody types.</summary>
/// <param name="Key"><c>?</c> and the first units of a form or of a pinyin.</param>
/// <param name="Lines">The proposals as the index holds them, UTF-8.</param>
internal sealed record Suggestion(ulong Key, byte[] Lines)
{
    private const char Mark = '?';
    private const int MaxTyped = TermKey.MaxLength - 1;
    private const int MaxLines = 10;
    private const int LongestTerm = 30;

    /// <summary>The proposals of a board: the titles, names and fields of its records, those that stand in most records first.</summary>
    public static IReadOnlyCollection<Suggestion> Of(IEnumerable<SearchEntry> entries)
    {
        var terms = entries.SelectMany(entry => entry.Fields.Concat(entry.Names).Append(entry.Title).Distinct())
            .Where(text => text.Length is > 1 and <= LongestTerm)
            .CountBy(text => text)
            .Select(term => (Text: term.Key, Records: term.Value, Form: NormalForm.Of(term.Key).TrimStart(NormalForm.RunMark)))
            .OrderByDescending(term => term.Records).ThenBy(term => term.Text, StringComparer.Ordinal);

        var lines = new Dictionary<ulong, List<string>>();
        foreach (var term in terms)
        {
            var letters = Pinyin.LettersOf(term.Text).ToList();
            string? line = null;
            foreach (var key in letters.Append(term.Form).SelectMany(KeysOf).Distinct())
            {
                if (!lines.TryGetValue(key, out var found))
                {
                    lines.Add(key, found = []);
                }
                if (found.Count < MaxLines)
                {
                    found.Add(line ??= $"{term.Text}\t{string.Join(' ', letters)}");
                }
            }
        }
        return [.. lines.Select(found => new Suggestion(found.Key, Encoding.UTF8.GetBytes(string.Join('\n', found.Value))))];
    }

    private static IEnumerable<ulong> KeysOf(string typed)
    {
        for (var length = 1; length <= Math.Min(MaxTyped, typed.Length); length++)
        {
            yield return TermKey.Of([Mark, .. typed.AsSpan(0, length)]);
        }
    }
}
