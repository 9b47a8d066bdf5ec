using System.Text;

namespace UnionSite.Reading.Documents;

/// <summary>Gathers what a document says while it is read.</summary>
/// <param name="file">The attachment's path in the input folder.</param>
/// <param name="inner">Where the document is a file within the attachment, its path there.</param>
internal sealed class DocumentWords(string file, string? inner = null)
{
    /// <summary>So many passages are enough: a larger document is read no further.</summary>
    private const int MostPassages = 400_000;

    private readonly ImmutableArray<Passage>.Builder _passages = ImmutableArray.CreateBuilder<Passage>();
    private readonly ImmutableArray<Grid>.Builder _tables = ImmutableArray.CreateBuilder<Grid>();
    private readonly List<HiddenPart> _hidden = [];
    private readonly List<DocumentAuthor> _authors = [];
    private readonly List<UnreadPart> _unread = [];

    /// <summary>What the document is called, without its ending: it says what its tables are about.</summary>
    public string Stem { get; } = Path.GetFileNameWithoutExtension(inner ?? file);

    /// <summary>What messages call the document.</summary>
    public string Name { get; } = inner is null ? $"附件“{Path.GetFileName(file)}”" : $"附件“{Path.GetFileName(file)}”里的“{inner}”";

    /// <summary>The place of a part, named as the office program names it.</summary>
    public Place PlaceOf(string part) => Place.StartOf(file) with { Part = inner is null ? part : $"“{inner}”的{part}" };

    /// <summary>The place of a character of a text file.</summary>
    public Place PlaceOf(int line, int column) => inner is null ? new Place(file, line, column) : PlaceOf($"第 {line} 行");

    /// <summary>The words of a file within this one.</summary>
    public DocumentWords Within(string name) => new(file, inner is null ? name : $"{inner}/{name}");

    /// <summary>Keeps words that stand in one part.</summary>
    public void Add(PassageKind kind, string part, string text, params ImmutableArray<string> under)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            Add(new Passage(kind, FieldOf(part), [new PassagePart(Clean(text), PlaceOf(part), IsExact: false)]) { Under = under });
        }
    }

    /// <summary>Keeps a passage.</summary>
    public void Add(Passage passage)
    {
        if (_passages.Count >= MostPassages)
        {
            throw new DocumentTooLargeException();
        }
        _passages.Add(passage);
    }

    /// <summary>Keeps a table.</summary>
    public void Add(Grid table) => _tables.Add(table);

    /// <summary>What staff call a part.</summary>
    public string FieldOf(string part) => $"{Name}的{part}";

    /// <summary>Notes that something is hidden.</summary>
    public void Hide(HiddenKind kind, string where) => _hidden.Add(new HiddenPart(kind, inner is null ? where : $"“{inner}”的{where}"));

    /// <summary>Notes an author.</summary>
    public void AddAuthor(string? name, string where)
    {
        if (!string.IsNullOrWhiteSpace(name) && !_authors.Contains(new DocumentAuthor(name.Trim(), where)))
        {
            _authors.Add(new DocumentAuthor(name.Trim(), where));
            Add(PassageKind.Field, $"署名（{where}）", name);
        }
    }

    /// <summary>Notes that something could not be read.</summary>
    public void Miss(string why, string hint) => _unread.Add(new UnreadPart(inner is null ? why : $"里的“{inner}”{why}", hint));

    /// <summary>Whether these are the words of a file within the attachment.</summary>
    public bool IsWithin => inner is not null;

    /// <summary>Takes over the words and tables of a file within, and nothing else of it.</summary>
    public void AddWordsOf(DocumentWords other)
    {
        _passages.AddRange(other._passages);
        _tables.AddRange(other._tables);
    }

    /// <summary>Takes over what a file within said.</summary>
    public void AddAll(DocumentWords other)
    {
        AddWordsOf(other);
        _hidden.AddRange(other._hidden);
        _authors.AddRange(other._authors);
        _unread.AddRange(other._unread);
    }

    /// <summary>All that was gathered.</summary>
    public Document ToDocument(string sha256) =>
        new(file, sha256, new Words(_passages.ToImmutable(), _tables.ToImmutable()), [.. _hidden], [.. _authors], [.. _unread.Distinct()]);

    /// <summary>Text as one line, without the control characters that some programs leave in.</summary>
    public static string Clean(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\0', '\x1F') < 0)
        {
            return text;
        }
        var clean = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            clean.Append(c < ' ' ? ' ' : c);
        }
        return clean.ToString();
    }
}

/// <summary>A document is larger than can be read; what was read so far counts.</summary>
internal sealed class DocumentTooLargeException : Exception;
