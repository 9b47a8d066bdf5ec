using System.Buffers;
using System.Collections.Frozen;
using System.Runtime.CompilerServices;

namespace UnionSite.Checking;

/// <summary>
/// Some words to look for in Chinese text. For words outside ASCII it is several times as quick as a <see cref="SearchValues{T}"/> of strings, which walks every
/// character; this one leaps to one character of each word, and only there looks for the word.
/// </summary>
internal sealed class WordSet
{
    private readonly SearchValues<char> _anchors;
    private readonly FrozenDictionary<char, (string Word, int Offset)[]> _byAnchor;

    /// <summary>A set of words, each looked for by its first character.</summary>
    public WordSet(params IEnumerable<string> words)
        : this(words, _ => 0)
    {
    }

    /// <summary>A set of words, each looked for by its rarest character.</summary>
    /// <param name="words">The words.</param>
    /// <param name="frequencyOf">How common a character is.</param>
    public WordSet(IEnumerable<string> words, Func<char, int> frequencyOf)
    {
        _byAnchor = words.Select(word => (Word: word, Offset: Enumerable.Range(0, word.Length).MinBy(index => frequencyOf(word[index]))))
            .GroupBy(word => word.Word[word.Offset]).ToFrozenDictionary(same => same.Key, same => same.ToArray());
        _anchors = SearchValues.Create(_byAnchor.Keys.AsSpan());
    }

    /// <summary>Whether a text holds one of the words.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool IsIn(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOfAny(_anchors); at >= 0 && at < text.Length;)
        {
            foreach (var (word, offset) in _byAnchor[text[at]])
            {
                if (at >= offset && text[(at - offset)..].StartsWith(word, StringComparison.Ordinal))
                {
                    return true;
                }
            }
            var next = text[(at + 1)..].IndexOfAny(_anchors);
            at = next < 0 ? text.Length : at + 1 + next;
        }
        return false;
    }
}
