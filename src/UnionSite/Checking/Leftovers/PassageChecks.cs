using System.Runtime.CompilerServices;

namespace UnionSite.Checking.Leftovers;

/// <summary>
/// Runs the checks of passages. Hardly any passage holds a left-over, so its characters are walked once for the signs of all checks, and only the checks
/// whose signs it holds look closer.
/// </summary>
internal sealed class PassageChecks : IWordRule
{
    private readonly ImmutableArray<PassageCheck> _checks;

    /// <summary>By character: the checks, a bit each, that it is a sign of by itself, begins a sign of, ends a sign of.</summary>
    private readonly byte[] _alone = new byte[char.MaxValue + 1];
    private readonly byte[] _first = new byte[char.MaxValue + 1];
    private readonly byte[] _then = new byte[char.MaxValue + 1];

    /// <summary>Checks, eight at most.</summary>
    public PassageChecks(params ImmutableArray<PassageCheck> checks)
    {
        _checks = checks;
        for (var i = 0; i < checks.Length; i++)
        {
            var bit = (byte)(1 << i);
            foreach (var (first, then) in checks[i].Signs)
            {
                Mark(then is null ? _alone : _first, first, bit);
                Mark(_then, then ?? "", bit);
            }
        }
    }

    public IEnumerable<Finding> Check(Subject subject)
    {
        List<Finding>? findings = null;
        foreach (var passage in subject.Words.Passages)
        {
            var signs = SignsOf(passage.Text);
            if (signs == 0 || passage.IsVerbatim || passage.Field == "链接")
            {
                continue;
            }
            for (var i = 0; i < _checks.Length; i++)
            {
                if ((signs & (1 << i)) != 0 && (subject.Record is not Holding || _checks[i].ReadsHoldings) && _checks[i].Reads(passage))
                {
                    _checks[i].Check(passage, findings ??= []);
                }
            }
        }
        return findings ?? Enumerable.Empty<Finding>();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int SignsOf(string text)
    {
        int signs = 0;
        int begun = 0;
        foreach (var c in text)
        {
            if (c is ' ' or '\u3000')
            {
                continue;
            }
            signs |= _alone[c] | (begun & _then[c]);
            begun = _first[c];
        }
        return signs;
    }

    private static void Mark(byte[] table, string characters, byte bit)
    {
        foreach (var c in characters)
        {
            table[c] |= bit;
        }
    }
}
