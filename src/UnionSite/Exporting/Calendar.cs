using UnionSite.Building;
using UnionSite.Theme;

namespace UnionSite.Exporting;

/// <summary>Writes the calendar that staff can follow: notice periods and activities, as days without hours.</summary>
public static class Calendar
{
    // Programs fetch it over and over, so it does not grow for ever.
    private const int YearsBack = 1;

    /// <summary>The calendar of an edition: what ended last year, or this year, or has not ended, the earliest first.</summary>
    public static OutputFile Write(Edition edition)
    {
        var (board, site) = (edition.Board, edition.Board.Site);
        var since = new DateOnly(edition.AsOf.Year - YearsBack, 1, 1);
        var events = board.Disclosures.Where(record => record.Notice is not null).Select(Entry.Of)
            .Concat(board.Activities.Select(Entry.Of))
            .Where(entry => entry.Last >= since)
            .OrderBy(entry => entry.First).ThenBy(entry => entry.Key.ToString(), StringComparer.Ordinal);

        var file = new CalendarFile()
            .Line("BEGIN", "VCALENDAR").Line("VERSION", "2.0")
            .Text("PRODID", $"-//{site.Name}//{site.Title}//ZH")
            .Line("CALSCALE", "GREGORIAN")
            .Text("X-WR-CALNAME", $"{site.Name} · 公示和活动").Line("X-WR-TIMEZONE", "Asia/Shanghai");
        foreach (var entry in events)
        {
            Write(file, entry, edition);
        }
        return file.Line("END", "VCALENDAR").At(SitePaths.Calendar);
    }

    private static void Write(CalendarFile file, Entry entry, Edition edition)
    {
        file.Line("BEGIN", "VEVENT")
            .Line("UID", StableId.Of(edition.Board.Site, entry.Key.ToString()).ToString())
            .Line("DTSTAMP", $"{CalendarFile.Day(edition.AsOf)}T000000Z")
            .Days(entry.First, entry.Last)
            .Text("SUMMARY", entry.Title)
            .Text("LOCATION", entry.Where)
            .Text("DESCRIPTION", entry.About)
            .Text("CATEGORIES", entry.Category);
        if (edition.Url is { } url)
        {
            file.Line("URL", Addresses.Absolute(url, entry.Key.PagePath));
        }
        // Whoever may object, or take part, is not therefore busy all day.
        file.Line("TRANSP", "TRANSPARENT").Line("END", "VEVENT");
    }

    private sealed record Entry(RecordKey Key, string Title, DateOnly First, DateOnly Last, string Category, string? Where, string? About)
    {
        public static Entry Of(Disclosure record) => new(record.Key, $"公示：{record.Title.Value}", record.Notice!.Start, record.Notice.End,
            record.Category, null, Joined("\n", record.Summary?.Value, Reach(record.Contact)));

        public static Entry Of(Activity record) => new(record.Key, record.Title, record.Start, record.End?.Value ?? record.Start,
            record.Key.Kind.Name(), record.Venue?.Value, record.Summary?.Value);

        private static string? Reach(Contact? contact) =>
            contact is null ? null : $"意见受理：{Joined(" ", contact.Department?.Value, contact.Phone?.Value, contact.Email?.Value)}";

        private static string Joined(string between, params string?[] parts) =>
            string.Join(between, parts.Where(part => !string.IsNullOrEmpty(part)));
    }
}
