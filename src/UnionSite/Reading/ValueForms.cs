using System.Globalization;
using System.Text.RegularExpressions;

namespace UnionSite.Reading;

/// <summary>How a value is written: what parses it, and what to tell a clerk who wrote something else.</summary>
/// <param name="Parse">Reads the text; false when it is wrong.</param>
/// <param name="Complaint">What is wrong, to follow «“字段”写的是“值”，».</param>
/// <param name="Hint">What to write instead.</param>
/// <param name="Example">A right value.</param>
/// <param name="Empty">Stands for the value where it is missing.</param>
internal sealed record ValueForm<T>(ValueForm<T>.Parser Parse, string Complaint, string Hint, string Example, T Empty)
{
    public delegate bool Parser(string text, out T value);

    public bool TryParse(string text, out T value) => Parse(text, out value);
}

/// <summary>The forms in which records write values.</summary>
internal static partial class ValueForms
{
    public static readonly ValueForm<string> Text = new(
        static (text, out value) => (value = text).Length > 0, "是空的", "请写一行文字。", "……", "");

    public static readonly ValueForm<DateOnly> Date = new(ParseDate,
        "不是有效的日期（1900 年到 2100 年）", "请写成 2025-03-01 或 2025年3月1日。", "2025-03-01", default);

    public static readonly ValueForm<Period> Period = new(ParsePeriod,
        "不是有效的期次", "请写成 2025-Q3（季度）、2025-03（月）、2025-H1（半年）或 2025（年）。", "2025-Q3", default);

    /// <summary>A day, or the first day of a period.</summary>
    public static readonly ValueForm<DateOnly> PeriodOrDay = new(ParsePeriodOrDay,
        "既不是期次也不是日期", "请写成 2025-Q3、2025-03、2025，或者 2025-03-01。", "2025-Q3", default);

    public static readonly ValueForm<int> Count = new(
        static (text, out value) => int.TryParse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out value) && value >= 0,
        "不是整数", "请只写数字，如 5。", "5", 0);

    public static readonly ValueForm<int> Year = new(
        static (text, out value) => int.TryParse(text.TrimEnd('年'), NumberStyles.None, CultureInfo.InvariantCulture, out value) && value is >= 1000 and <= 9999,
        "不是年份", "请写四位数字，如 2025。", "2025", 0);

    public static readonly ValueForm<int> Workdays = new(
        static (text, out value) => int.TryParse(WorkdaysText().Match(text).Groups[1].Value, NumberStyles.None, CultureInfo.InvariantCulture, out value)
            && value is >= 1 and <= 366,
        "不是工作日的天数", "请写 1 到 366 之间的整数，如 5。", "5", 1);

    public static readonly ValueForm<double> Metres = new(
        static (text, out value) => double.TryParse(text.TrimEnd('米', ' '), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value) && value is >= 0.5 and <= 5,
        "不是米数", "请写 0.5 到 5 之间的数，单位是米，如 1.5。", "1.5", 1.5);

    /// <summary>A sum of money in yuan, exact to the fen.</summary>
    public static readonly ValueForm<decimal> Yuan = new(ParseYuan,
        "不是金额", "请写大于 0 的数，最多到分，如 376,971.70；也可以写 20.1785 万元。", "376971.70", 0);

    public static readonly ValueForm<Headcount> Headcount = new(ParseHeadcount,
        "不是人数", "请写成“513 人”或“329 人次”；只写数字时按“人”计。", "513 人", default);

    public static readonly ValueForm<bool> YesNo = new(
        static (text, out value) => (value = text.ToLowerInvariant() is "是" or "true" or "yes") || text.ToLowerInvariant() is "否" or "false" or "no",
        "既不是“是”也不是“否”", "请写“是”或“否”。", "是", false);

    public static readonly ValueForm<Uri> Url = new(
        static (text, out value) => Uri.TryCreate(text.EndsWith('/') ? text : text + "/", UriKind.Absolute, out value!) && value.Scheme is "http" or "https",
        "不是网址", "请写完整的网址，如 https://gonghui.example/。", "https://gonghui.example/", new Uri("http://localhost/"));

    public static readonly ValueForm<Audience> Audience = OneOf(Enum.GetValues<Audience>(), Audiences.Name);

    public static readonly ValueForm<AwardLevel> Level = OneOf(Enum.GetValues<AwardLevel>(), AwardLevels.Name);

    public static readonly ValueForm<HoldingStatus> Status = OneOf(Enum.GetValues<HoldingStatus>(), HoldingStatuses.Name);

    public static readonly ValueForm<Frequency> Frequency = OneOf(Enum.GetValues<Frequency>(), Frequencies.Name);

    public static readonly ValueForm<PaperSize> Paper = OneOf(Enum.GetValues<PaperSize>(), paper => paper.ToString());

    /// <summary>One of a few values by name.</summary>
    public static ValueForm<T> OneOf<T>(IReadOnlyList<T> values, Func<T, string> nameOf)
    {
        var names = values.Select(nameOf).ToArray();
        return new ValueForm<T>(
            (text, out value) =>
            {
                var index = Array.FindIndex(names, name => string.Equals(name, text, StringComparison.OrdinalIgnoreCase));
                value = values[Math.Max(index, 0)];
                return index >= 0;
            },
            "不在可选的范围内", $"请从这几个里选：{string.Join("、", names)}。", names[0], values[0]);
    }

    private static bool ParseYuan(string text, out decimal value)
    {
        var match = YuanText().Match(text);
        if (!decimal.TryParse(match.Groups[1].Value, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value))
        {
            return false;
        }
        value *= match.Groups[2].Success ? 10_000 : 1;
        return value is > 0 and < 1_000_000_000_000 && decimal.Round(value, 2) == value;
    }

    private static bool ParseDate(string text, out DateOnly date)
    {
        var match = ChineseDate().Match(text);
        var iso = match.Success ? $"{match.Groups[1].Value}-{match.Groups[2].Value.PadLeft(2, '0')}-{match.Groups[3].Value.PadLeft(2, '0')}" : text;
        return DateOnly.TryParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date) && date.Year is >= 1900 and <= 2100;
    }

    private static bool ParsePeriod(string text, out Period period)
    {
        var parsed = Records.Period.Parse(text);
        period = parsed.GetValueOrDefault();
        return parsed is not null;
    }

    private static bool ParsePeriodOrDay(string text, out DateOnly day)
    {
        var isPeriod = ParsePeriod(text, out var period);
        day = isPeriod ? period.Start : default;
        return isPeriod || ParseDate(text, out day);
    }

    private static bool ParseHeadcount(string text, out Headcount headcount)
    {
        var match = HeadcountText().Match(text);
        var counted = int.TryParse(match.Groups[1].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var count);
        headcount = new Headcount(count, match.Groups[2].Value is { Length: > 0 } unit ? unit : "人");
        return counted;
    }

    [GeneratedRegex(@"^((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)\s*(万)?\s*元?$")]
    private static partial Regex YuanText();

    [GeneratedRegex(@"^(\d{4})年(\d{1,2})月(\d{1,2})日$")]
    private static partial Regex ChineseDate();

    [GeneratedRegex(@"^(\d[\d,]{0,9})\s*(\p{IsCJKUnifiedIdeographs}{0,8})$")]
    private static partial Regex HeadcountText();

    [GeneratedRegex(@"^(\d{1,3})\s*(?:个?工作日|天)?$")]
    private static partial Regex WorkdaysText();
}
