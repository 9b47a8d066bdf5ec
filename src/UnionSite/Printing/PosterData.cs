using System.Globalization;
using System.Text.Json.Nodes;
using UnionSite.Records.Wall;
using UnionSite.Theme;

namespace UnionSite.Printing;

/// <summary>Records as the templates read them; <c>theme/posters/lib.typ</c> describes the form.</summary>
internal sealed class PosterData
{
    private readonly Edition _edition;
    private readonly RichTextJson _richText;

    /// <summary>The data of an edition's posters.</summary>
    public PosterData(Edition edition)
    {
        _edition = edition;
        _richText = new RichTextJson(AddressOf);
    }

    private Site Site => _edition.Board.Site;

    /// <summary>A disclosure.</summary>
    public JsonObject Notice(PublishedPoster poster, Disclosure record)
    {
        var data = Common(poster, record.Key.PagePath, record.Contact);
        data["version"] = record.Corrections.Length + 1;
        data["edited"] = record.Corrections.IsEmpty ? null : Iso(record.Corrections.Max(correction => correction.Date.Value));
        data["subtitle"] = string.Join('　', Given(record.Category, record.Period?.Value.Label));
        data["fields"] = Pairs(
            ("科室", record.Department),
            ("公开日期", Day(record.Date)),
            ("公开目录", record.CatalogueItem?.Value),
            ("公开范围", record.Audiences.IsEmpty ? Audience.Staff.Name() : string.Join('、', record.Audiences.Select(audience => audience.Value.Name()))),
            ("公开渠道", string.Join('、', record.Channels)),
            ("依据", record.Basis?.Value),
            ("经费", Spent(record.Spending, record.Body)));
        AddText(data, record.Summary, record.Body, record.Photos);
        data["corrections"] = List(record.Corrections, correction => new() { ["date"] = Iso(correction.Date), ["note"] = correction.Note.Value });
        data["period"] = record.Notice is { } notice
            ? new JsonObject { ["from"] = Iso(notice.Start), ["to"] = Iso(notice.End), ["workdays"] = notice.Workdays }
            : null;
        return data;
    }

    /// <summary>An activity.</summary>
    public JsonObject Activity(PublishedPoster poster, Activity record)
    {
        var data = Common(poster, record.Key.PagePath);
        data["version"] = 1;
        data["facts"] = Pairs(
            ("时间", record.End is { } end && end.Value != record.Start.Value ? $"{Day(record.Start)}—{Day(end, record.Start)}" : Day(record.Start)),
            ("地点", record.Venue?.Value),
            ("主办", record.Organiser?.Value),
            ("参加", record.Participants?.Value.ToString()),
            ("经费", Spent(record.Spending, record.Body)));
        AddText(data, record.Summary, record.Body, record.Photos);
        data["events"] = List(record.Contests, contest => new()
        {
            ["name"] = contest.Name.Value,
            ["entered"] = contest.Entered?.Value,
            ["result"] = contest.Result?.Value,
        });
        return data;
    }

    /// <summary>A list of awards, by level.</summary>
    public JsonObject Honours(PublishedPoster poster, AwardList list)
    {
        var data = Common(poster, SitePaths.IndexOf(RecordKind.Award), anchor: SitePaths.AnchorOf(list));
        data["groups"] = List(list.Awards.GroupBy(award => award.Level?.Value).OrderByDescending(group => group.Key), group => new()
        {
            ["level"] = group.Key?.Name() ?? "获奖名单",
            ["winners"] = List(group, award => new()
            {
                ["name"] = award.Winner.Value,
                ["department"] = award.Department?.Value == award.Winner.Value ? null : award.Department?.Value,
                ["award"] = award.Prize.Value,
                ["grantedBy"] = award.GrantedBy?.Value,
                ["citation"] = award.Citation?.Value,
                ["photo"] = award.Portrait?.File,
            }),
        });
        return data;
    }

