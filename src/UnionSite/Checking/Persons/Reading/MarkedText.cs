namespace UnionSite.Checking.Persons.Reading;

/// <summary>A passage cut into words, with the persons of whom it speaks marked in it.</summary>
internal sealed class MarkedText
{
    private readonly int[] _mentionAt;

    /// <summary>Reads a passage.</summary>
    public MarkedText(string text)
    {
        Text = text;
        Tokens = Segmenter.Cut(text);
        Mentions = new MentionFinder(text, Tokens).FindAll();
        _mentionAt = new int[Tokens.Count];
        Array.Fill(_mentionAt, -1);
        foreach (var (index, mention) in Mentions.Index())
        {
            _mentionAt.AsSpan(mention.First, mention.Last - mention.First + 1).Fill(index);
        }
    }

    /// <summary>The passage.</summary>
    public string Text { get; }

    /// <summary>Its words, in order.</summary>
    public List<Token> Tokens { get; }

    /// <summary>The persons, in order.</summary>
    public List<Mention> Mentions { get; }

    /// <summary>The number of words.</summary>
    public int Count => Tokens.Count;

    /// <summary>The word at an index.</summary>
    public Token this[int at] => Tokens[at];

    /// <summary>The person whose mention the word at an index is part of.</summary>
    public Mention? PersonAt(int at) => _mentionAt[at] < 0 ? null : Mentions[_mentionAt[at]];

    /// <summary>Whether the word at an index is part of a person's mention.</summary>
    public bool IsPerson(int at) => _mentionAt[at] >= 0;

    /// <summary>Which of the persons stands at a word's index.</summary>
    public int NumberAt(int at) => _mentionAt[at];

    /// <summary>A word's first character.</summary>
    public char InitialOf(int at) => Text[Tokens[at].Start];

    /// <summary>The characters of a word.</summary>
    public ReadOnlySpan<char> WordAt(int at) => Text.AsSpan(Tokens[at].Start, Tokens[at].Length);
}
