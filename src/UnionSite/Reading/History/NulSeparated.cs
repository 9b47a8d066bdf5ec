using System.Text;

namespace UnionSite.Reading.History;

/// <summary>Reads texts that each end in a NUL, which is what no file name holds.</summary>
internal sealed class NulSeparated(TextReader reader) : IDisposable
{
    private readonly char[] _buffer = new char[1 << 15];
    private readonly StringBuilder _begun = new();
    private int _at;
    private int _end;

    /// <summary>The next text; null at the end.</summary>
    public string? Next()
    {
        while (true)
        {
            var rest = _buffer.AsSpan(_at, _end - _at);
            var length = rest.IndexOf('\0');
            if (length >= 0)
            {
                _at += length + 1;
                return Whole(rest[..length]);
            }
            _begun.Append(rest);
            (_at, _end) = (0, reader.Read(_buffer, 0, _buffer.Length));
            if (_end == 0)
            {
                return _begun.Length > 0 ? Whole([]) : null;
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => reader.Dispose();

    private string Whole(ReadOnlySpan<char> rest)
    {
        if (_begun.Length == 0)
        {
            return rest.ToString();
        }
        var whole = _begun.Append(rest).ToString();
        _begun.Clear();
        return whole;
    }
}