    /// <summary>New books, in shelf order.</summary>
    public JsonObject Books(PublishedPoster poster, ImmutableArray<Holding> books)
    {
        var data = Common(poster, SitePaths.IndexOf(RecordKind.Holding), anchor: SitePaths.NewBooks);
        data["title"] = "新书上架";
        data["subtitle"] = Period.QuarterOf(poster.Day).Label;
        data["groups"] = List(books.GroupBy(book => book.ClassLetter), group => new()
        {
            ["letter"] = group.Key?.ToString() ?? "",
            ["name"] = group.Key is { } letter ? ChineseLibraryClassification.NameOf(letter) : "其他",
            ["books"] = List(group, book => new()
            {
                ["callNumber"] = book.CallNumber?.Value,
                ["title"] = book.Title.Value,
                ["author"] = book.Author?.Value,
                ["publisher"] = book.Publisher?.Value,
                ["year"] = book.Year?.Value,
                ["shelf"] = book.Shelf?.Value,
            }),
        });
        return data;
    }

    /// <summary>What all posters say.</summary>
    public JsonObject Common(PublishedPoster poster, string page, Contact? contact = null, string? anchor = null)
    {
        var url = _edition.Url is { } root ? new Uri(Addresses.Absolute(root, page, anchor)) : null;
        var asked = contact ?? Site.Contact;
        return new JsonObject
        {
            ["paper"] = poster.Paper.ToString(),
            ["flipped"] = poster.Landscape,
            ["mono"] = Site.Monochrome,
            ["distance"] = Site.ReadingDistance,
            ["organisation"] = Site.Name.Value,
            ["board"] = Site.Title.Value,
            ["title"] = poster.Title,
            ["number"] = poster.Number,
            ["date"] = Iso(poster.Day),
            ["until"] = PostingTerm.Of(poster, _edition.Board).Last is { } last ? Iso(last) : null,
            ["url"] = url?.AbsoluteUri,
            ["address"] = url is null ? null : url.Authority + Uri.UnescapeDataString(url.PathAndQuery),
            ["qr"] = url is null ? null : QrCode.Of(url.AbsoluteUri),
            ["contact"] = asked is null ? null : new JsonObject
            {
                ["department"] = asked.Department?.Value,
                ["phone"] = asked.Phone?.Value,
                ["email"] = asked.Email?.Value,
            },
        };
    }

    private void AddText(JsonObject data, Sourced<string>? summary, RichText body, ImmutableArray<Photo> photos)
    {
        data["summary"] = summary?.Value;
        data["body"] = _richText.Of(body.Blocks);
        data["footnotes"] = _richText.Of(body.Footnotes);
        data["photos"] = List(RecordFiles.BesideText(photos, body), photo => new() { ["src"] = photo.File, ["caption"] = photo.Caption });
    }

    // The whole sum: what the text has in a table stands on the poster as it is, and the parts of another are on the page.
    private static string? Spent(ImmutableArray<Spending> spending, RichText text) => spending.IsEmpty || Spending.IsListed(spending, text) ? null
        : $"{Markup.Yuan(spending.Sum(item => item.Amount.Value))} 元";

    private string? AddressOf(LinkTarget target) => (target, _edition.Url) switch
    {
        (ExternalTarget external, _) => external.Url,
        (RecordTarget record, { } root) when _edition.Board.Find(record.Key) is not null =>
            Addresses.Absolute(root, record.Key.PagePath, record.Anchor),
        (FileTarget file, { } root) => Addresses.Absolute(root, file.Attachment.OutputPath),
        _ => null,
    };

    /// <summary>A day as templates read it.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => $"{day.Year}年{day.Month}月{day.Day}日";

    /// <summary>The last day of a stretch of days, without what it shares with the first.</summary>
    private static string Day(DateOnly day, DateOnly first) => day.Year != first.Year ? Day(day)
        : day.Month != first.Month ? $"{day.Month}月{day.Day}日" : $"{day.Day}日";

    private static IEnumerable<string> Given(params string?[] parts) => parts.Where(part => !string.IsNullOrEmpty(part))!;

    /// <summary>Labels with their values, where there is one.</summary>
    public static JsonArray Pairs(params (string Label, string? Value)[] pairs) =>
        List(pairs.Where(pair => !string.IsNullOrEmpty(pair.Value)), pair => new() { ["label"] = pair.Label, ["value"] = pair.Value });

    /// <summary>An object for each item.</summary>
    public static JsonArray List<T>(IEnumerable<T> items, Func<T, JsonObject> each) => [.. items.Select(each)];
}
