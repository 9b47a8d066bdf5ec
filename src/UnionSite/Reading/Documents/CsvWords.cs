using System.Text;

namespace UnionSite.Reading.Documents;

/// <summary>
/// Reads the rows of a CSV file. Unlike a list of records, an attachment need not be right: a quote that is never closed ends with the file.
/// </summary>
internal sealed class CsvWords
{
    private readonly string _text;
    private readonly DocumentWords _words;
    private readonly char _separator;
    private int _at;
    private int _line = 1;
    private int _lineStart;

    private CsvWords(string text, DocumentWords words)
    {
        (_text, _words) = (text, words);
        var firstLine = text.AsSpan(0, text.IndexOf('\n') is var end && end < 0 ? text.Length : end);
        _separator = firstLine.Contains(',') ? ',' : firstLine.Contains('\t') ? '\t' : firstLine.Contains(';') ? ';' : ',';
    }

    /// <summary>Reads a whole file.</summary>
    public static void Read(string text, DocumentWords words)
    {
        var reader = new CsvWords(text, words);
        var table = new TableWords(words, "表格", [words.Stem]);
        while (reader._at < text.Length)
        {
            var line = reader._line;
            var cells = reader.Row().Select((cell, column) => new TableCell(column, cell)).ToList();
            table.AddRow($"第 {line} 行", cells);
        }
        table.End();
    }

    private List<ImmutableArray<PassagePart>> Row()
    {
        var cells = new List<ImmutableArray<PassagePart>>();
        while (true)
        {
            cells.Add(Cell());
            if (_at >= _text.Length)
            {
                return cells;
            }
            var end = _text[_at++];
            if (end == '\n')
            {
                (_line, _lineStart) = (_line + 1, _at);
                return cells;
            }
        }
    }

    private ImmutableArray<PassagePart> Cell()
    {
        if (_at < _text.Length && _text[_at] == '"')
        {
            return Quoted();
        }
        var start = _at;
        var length = _text.AsSpan(start).IndexOfAny(_separator, '\n');
        _at = length < 0 ? _text.Length : start + length;
        return [Part(_text[start.._at], _line, start)];
    }

    /// <summary>A quoted cell; where a doubled quote stands for one, a new part begins, so that every character keeps its place.</summary>
    private ImmutableArray<PassagePart> Quoted()
    {
        var parts = ImmutableArray.CreateBuilder<PassagePart>();
        var start = ++_at;
        var part = new StringBuilder();
        for (var isOpen = true; _at < _text.Length && (isOpen || (_text[_at] != _separator && _text[_at] != '\n')); _at++)
        {
            var c = _text[_at];
            if (c == '"' && isOpen && _at + 1 < _text.Length && _text[_at + 1] == '"')
            {
                part.Append('"');
                Flush(_at + 2);
                _at++;
            }
            else if (c == '"')
            {
                isOpen = !isOpen;
            }
            else if (c == '\n')
            {
                part.Append(' ');
                Flush(_at + 1);
                (_line, _lineStart) = (_line + 1, _at + 1);
            }
            else
            {
                part.Append(c);
            }
        }
        Flush(_at);
        return parts.ToImmutable();

        void Flush(int next)
        {
            parts.Add(Part(part.ToString(), _line, start));
            part.Clear();
            start = next;
        }
    }

    private PassagePart Part(string text, int line, int start) => new(text, _words.PlaceOf(line, start - _lineStart + 1), IsExact: !_words.IsWithin);
}
