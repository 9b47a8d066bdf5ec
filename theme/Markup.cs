using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace UnionSite.Theme;

/// <summary>Small pieces of markup that many components share. Whatever comes from a record is encoded here.</summary>
public static class Markup
{
    /// <summary>Leaves Chinese as it is; the default encoder would write each character as a number.</summary>
    public static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Words.</summary>
    public static MarkupString Text(string text) => new(Encoder.Encode(text));

    /// <summary>A link; the words alone when it leads nowhere.</summary>
    public static MarkupString Link(string? href, string text) =>
        href is null ? Text(text) : new($"<a href=\"{Encoder.Encode(href)}\">{Encoder.Encode(text)}</a>");

    /// <summary>1,136 人次</summary>
    public static string Count(Headcount heads) => string.Create(CultureInfo.InvariantCulture, $"{heads.Count:N0} {heads.Unit}");

    /// <summary>376,971.70, in yuan.</summary>
    public static string Yuan(decimal amount) => amount.ToString("N2", CultureInfo.InvariantCulture);

    /// <summary>3.2 MB</summary>
    public static string Bytes(long bytes) => bytes switch
    {
        < 1000 => $"{bytes} 字节",
        < 999_500 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1000.0:0} KB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1_000_000.0:0.0} MB"),
    };

    /// <summary>2026年11月20日</summary>
    public static MarkupString Day(DateOnly day) =>
        new($"<time datetime=\"{day:o}\">{day.Year}年{day.Month}月{day.Day}日</time>");

    /// <summary>11月20日, where the year is plain.</summary>
    public static MarkupString DayOfYear(DateOnly day) =>
        new($"<time datetime=\"{day:o}\">{day.Month}月{day.Day}日</time>");

    /// <summary>2026-11-20, for columns of dates.</summary>
    public static MarkupString DayInColumn(DateOnly day) =>
        new($"<time datetime=\"{day:o}\">{day:o}</time>");

    /// <summary>The commit that made a version, by which anybody can check it.</summary>
    public static MarkupString Commit(RecordVersion version) => new($"<code title=\"版本编号\">{version.Commit}</code>");

    /// <summary>From one day to another; one day when there is no other.</summary>
    public static MarkupString Days(DateOnly first, DateOnly? last) =>
        last is not { } end || end == first ? Day(first)
        : end.Year == first.Year ? new($"{Day(first)}至{DayOfYear(end)}")
        : new($"{Day(first)}至{Day(end)}");
}
