using System.Xml.Linq;
using UnionSite.Building;
using UnionSite.Theme;

namespace UnionSite.Exporting;

/// <summary>Writes the Atom feeds (RFC 4287) of what is new: one of all, one of each kind and one of each category.</summary>
public static class Feed
{
    private const int Length = 30;
    private const int SummaryLength = 200;
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    /// <summary>All feeds of an edition.</summary>
    public static IEnumerable<OutputFile> WriteAll(Edition edition)
    {
        var board = edition.Board;
        return edition.Audience.KindsFor().Select(kind => Write(edition, FeedLink.Of(kind), SitePaths.IndexOf(kind), OfKind(board, kind)))
            .Concat(board.Site.Categories.Select(category => Write(edition,
                FeedLink.Of(board.Site, category), SitePaths.Category(board.Site, category), board.DisclosuresByCategory[category])))
            .Prepend(Write(edition));
    }

    /// <summary>The feed of disclosures, activities and awards.</summary>
    public static OutputFile Write(Edition edition)
    {
        var board = edition.Board;
        return Write(edition, new FeedLink(board.Site.Title, SitePaths.Feed), SitePaths.Home,
            board.Disclosures.Cast<BoardRecord>().Concat(board.Activities).Concat(board.Awards));
    }

    private static IEnumerable<BoardRecord> OfKind(Board board, RecordKind kind) => kind switch
    {
        RecordKind.Disclosure => board.Disclosures,
        RecordKind.Activity => board.Activities,
        RecordKind.Award => board.Awards,
        _ => board.Holdings.Where(book => book.Acquired is not null),
    };

    /// <summary>Links are relative to the feed as long as nobody has said where the site will stand.</summary>
    private static OutputFile Write(Edition edition, FeedLink feed, string page, IEnumerable<BoardRecord> records)
    {
        var site = edition.Board.Site;
        var here = new PageContext(feed.Path, edition, PublishedMedia.None);
        var entries = records.Select(record => (Record: record, Updated: UpdatedOf(record)))
            .OrderByDescending(entry => entry.Updated).ThenBy(entry => entry.Record.Key.ToString(), StringComparer.Ordinal)
            .Take(Length).ToList();
        return XmlFile.Of(feed.Path, new XElement(
            Atom + "feed",
            new XAttribute(XNamespace.Xml + "lang", "zh-CN"),
            Element("id", IdOf(site, feed.Path == SitePaths.Feed ? "" : feed.Path)),
            Element("title", $"{site.Name} · {feed.Name}"),
            Element("updated", Plain.Instant(entries.Select(entry => entry.Updated).DefaultIfEmpty(edition.AsOf).Max())),
            new XElement(Atom + "author", Element("name", site.Name)),
            Link(here, "alternate", page),
            edition.Url is null ? null : Link(here, "self", feed.Path),
            entries.Select(entry => Entry(here, entry.Record, entry.Updated))));
    }

    private static XElement Entry(PageContext here, BoardRecord record, DateOnly updated) => new(
        Atom + "entry",
        Element("id", IdOf(here.Site, record.Key.ToString())),
        Element("title", record.Headline),
        Element("published", Plain.Instant(record.Day ?? updated)),
        Element("updated", Plain.Instant(updated)),
        Link(here, "alternate", record.Key.PagePath),
        new XElement(Atom + "category", new XAttribute("term", XmlFile.Text(CategoryOf(record)))),
        SummaryOf(record) is { Length: > 0 } summary ? Element("summary", summary) : null);

    // A correction brings a record back to those who have read it.
    private static DateOnly UpdatedOf(BoardRecord record)
    {
        var day = record.Day ?? DateOnly.MinValue;
        return record is Disclosure { Corrections: { IsEmpty: false } corrections }
            ? corrections.Select(correction => correction.Date.Value).Append(day).Max()
            : day;
    }

    private static string CategoryOf(BoardRecord record) => record is Disclosure disclosure ? disclosure.Category : record.Key.Kind.Name();

    private static string SummaryOf(BoardRecord record) => record switch
    {
        Disclosure disclosure => disclosure.Summary?.Value ?? Beginning(disclosure.Body),
        Activity activity => activity.Summary?.Value ?? Beginning(activity.Body),
        Award award => award.Citation?.Value ?? "",
        Holding book => string.Join("，", new[] { book.Author?.Value, book.Publisher?.Value, book.CallNumber?.Value }.Where(part => !string.IsNullOrEmpty(part))),
        _ => "",
    };

    private static string Beginning(RichText body)
    {
        var text = body.Blocks.OfType<Paragraph>().Select(paragraph => PlainText.Of(paragraph.Content)).FirstOrDefault("");
        return text.Length <= SummaryLength ? text : $"{text[..(char.IsHighSurrogate(text[SummaryLength - 1]) ? SummaryLength - 1 : SummaryLength)]}…";
    }

    private static string IdOf(Site site, string name) => $"urn:uuid:{StableId.Of(site, name)}";

    private static XElement Link(PageContext here, string relation, string path) => new(
        Atom + "link",
        new XAttribute("rel", relation),
        new XAttribute("href", here.AddressOf(path) ?? here.Href(path)));

    private static XElement Element(string name, string text) => new(Atom + name, XmlFile.Text(text));
}
