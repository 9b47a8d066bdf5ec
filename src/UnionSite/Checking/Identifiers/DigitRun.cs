using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace UnionSite.Checking.Identifiers;

/// <summary>Digits that stand together.</summary>
/// <param name="First">The first of them, counted among the digits of the run.</param>
/// <param name="Count">How many.</param>
/// <param name="Before">What parts them from the group before.</param>
internal readonly record struct DigitGroup(int First, int Count, GapKind Before);

/// <summary>
/// Digits that are parted by nothing but what is seen through: 138 0013-8000. A number consists of whole groups, so that nothing is found in the middle of a
/// longer number.
/// </summary>
internal sealed class DigitRun
{
    private const int LongestGap = 4;

    private readonly List<char> _digits = [];
    private readonly List<(int Start, int End)> _places = [];
    private readonly List<DigitGroup> _groups = [];

    /// <summary>The groups, in order.</summary>
    public ReadOnlySpan<DigitGroup> Groups => CollectionsMarshal.AsSpan(_groups);

    /// <summary>All runs of a text that have at least <paramref name="fewest"/> digits, in order.</summary>
    public static IReadOnlyList<DigitRun> In(string text, int fewest)
    {
        List<DigitRun>? runs = null;
        for (var index = Next(text, 0); index >= 0; index = Next(text, index))
        {
            var (end, count) = Walk(text, index, run: null);
            if (count >= fewest)
            {
                var run = new DigitRun();
                Walk(text, index, run);
                (runs ??= []).Add(run);
            }
            index = end;
        }
        return runs ?? (IReadOnlyList<DigitRun>)[];
    }

    /// <summary>The digits of some groups, as 0 to 9.</summary>
    public ReadOnlySpan<char> Digits(int firstGroup, int lastGroup) => CollectionsMarshal.AsSpan(_digits)[_groups[firstGroup].First..EndOf(lastGroup)];

    /// <summary>Where a group begins in the text.</summary>
    public int Start(int group) => _places[_groups[group].First].Start;

    /// <summary>Where a group ends in the text.</summary>
    public int End(int group) => _places[EndOf(group) - 1].End;

    private int EndOf(int group) => _groups[group].First + _groups[group].Count;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Next(string text, int from)
    {
        var found = text.AsSpan(from).IndexOfAny(DigitForms.Starts);
        return found < 0 ? -1 : from + found;
    }

    /// <summary>Goes through the run that begins at an index, and notes it where one is given.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static (int End, int Count) Walk(string text, int index, DigitRun? run)
    {
        var count = 0;
        var gap = GapKind.None;
        var before = DigitForm.Decimal;
        var end = index + 1;
        while (index < text.Length && DigitForms.TryRead(text, index, out var value, out var form, out var length))
        {
            run?.Add((char)('0' + value), index, index + length, gap == GapKind.None && count > 0 && form != before ? GapKind.Form : gap);
            before = form;
            count++;
            end = index + length;
            (index, gap) = SeeThrough(text, end);
        }
        return (end, count);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static (int Index, GapKind Gap) SeeThrough(string text, int index)
    {
        var gap = GapKind.None;
        var last = Math.Min(text.Length, index + LongestGap);
        for (; index < last && DigitForms.GapOf(text[index]) is { } kind; index++)
        {
            // “138 - 0013” is parted by a dash.
            gap = gap is GapKind.None or GapKind.Space && kind != GapKind.None ? kind : gap;
        }
        return (index, gap);
    }

    private void Add(char digit, int start, int end, GapKind gap)
    {
        if (_groups.Count == 0 || gap != GapKind.None)
        {
            _groups.Add(new DigitGroup(_digits.Count, 1, gap));
        }
        else
        {
            _groups[^1] = _groups[^1] with { Count = _groups[^1].Count + 1 };
        }
        _digits.Add(digit);
        _places.Add((start, end));
    }
}
