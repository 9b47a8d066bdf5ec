using System.Buffers;
using System.Text;
using UnionSite.Searching.Text;

namespace UnionSite.Searching.Terms;

/// <summary>
/// Finds the terms of records: every unit, every two and every three neighbours of their forms, and the same of their pinyin. A scan takes the terms of one
/// part only, whose hashes begin with the same bits, so that the parts can be scanned side by side and need not all be in memory.
/// </summary>
/// <param name="part">Which part.</param>
/// <param name="partBits">How many of the hash's top bits tell the part.</param>
internal sealed class TermScan(uint part, int partBits)
{
    private const int ShortestNumber = 4, LongestNumber = 12;

    private static readonly SearchValues<char> NumberUnits = SearchValues.Create("0123456789.");

    private readonly int _shift = 32 - partBits;

    /// <summary>What was found.</summary>
    public PostingLists Lists { get; } = new();

    /// <summary>Takes the terms of a record; records come in ascending order.</summary>
    public void Add(int record, RecordForm form)
    {
        foreach (var block in form.Blocks)
        {
            AddForm(record, block);
            if (block.Position < RecordForm.Text)
            {
                AddPinyin(record, block);
            }
        }
    }

    private void AddForm(int record, FormBlock block)
    {
        char first = '\0', second = '\0';
        uint hashOfTwo = 0, hashOfOne = 0;
        var isHanBefore = false;
        for (var index = 0; index < block.Form.Length; index++)
        {
            var unit = block.Form[index];
            var position = block.Position + index;
            var isHan = Han.Is(unit) || char.IsSurrogate(unit);
            var hash = TermKey.Add(TermKey.NoUnits, unit);
            if (isHan && !char.IsSurrogate(unit))
            {
                AddWeight(TermKey.Of(unit), hash, record, position, 1);
            }
            var two = TermKey.Add(hashOfOne, unit);
            if (second == NormalForm.RunMark || (isHan && isHanBefore))
            {
                AddWeight(TermKey.Of(second, unit), two, record, position - 1, 2);
            }
            if (second == NormalForm.RunMark)
            {
                AddNumber(record, block, index);
            }
            if (first != '\0')
            {
                AddPosition(TermKey.Of(first, second, unit), TermKey.Add(hashOfTwo, unit), record, position - 2, block.Form, index + 1);
            }
            (first, second, hashOfTwo, hashOfOne, isHanBefore) = (second, unit, two, hash, isHan);
        }
    }

    /// <summary>The beginnings of the number that begins a run: few others tell years, amounts and book numbers apart.</summary>
    private void AddNumber(int record, FormBlock block, int start)
    {
        var digits = block.Form.AsSpan(start);
        var end = digits.IndexOfAnyExcept(NumberUnits);
        digits = digits[..Math.Min(end < 0 ? digits.Length : end, LongestNumber)];
        for (var length = ShortestNumber; length <= digits.Length; length++)
        {
            var key = TermKey.OfNumber(digits[..length]);
            AddWeight(key, TermKey.UnmixedHashOf(key), record, block.Position + start - 1, length + 1);
        }
    }

    private void AddPinyin(int record, FormBlock block)
    {
        for (var index = 0; index < block.Form.Length; index++)
        {
            AddPinyin(record, block, index, Pinyin.SyllablesOf);
            AddPinyin(record, block, index, Pinyin.InitialsOf);
        }
    }

    /// <summary>The terms that end at a unit: each of its readings, after each of the ones before.</summary>
    private void AddPinyin(int record, FormBlock block, int index, Spelling spelling)
    {
        var (form, position) = (block.Form, block.Position + index);
        var befores = index > 0 ? Spell(spelling, form[index - 1]) : default;
        var firsts = index > 1 ? Spell(spelling, form[index - 2]) : default;
        foreach (var unit in Spell(spelling, form[index]))
        {
            AddWeight(TermKey.Of(unit), TermKey.Add(TermKey.NoUnits, unit), record, position, 1);
            foreach (var before in befores)
            {
                var key = TermKey.Of(before, unit);
                AddWeight(key, TermKey.Add(TermKey.Add(TermKey.NoUnits, before), unit), record, position - 1, 2);
                foreach (var first in firsts)
                {
                    AddPosition(
                        TermKey.Of(first, before, unit), TermKey.Add(TermKey.Add(TermKey.Add(TermKey.NoUnits, first), before), unit), record, position - 2, form: "", next: 0);
                }
            }
        }
    }

    private delegate ReadOnlySpan<char> Spelling(Rune han);

    private static ReadOnlySpan<char> Spell(Spelling spelling, char unit) => Han.Is(unit) ? spelling(new Rune(unit)) : default;

    private void AddWeight(ulong key, uint hash, int record, int position, int length)
    {
        hash = TermKey.Mix(hash);
        if (IsOfPart(hash))
        {
            Lists.AddWeight(key, hash, record, Weight.Of(position, length));
        }
    }

    private void AddPosition(ulong key, uint hash, int record, int position, string form, int next)
    {
        hash = TermKey.Mix(hash);
        if (IsOfPart(hash))
        {
            Lists.AddPosition(key, hash, record, position, form, next);
        }
    }

    /// <summary>Whether a hash is of this part.</summary>
    public bool IsOfPart(uint hash) => partBits == 0 || hash >> _shift == part;
}
