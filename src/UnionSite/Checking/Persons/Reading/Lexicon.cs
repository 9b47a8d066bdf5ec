namespace UnionSite.Checking.Persons.Reading;

/// <summary>The words that the sentences are read by; see <c>Words/*.txt</c>.</summary>
internal static class Lexicon
{
    private static readonly Dictionary<string, (Sense Sense, Misfortune Misfortune)> Words = Load();

    private static readonly Dictionary<string, (Sense Sense, Misfortune Misfortune)>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>For each character, which lengths words that begin with it have: bit n for n characters.</summary>
    private static readonly int[] LengthsByFirst = Lengths();

    private static readonly Dictionary<char, int> Frequencies = Words.Keys.SelectMany(word => word).CountBy(character => character).ToDictionary();

    /// <summary>The commonest characters of Chinese prose.</summary>
    private const string Commonest =
        "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日者意无力与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应向头文体政美相见被利二等产或新制身果加月话合回特代内信表化老给世位次度门任常先通教原东声提立及比员解水名真论处走义各入几口认条平系气题活更别打女变总何电数安少报结反受目量再感建务做接必场件计管期市直资金指统区保至队形社便决展科基书非放强难设路记品类求据程交规院职工会费情况医务检查办项目室部";

    /// <summary>The longest word that begins at an index; of no length where none does.</summary>
    public static Token WordAt(string text, int index)
    {
        var lengths = LengthsByFirst[text[index]];
        for (var length = Math.Min(31 - int.LeadingZeroCount(lengths), text.Length - index); length > 0; length--)
        {
            if ((lengths & (1 << length)) != 0 && BySpan.TryGetValue(text.AsSpan(index, length), out var word))
            {
                return new Token(index, length, word.Sense, word.Misfortune);
            }
        }
        return default;
    }

    /// <summary>How common a character is, by how many words have it and whether it is among the commonest.</summary>
    public static int FrequencyOf(char character) => Frequencies.GetValueOrDefault(character) + (Commonest.Contains(character) ? char.MaxValue : 0);

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

    private static Dictionary<string, (Sense, Misfortune)> Load()
    {
        var words = new Dictionary<string, (Sense, Misfortune)>(StringComparer.Ordinal);
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
        return words;
    }

    private static int[] Lengths()
    {
        var lengths = new int[char.MaxValue + 1];
        foreach (var word in Words.Keys)
        {
            lengths[word[0]] |= 1 << word.Length;
        }
        return lengths;
    }
}
