using System.Text;

namespace UnionSite.Searching.Text;

/// <summary>The toneless readings of Han, and how people type them (docs/search.md, Pinyin).</summary>
internal static class Pinyin
{
    /// <summary>The code unit of the first syllable; the others follow.</summary>
    public const char FirstSyllable = '\uE000';

    // More would be guesses: a term of three characters with two readings each has eight.
    private const int MostSpellings = 4;

    private static readonly ImmutableArray<(string Syllable, string[] Characters)> Table =
        [.. EmbeddedTable.Lines("Pinyin.txt").Select(line => line.Split(' ', ',')).Select(fields => (fields[0], fields[1..]))];

    private static readonly Dictionary<Rune, Spelling> ReadingsByCharacter = Load();

    /// <summary>All syllables in alphabetical order; <c>ü</c> is written <c>v</c>.</summary>
    public static ImmutableArray<string> Syllables { get; } = [.. Table.Select(line => line.Syllable)];

    /// <summary>The syllables of a character, the commonest first, each as a code unit; none of what is no Han or has no known reading.</summary>
    public static ReadOnlySpan<char> SyllablesOf(Rune character) => ReadingsByCharacter.GetValueOrDefault(character).Syllables;

    /// <summary>What the syllables of a character begin with, capital letters.</summary>
    public static ReadOnlySpan<char> InitialsOf(Rune character) => ReadingsByCharacter.GetValueOrDefault(character).Initials;

    /// <summary>The pinyins of the Han of a term, then their initials, in small letters, the likeliest first and at most four of each.</summary>
    public static IEnumerable<string> LettersOf(string term)
    {
        var readings = term.EnumerateRunes().Select(character => ReadingsByCharacter.GetValueOrDefault(character)).Where(reading => reading.Syllables is not null).ToList();
        var pinyins = Spellings(readings.Select(reading => reading.Syllables.Select(unit => Syllables[unit - FirstSyllable])));
        var initials = Spellings(readings.Select(reading => reading.Initials.Select(initial => char.ToLowerInvariant(initial).ToString())));
        return pinyins.Concat(initials).Distinct();
    }

    // The rarer the readings that make up a spelling, the later it comes.
    private static IEnumerable<string> Spellings(IEnumerable<IEnumerable<string>> readings) => readings
        .Aggregate(
            new List<(string Letters, int Rarity)> { ("", 0) },
            (spellings, next) => [.. spellings
                .SelectMany(spelling => next.Select((letters, rank) => (spelling.Letters + letters, Rarity: spelling.Rarity + rank)))
                .OrderBy(spelling => spelling.Rarity).Take(MostSpellings)])
        .Select(spelling => spelling.Letters).Where(letters => letters.Length > 0);

    private static Dictionary<Rune, Spelling> Load()
    {
        var syllables = new Dictionary<Rune, string>();
        for (var rank = 0; rank < Table.Max(line => line.Characters.Length); rank++)
        {
            foreach (var (index, line) in Table.Index().Where(entry => rank < entry.Item.Characters.Length))
            {
                foreach (var character in line.Characters[rank].EnumerateRunes())
                {
                    syllables[character] = syllables.GetValueOrDefault(character) + (char)(FirstSyllable + index);
                }
            }
        }
        return syllables.ToDictionary(entry => entry.Key, entry => new Spelling(entry.Value, Initials(entry.Value)));
    }

    private static string Initials(string syllables) =>
        string.Concat(syllables.Select(unit => char.ToUpperInvariant(Table[unit - FirstSyllable].Syllable[0])).Distinct());

    private readonly record struct Spelling(string Syllables, string Initials);
}
