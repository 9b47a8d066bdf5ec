using System.Buffers;
using System.Collections.Frozen;

namespace UnionSite.Checking.Persons.Reading;

/// <summary>Tells fast whether a text has any of many words: it looks for the rarest character of each, and only where it finds one for the word.</summary>
internal sealed class WordSearch
{
    private readonly SearchValues<char> _rarest;
    private readonly FrozenDictionary<char, (string Word, int Offset)[]> _byRarest;

    /// <summary>A search for some words.</summary>
    public WordSearch(IEnumerable<string> words)
    {
        _byRarest = words.Select(word => (Word: word, Offset: RarestOf(word))).GroupBy(word => word.Word[word.Offset])
            .ToFrozenDictionary(same => same.Key, same => same.ToArray());
        _rarest = SearchValues.Create([.. _byRarest.Keys]);
    }

    /// <summary>Whether a text has one of the words.</summary>
    public bool IsIn(ReadOnlySpan<char> text)
    {
        for (var from = 0; from < text.Length; from++)
        {
            var found = text[from..].IndexOfAny(_rarest);
            if (found < 0)
            {
                return false;
            }
            from += found;
            foreach (var (word, offset) in _byRarest[text[from]])
            {
                if (from >= offset && text[(from - offset)..].StartsWith(word))
                {
                    return true;
                }
            }
        }
        return false;
    }

    private static int RarestOf(string word) => Enumerable.Range(0, word.Length).MinBy(index => Lexicon.FrequencyOf(word[index]));
}
