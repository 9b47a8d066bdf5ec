using System.Text.Json.Nodes;
using UnionSite.Theme;

namespace UnionSite.Printing;

/// <summary>The posters of the board as a whole: what a quarter disclosed, and how far the catalogue has got.</summary>
internal sealed class BoardPosters(Edition edition, PosterData data)
{
    // The quarter that is running, and the one before it, which hangs until there is enough of the new one.
    private const int Quarters = 2;

    // About two lines: a board is read standing.
    private const int LongestSummary = 60;

    private Board Board => edition.Board;

    private Site Site => edition.Board.Site;

    /// <summary>Their jobs.</summary>
    public IEnumerable<PosterJob> Jobs()
    {
        var onWall = Board.Disclosures.Where(IsForWall).GroupBy(record => Period.QuarterOf(record.Date));
        foreach (var (quarter, records) in onWall.OrderByDescending(group => group.Key).Take(Quarters).Select(group => (group.Key, InOrder(group))))
        {
            var poster = Poster($"quarter-{quarter}", $"{quarter.Label}{Site.Title.Value}", records[^1].Date);
            yield return new PosterJob(poster, "quarter", () => Quarter(poster, records), [], [.. records.Cast<BoardRecord>()]);
        }
        if (edition.Progress is { } progress)
        {
            var tally = ProgressTally.Of(progress, edition);
            var poster = Poster($"progress-{tally.Quarter}", $"{tally.Quarter.Label}公开进度", tally.Quarter.Start);
            yield return new PosterJob(poster, "progress", () => Progress(poster, progress, tally), [], []);
        }
    }

    // One that is published elsewhere only, or has 海报: 否, is not for the wall.
    private bool IsForWall(Disclosure record) => record.Date.Value <= edition.AsOf
        && (record.Poster?.Wanted ?? (record.Channels.IsEmpty || PosterJobs.IsOnWall(record)));

    private static ImmutableArray<Disclosure> InOrder(IEnumerable<Disclosure> records) =>
        [.. records.OrderBy(record => record.Date.Value).ThenBy(record => record.Key.Id, StringComparer.Ordinal)];

    private PublishedPoster Poster(string name, string title, DateOnly day) =>
        new($"posters/board/{name}.pdf", RecordKind.Disclosure, title, day, Site.Paper, false, null);

    // In the order of the site's categories.
    private JsonArray ByCategory<T>(IEnumerable<T> items, Func<T, string> categoryOf, string name, Func<T, JsonObject> each) => PosterData.List(
        items.GroupBy(categoryOf).OrderBy(group => Site.Categories.IndexOf(group.Key)),
        group => new() { ["name"] = group.Key, [name] = PosterData.List(group, each) });

    private JsonObject Quarter(PublishedPoster poster, ImmutableArray<Disclosure> records)
    {
        var json = data.Common(poster, SitePaths.IndexOf(RecordKind.Disclosure));
        json["count"] = records.Length;
        json["groups"] = ByCategory(records, record => record.Category, "items", record => new()
        {
            ["title"] = record.Title.Value,
            ["date"] = PosterData.Iso(record.Date),
            ["department"] = record.Department.Value,
            ["summary"] = SummaryOf(record),
            ["until"] = record.Notice is { } notice ? PosterData.Iso(notice.End) : null,
        });
        return json;
    }

    // Of a text without a summary its first sentences, as far as there is room for them.
    private static string? SummaryOf(Disclosure record)
    {
        var text = record.Summary?.Value ?? PlainText.Of(record.Body).Split('\n').FirstOrDefault(line => line.Contains('。', StringComparison.Ordinal)) ?? "";
        if (text.Length <= LongestSummary)
        {
            return text.Length > 0 ? text : null;
        }
        var end = text.LastIndexOf('。', LongestSummary - 1);
        return end > 0 ? text[..(end + 1)] : null;
    }

    private JsonObject Progress(PublishedPoster poster, DisclosureProgress progress, ProgressTally tally)
    {
        var json = data.Common(poster, SitePaths.Progress);
        json["figures"] = PosterData.Pairs(
            ("应公开", $"{tally.Periods.Length}"), ("已公开", $"{tally.Disclosed}"), ("还在时限内", $"{tally.Open}"), ("逾期", $"{tally.Overdue}"));
        var due = from item in progress.Items
                  from period in item.Periods
                  where Period.QuarterOf(period.Due) == tally.Quarter || period.State == ProgressState.Missing
                  orderby period.Due
                  select (item.Item, Period: period);
        json["date"] = PosterData.Iso(due.Select(row => LastChange(row.Period)).Append(poster.Day).Max());
        json["groups"] = ByCategory(due, row => row.Item.Category, "rows", row => new()
        {
            ["item"] = row.Item.Name.Value,
            ["period"] = row.Period.Period.Label,
            ["department"] = row.Item.Department?.Value,
            ["due"] = PosterData.Iso(row.Period.Due),
            ["state"] = StateOf(row.Period.State),
            ["disclosed"] = row.Period.Records is [var first, ..] ? PosterData.Iso(first.Date) : null,
        });
        return json;
    }

    // The poster changes when something is disclosed and when something is overdue; on other days it is the same.
    private static DateOnly LastChange(PeriodProgress period) =>
        period.State == ProgressState.Missing ? period.Due.AddDays(1)
        : period.Records is [var first, ..] ? first.Date
        : DateOnly.MinValue;

    private static string StateOf(ProgressState state) => state switch
    {
        ProgressState.Disclosed => "done",
        ProgressState.Late => "late",
        ProgressState.Missing => "missing",
        _ => "open",
    };
}
