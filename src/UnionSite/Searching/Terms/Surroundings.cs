namespace UnionSite.Searching.Terms;

/// <summary>
/// What stands before and after a term of three units wherever it stands: where 党政联 is always followed by 席会, a record that holds the one holds both.
/// </summary>
internal readonly struct Surroundings
{
    private const int Most = 8;
    private const int TermLength = 3;

    private readonly string? _form;
    private readonly int _next;
    private readonly byte _before, _after;

    private Surroundings(string form, int next, int before, int after) => (_form, _next, _before, _after) = (form, next, (byte)before, (byte)after);

    /// <summary>What comes before the term; at most eight units.</summary>
    public ReadOnlySpan<char> Before => _form.AsSpan(_form is null ? 0 : _next - TermLength - _before, _before);

    /// <summary>What comes after the term; at most eight units.</summary>
    public ReadOnlySpan<char> After => _form.AsSpan(_next, _after);

    /// <summary>What is around a term in a form.</summary>
    /// <param name="form">The form; empty where nothing is to be known.</param>
    /// <param name="next">The place of what follows the term.</param>
    public static Surroundings Of(string form, int next) =>
        form.Length == 0 ? default : new(form, next, Math.Min(Most, next - TermLength), Math.Min(Most, form.Length - next));

    /// <summary>What of it is around the term in another form too.</summary>
    public Surroundings Within(string form, int next)
    {
        if (_before + _after == 0)
        {
            return this;
        }
        var before = 0;
        while (before < _before && before < next - TermLength && _form![_next - TermLength - 1 - before] == form[next - TermLength - 1 - before])
        {
            before++;
        }
        return new Surroundings(_form!, _next, before, After.CommonPrefixLength(form.AsSpan(next)));
    }
}
