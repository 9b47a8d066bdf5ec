using System.Globalization;
using System.Text.RegularExpressions;

namespace UnionSite.Announcing;

/// <summary>A text of an announcement, cut into its lists and what stands between them, so that it can be made shorter.</summary>
internal sealed partial class MessageParts
{
    private readonly List<Part> _parts = [];

    private MessageParts(string text)
    {
        foreach (var line in text.Split('\n'))
        {
            var more = More().Match(line);
            var isList = line.StartsWith("- ", StringComparison.Ordinal);
            if (_parts.Count == 0 || _parts[^1].IsList != isList)
            {
                _parts.Add(new Part(isList));
            }
            if (more.Success)
            {
                _parts[^1].LeftOut = int.Parse(more.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
            }
            else
            {
                _parts[^1].Lines.Add(line);
            }
        }
    }

    /// <summary>What a list says of the rest of it.</summary>
    public static string MoreLine(int items) => $"- 另有 {items} 项";

    /// <summary>
    /// A text that fits: its longest list loses its last items, then again the longest, so that each part still says what it is about. Lists say how much
    /// they leave out.
    /// </summary>
    public static string Fit(string text, Func<string, bool> fits)
    {
        var parts = new MessageParts(text);
        var fitting = text;
        while (!fits(fitting) && parts.Shorten())
        {
            fitting = string.Join('\n', parts._parts.SelectMany(part => part.Shown));
        }
        return fitting;
    }

    private bool Shorten()
    {
        if (_parts.Where(part => part.IsList).MaxBy(part => part.Lines.Count) is { Lines.Count: > 0 } longest)
        {
            longest.Lines.RemoveAt(longest.Lines.Count - 1);
            longest.LeftOut++;
            return true;
        }
        // Only a site with a very long name or address comes to this.
        if (_parts.Count == 1 && _parts[0].Lines.Count <= 1)
        {
            return false;
        }
        if (_parts[^1].IsList || _parts[^1].Lines.Count <= 1)
        {
            _parts.RemoveAt(_parts.Count - 1);
        }
        else
        {
            _parts[^1].Lines.RemoveAt(_parts[^1].Lines.Count - 1);
        }
        return true;
    }

    [GeneratedRegex(@"^- 另有 (\d{1,9}) 项$")]
    private static partial Regex More();

    private sealed class Part(bool isList)
    {
        public bool IsList => isList;

        public List<string> Lines { get; } = [];

        public int LeftOut { get; set; }

        public IEnumerable<string> Shown => LeftOut > 0 ? Lines.Append(MoreLine(LeftOut)) : Lines;
    }
}
