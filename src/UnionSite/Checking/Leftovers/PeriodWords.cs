using System.Buffers;
using System.Globalization;

namespace UnionSite.Checking.Leftovers;

/// <summary>A year, and a part of it, as words name them: 2025 年第三季度, 2025 年度, 上半年.</summary>
/// <param name="Year">The year; null where none, or more than one, is named.</param>
/// <param name="Unit">The length of the period; null where none, or more than one, is named.</param>
/// <param name="Number">Which one in the year.</param>
/// <param name="Words">The words.</param>
/// <param name="Start">Where they begin.</param>
internal sealed record PeriodWords(int? Year, PeriodUnit? Unit, int Number, string Words, int Start)
{
    private static readonly PeriodWords None = new(null, null, 0, "", 0);

    private static readonly SearchValues<char> Firsts = SearchValues.Create("2第一二三四上下");

    private static readonly string[] NoPeriods = ["年版", "年修订", "年以来", "年至", "年入", "年级", "年前", "年后"];

    private static readonly string[] Backdrops = ["相比", "同期", "计划", "将", "拟", "预计", "以来", "起，", "印发", "审议", "通过的", "制定", "决议", "结转", "遗留", "职代会"];

    private static readonly string[] Subjects = ["，", "全年", "全院", "我院", "本院", "院工会", "医院"];

    /// <summary>The period that a title names; no more than one is looked for, as two are compared.</summary>
    public static PeriodWords Of(ReadOnlySpan<char> title)
    {
        if (title.IndexOfAny("—～至比") >= 0)
        {
            return None;
        }
        var found = None;
        for (var index = 0; index < title.Length && title[index..].IndexOfAny(Firsts) is var offset and >= 0;)
        {
            index += offset;
            if (Read(title, index) is not { } read || Measures.StartsWithAny(title[Math.Min(title.Length, index + 4)..].TrimStart(), NoPeriods))
            {
                index++;
                continue;
            }
            if (found.Year is not null && read.Year is not null && found.Year != read.Year || found.Unit is not null && read.Unit is not null && (found.Unit, found.Number) != (read.Unit, read.Number))
            {
                return None;
            }
            found = found.Words.Length == 0 ? read : found with { Year = found.Year ?? read.Year, Unit = found.Unit ?? read.Unit, Number = found.Unit is null ? read.Number : found.Number };
            index += read.Words.Length;
        }
        return found;
    }

    /// <summary>The period that a paragraph begins with; null where it begins with none, or only leads on to another.</summary>
    public static PeriodWords? AtStart(ReadOnlySpan<char> text)
    {
        var start = text.SkipSpaces(0);
        if (text[start..].StartsWith("今年"))
        {
            start += 2;
        }
        if (start >= text.Length || !Firsts.Contains(text[start]) || Read(text, start) is not { } read)
        {
            return null;
        }
        var rest = text[(start + read.Words.Length)..];
        var isTopic = read.Unit is not null and not PeriodUnit.Month || Measures.StartsWithAny(rest, Subjects);
        return isTopic && !Measures.ContainsAny(text[..Math.Min(60, text.Length)], Backdrops) ? read : null;
    }

    private static PeriodWords? Read(ReadOnlySpan<char> text, int start)
    {
        var (year, index) = ReadYear(text, start);
        var (unit, number, end) = ReadUnit(text, year is null ? start : text.SkipSpaces(index));
        return year is null && unit is null or PeriodUnit.Month or PeriodUnit.Year && year is null ? null : new PeriodWords(year, unit, number, text[start..(unit is null ? index : end)].ToString(), start);
    }

    private static (int? Year, int End) ReadYear(ReadOnlySpan<char> text, int start)
    {
        if (text.Length < start + 5 || text[start] != '2' || text[start + 1] != '0' || Characters.IsDigit(text.At(start - 1)))
        {
            return (null, start);
        }
        var sign = text.SkipSpaces(start + 4);
        return text.At(sign) == '年' && int.TryParse(text.Slice(start, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? (year, sign + 1) : (null, start);
    }

    private static (PeriodUnit? Unit, int Number, int End) ReadUnit(ReadOnlySpan<char> text, int start)
    {
        var rest = start < text.Length ? text[start..] : default;
        if (rest.StartsWith("度"))
        {
            return (PeriodUnit.Year, 1, start + 1);
        }
        if (rest.StartsWith("上半年") || rest.StartsWith("下半年"))
        {
            return (PeriodUnit.Half, rest[0] == '上' ? 1 : 2, start + 3);
        }
        var numeral = rest.StartsWith("第") ? text.SkipSpaces(start + 1) : start;
        var quarter = "一二三四".IndexOf(text.At(numeral)) is var han and >= 0 ? han + 1 : "1234".IndexOf(text.At(numeral)) + 1;
        var sign = text.SkipSpaces(numeral + 1);
        if (quarter > 0 && sign < text.Length && text[sign..].StartsWith("季度"))
        {
            return (PeriodUnit.Quarter, quarter, sign + 2);
        }
        var end = start;
        while (end < text.Length && end - start < 2 && char.IsAsciiDigit(text[end]))
        {
            end++;
        }
        sign = text.SkipSpaces(end);
        // “3 月 5 日” is a day.
        return end > start && text.At(sign) == '月' && !Characters.IsDigit(text.At(text.SkipSpaces(sign + 1)))
            && int.Parse(text[start..end], NumberStyles.None, CultureInfo.InvariantCulture) is >= 1 and <= 12 and var month ? (PeriodUnit.Month, month, sign + (text.At(sign + 1) == '份' ? 2 : 1)) : (null, 0, start);
    }
}
