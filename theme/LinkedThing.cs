using System.Text.Json.Nodes;

namespace UnionSite.Theme;

/// <summary>What a page is about, in the words of schema.org and of Open Graph, for programs that read pages.</summary>
/// <param name="OpenGraphType">Its og:type.</param>
/// <param name="Node">Its node in the page's JSON-LD.</param>
/// <param name="Picture">The picture that stands for it; null when it has none.</param>
public sealed record LinkedThing(string OpenGraphType, JsonObject Node, PhotoFile? Picture = null)
{
    /// <summary>The site itself.</summary>
    public static LinkedThing OfSite(PageContext page)
    {
        var node = LinkedData.Node("WebSite",
            ("name", $"{page.Site.Hospital} {page.Site.Title}"),
            ("description", page.Site.Introduction?.Value),
            ("url", LinkedData.Address(page, SitePaths.Home)),
            ("inLanguage", "zh-CN"),
            ("publisher", Union(page)));
        if (page.AddressOf(SitePaths.Search) is { } search)
        {
            node.Add("potentialAction", LinkedData.Node("SearchAction",
                ("target", LinkedData.Node("EntryPoint", ("urlTemplate", $"{search}?q={{search_term_string}}"))),
                ("query-input", "required name=search_term_string")));
        }
        return new("website", node);
    }

    /// <summary>A disclosure: an article, as old as its last correction.</summary>
    public static LinkedThing Of(PageContext page, Disclosure record)
    {
        var changed = record.Corrections.Select(correction => correction.Date.Value).Append(record.Date.Value).Max();
        var picture = PictureOf(page, record);
        return new("article", LinkedData.Node("Article",
            ("headline", record.Title.Value),
            ("description", record.Summary?.Value),
            ("articleSection", record.Category.Value),
            ("datePublished", LinkedData.Day(record.Date)),
            ("dateModified", LinkedData.Day(changed)),
            ("author", LinkedData.Node("Organization", ("name", record.Department.Value))),
            ("publisher", Union(page)),
            ("url", LinkedData.Address(page, page.Path)),
            ("image", picture is null ? null : LinkedData.Address(page, picture.Path)),
            ("inLanguage", "zh-CN")), picture);
    }

    /// <summary>An activity: an event.</summary>
    public static LinkedThing Of(PageContext page, Activity record)
    {
        var picture = PictureOf(page, record);
        return new("article", LinkedData.Node("Event",
            ("name", record.Title.Value),
            ("description", record.Summary?.Value),
            ("startDate", LinkedData.Day(record.Start)),
            ("endDate", LinkedData.Day(record.End?.Value ?? record.Start)),
            ("location", record.Venue is { } venue ? LinkedData.Node("Place", ("name", venue.Value), ("address", venue.Value)) : null),
            ("organizer", record.Organiser is { } organiser ? LinkedData.Node("Organization", ("name", organiser.Value)) : Union(page)),
            ("url", LinkedData.Address(page, page.Path)),
            ("image", picture is null ? null : LinkedData.Address(page, picture.Path))), picture);
    }

    /// <summary>A holding: a book.</summary>
    public static LinkedThing Of(PageContext page, Holding record) => new("book", LinkedData.Node("Book",
        ("name", record.Title.Value),
        ("author", record.Author?.Value),
        ("publisher", record.Publisher is { } publisher ? LinkedData.Node("Organization", ("name", publisher.Value)) : null),
        ("datePublished", record.Year is { } year ? $"{year.Value:0000}" : null),
        ("isbn", record.Isbn?.Value),
        ("url", LinkedData.Address(page, page.Path))));

    private static JsonObject Union(PageContext page) => LinkedData.Node("Organization",
        ("name", page.Site.Name.Value),
        ("parentOrganization", LinkedData.Node("Hospital", ("name", page.Site.Hospital.Value))));

    /// <summary>The record's first photo; its poster where it has none.</summary>
    private static PhotoFile? PictureOf(PageContext page, BoardRecord record) =>
        RecordFiles.PhotosOf(record).Select(page.Media.Of).FirstOrDefault(photo => photo is not null)?.Largest
        ?? page.Media.PosterOf(record.Key)?.Thumbnail;
}
