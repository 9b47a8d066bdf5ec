using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using UnionSite.Building;

namespace UnionSite.Exporting;

/// <summary>Writes the Atom feed (RFC 4287) of what is new: disclosures, activities and awards.</summary>
public static class Feed
{
    /// <summary>Where the feed stands in the output.</summary>
    public const string Path = "feed.xml";

    private const int Length = 30;
    private const int SummaryLength = 200;
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    /// <summary>The feed of an edition. Links are relative to it as long as nobody has said where the site will stand.</summary>
    public static OutputFile Write(Edition edition)
    {
        var board = edition.Board;
        var entries = board.Disclosures.Cast<BoardRecord>().Concat(board.Activities).Concat(board.Awards)
            .Select(record => (Record: record, Updated: UpdatedOf(record)))
            .OrderByDescending(entry => entry.Updated).ThenBy(entry => entry.Record.Key.ToString(), StringComparer.Ordinal)
            .Take(Length).ToList();
        return XmlFile.Of(Path, new XElement(
            Atom + "feed",
            new XAttribute(XNamespace.Xml + "lang", "zh-CN"),
            Element("id", IdOf(board.Site, "")),
            Element("title", $"{board.Site.Name} · {board.Site.Title}"),
            Element("updated", Instant(entries.Select(entry => entry.Updated).DefaultIfEmpty(edition.AsOf).Max())),
            new XElement(Atom + "author", Element("name", board.Site.Name)),
            Link(edition.Url, "alternate", "index.html"),
            edition.Url is null ? null : Link(edition.Url, "self", Path),
            entries.Select(entry => Entry(edition, entry.Record, entry.Updated))));
    }

    private static XElement Entry(Edition edition, BoardRecord record, DateOnly updated) => new(
        Atom + "entry",
        Element("id", IdOf(edition.Board.Site, record.Key.ToString())),
        Element("title", record.Headline),
        Element("published", Instant(record.Day ?? updated)),
        Element("updated", Instant(updated)),
        Link(edition.Url, "alternate", record.Key.PagePath),
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
        _ => "",
    };

    private static string Beginning(RichText body)
    {
        var text = body.Blocks.OfType<Paragraph>().Select(paragraph => PlainText.Of(paragraph.Content)).FirstOrDefault("");
        return text.Length <= SummaryLength ? text : $"{text[..(char.IsHighSurrogate(text[SummaryLength - 1]) ? SummaryLength - 1 : SummaryLength)]}…";
    }

    // An id must outlive the site's address, so it is a UUID of the names alone (RFC 9562, version 8).
    private static string IdOf(Site site, string name)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{site.Hospital}\n{site.Name}\n{name}")).AsSpan(0, 16);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return $"urn:uuid:{new Guid(hash, bigEndian: true)}";
    }

    // The records know days, not hours; the day begins in China.
    private static string Instant(DateOnly day) => $"{Plain.Day(day)}T00:00:00+08:00";

    private static XElement Link(Uri? site, string relation, string path) => new(
        Atom + "link",
        new XAttribute("rel", relation),
        new XAttribute("href", site is null ? Addresses.Relative(path) : Addresses.Absolute(site, path)));

    private static XElement Element(string name, string text) => new(Atom + name, XmlFile.Text(text));
}
