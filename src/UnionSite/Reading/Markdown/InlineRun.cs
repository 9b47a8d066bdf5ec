using System.Text;

namespace UnionSite.Reading.Markdown;

/// <summary>
/// Collects inlines. Markdig cuts words at every character that might have meant something; here words that stand side by side in the source are one
/// text, so that each of its characters knows its place.
/// </summary>
internal sealed class InlineRun
{
    private readonly ImmutableArray<Inline>.Builder _inlines = ImmutableArray.CreateBuilder<Inline>();
    private readonly StringBuilder _words = new();
    private Place _place;

    /// <summary>The last character collected; a space where there is none.</summary>
    public char Last => _words.Length > 0 ? _words[^1] : _inlines.Count > 0 && PlainText.Of([_inlines[^1]]) is [.., var last] ? last : ' ';

    /// <summary>Adds words.</summary>
    public void AddText(Place place, string words)
    {
        if (place != _place with { Column = _place.Column + _words.Length })
        {
            EndText();
        }
        if (_words.Length == 0)
        {
            _place = place;
        }
        _words.Append(words);
    }

    /// <summary>Adds anything else.</summary>
    public void Add(Inline inline)
    {
        EndText();
        _inlines.Add(inline);
    }

    /// <summary>Adds several.</summary>
    public void AddRange(ImmutableArray<Inline> inlines)
    {
        foreach (var inline in inlines)
        {
            if (inline is Text text)
            {
                AddText(text.Place, text.Value);
            }
            else
            {
                Add(inline);
            }
        }
    }

    /// <summary>What was collected.</summary>
    public ImmutableArray<Inline> ToImmutable()
    {
        EndText();
        return _inlines.DrainToImmutable();
    }

    private void EndText()
    {
        if (_words.Length > 0)
        {
            _inlines.Add(new Text(_place, _words.ToString()));
            _words.Clear();
        }
    }
}
