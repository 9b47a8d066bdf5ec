using System.Collections.Frozen;

namespace UnionSite.Checking.Persons.Reading;

/// <summary>The words that the sentences are read by; see <c>Words/*.txt</c>.</summary>
internal static class Lexicon
{
    private static readonly FrozenDictionary<string, (Sense Sense, Misfortune Misfortune)> Words = Load();

    private static readonly FrozenDictionary<string, (Sense Sense, Misfortune Misfortune)>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>For each character, which lengths words that begin with it have: bit n for n characters.</summary>
    private static readonly FrozenDictionary<char, int> LengthsByFirst =
        Words.Keys.GroupBy(word => word[0]).ToFrozenDictionary(words => words.Key, words => words.Aggregate(0, (lengths, word) => lengths | (1 << word.Length)));

    private static readonly FrozenDictionary<char, int> Frequencies =
        Words.Keys.SelectMany(word => word).CountBy(character => character).ToFrozenDictionary(count => count.Key, count => count.Value);

    /// <summary>The longest word that begins at an index; of no length where none does.</summary>
    public static Token WordAt(string text, int index)
    {
        if (!LengthsByFirst.TryGetValue(text[index], out var lengths))
        {
            return default;
        }
        for (var length = Math.Min(31 - int.LeadingZeroCount(lengths), text.Length - index); length > 0; length--)
        {
            if ((lengths & (1 << length)) != 0 && BySpan.TryGetValue(text.AsSpan(index, length), out var word))
            {
                return new Token(index, length, word.Sense, word.Misfortune);
            }
        }
        return default;
    }

    /// <summary>How common a character is, by how many words have it.</summary>
    public static int FrequencyOf(char character) => Frequencies.GetValueOrDefault(character);

    /// <summary>The words of some senses.</summary>
    public static IEnumerable<string> WordsOf(params ImmutableArray<Sense> senses) => Words.Where(word => senses.Contains(word.Value.Sense)).Select(word => word.Key);

    /// <summary>The lines of a list that the program carries with it; remarks begin with #.</summary>
    internal static IEnumerable<string> Lines(string name)
    {
        using var reader = new StreamReader(typeof(Lexicon).Assembly.GetManifestResourceStream($"persons/{name}")!);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }

    private static FrozenDictionary<string, (Sense, Misfortune)> Load()
    {
        var words = new Dictionary<string, (Sense, Misfortune)>();
        var (sense, misfortune) = (Sense.Other, Misfortune.None);
        foreach (var line in Lines("Lexicon.txt"))
        {
            if (line[0] == '[')
            {
                var head = line.Trim('[', ']').Split(' ');
                (sense, misfortune) = (Enum.Parse<Sense>(head[0]), head.Length > 1 ? Enum.Parse<Misfortune>(head[1]) : Misfortune.None);
                continue;
            }
            foreach (var word in line.Split(' '))
            {
                words.TryAdd(word, (sense, misfortune));
            }
        }
        foreach (var word in Lines("EverydayWords.txt").SelectMany(line => line.Split(' ')))
        {
            words.TryAdd(word, (Sense.Word, Misfortune.None));
        }
        return words.ToFrozenDictionary();
    }
}
