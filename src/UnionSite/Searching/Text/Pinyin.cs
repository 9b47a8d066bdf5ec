using System.Text;

namespace UnionSite.Searching.Text;

/// <summary>The toneless readings of Han, and how people type them (docs/search.md, Pinyin).</summary>
internal static class Pinyin
{
    /// <summary>The code unit of the first syllable; the others follow.</summary>
    public const char FirstSyllable = '\uE000';

    // What the table has at most of a character.
    private const int MostReadings = 4;

    // More would be guesses: a term of three characters with two readings each has eight.
    private const int MostSpellings = 4;

    private static readonly ImmutableArray<(string Syllable, string[] Characters)> Table =
        [.. EmbeddedTable.Lines("Pinyin.txt").Select(line => line.Split(' ', ',')).Select(fields => (fields[0], fields[1..]))];

    private static readonly Dictionary<Rune, Spelling> SpellingByCharacter = Load();

    /// <summary>All syllables in alphabetical order; <c>ü</c> is written <c>v</c>.</summary>
    public static ImmutableArray<string> Syllables { get; } = [.. Table.Select(line => line.Syllable)];

    /// <summary>The syllables of a character, the commonest first, each as a code unit; none of what is no Han or has no known reading.</summary>
    public static ReadOnlySpan<char> SyllablesOf(Rune character) => SpellingByCharacter.GetValueOrDefault(character)?.Syllables;

    /// <summary>What the syllables of a character begin with, capital letters.</summary>
    public static ReadOnlySpan<char> InitialsOf(Rune character) => SpellingByCharacter.GetValueOrDefault(character)?.Initials;

    /// <summary>The pinyins of the Han of a term, then their initials, in small letters, the likeliest first and at most four of each.</summary>
    public static IEnumerable<string> LettersOf(string term)
    {
        var spellings = term.EnumerateRunes().Select(character => SpellingByCharacter.GetValueOrDefault(character)).OfType<Spelling>().ToList();
        var pinyins = Likeliest(spellings.Select(spelling => spelling.Syllables.Select(unit => Syllables[unit - FirstSyllable])));
        var initials = Likeliest(spellings.Select(spelling => spelling.Initials.Select(initial => char.ToLowerInvariant(initial).ToString())));
        return pinyins.Concat(initials).Distinct();
    }

    // The rarer the readings that make up a spelling, the later it comes.
    private static IEnumerable<string> Likeliest(IEnumerable<IEnumerable<string>> readings) => readings
        .Aggregate(
            new List<(string Letters, int Rarity)> { ("", 0) },
            (starts, next) => [.. starts
                .SelectMany(start => next.Select((letters, rank) => (start.Letters + letters, Rarity: start.Rarity + rank)))
                .OrderBy(start => start.Rarity).Take(MostSpellings)])
        .Select(spelling => spelling.Letters).Where(letters => letters.Length > 0);

    private static Dictionary<Rune, Spelling> Load()
    {
        var syllables = new Dictionary<Rune, string>();
        for (var rank = 0; rank < MostReadings; rank++)
        {
            foreach (var (index, (_, characters)) in Table.Index())
            {
                var unit = ((char)(FirstSyllable + index)).ToString();
                foreach (var character in characters.ElementAtOrDefault(rank).AsSpan().EnumerateRunes())
                {
                    syllables[character] = syllables.TryGetValue(character, out var commoner) ? commoner + unit : unit;
                }
            }
        }
        var spellings = syllables.Values.Distinct().ToDictionary(units => units, units => new Spelling(units, Initials(units)));
        return syllables.ToDictionary(entry => entry.Key, entry => spellings[entry.Value]);
    }

    private static string Initials(string syllables) =>
        string.Concat(syllables.Select(unit => char.ToUpperInvariant(Table[unit - FirstSyllable].Syllable[0])).Distinct());

    private sealed record Spelling(string Syllables, string Initials);
}
