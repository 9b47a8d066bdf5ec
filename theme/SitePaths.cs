using System.Globalization;
using UnionSite.Records.Wall;

namespace UnionSite.Theme;

/// <summary>Where the pages stand that are no record's own.</summary>
public static class SitePaths
{
    /// <summary>The home page.</summary>
    public const string Home = "index.html";

    /// <summary>The search page.</summary>
    public const string Search = "search.html";

    /// <summary>The list of posters.</summary>
    public const string Posters = "posters/index.html";

    /// <summary>The plans of the boards on the walls, for staff.</summary>
    public const string Boards = "posters/boards.html";

    /// <summary>What that page is called.</summary>
    public const string BoardsName = "张贴图";

    /// <summary>What has changed on the boards, in one file to be printed.</summary>
    public static string PrintBatch(Edition edition) => string.Create(CultureInfo.InvariantCulture, $"posters/print-{edition.AsOf:yyyy-MM-dd}.pdf");

    /// <summary>What hangs once that is done.</summary>
    public const string PostingRecord = "posters/printed.yml";

    /// <summary>The place of a board on its page.</summary>
    public static string AnchorOf(BoardPlan plan) => $"board-{plan.Number}";

    /// <summary>What of the catalogue is disclosed, for staff.</summary>
    public const string Progress = "progress.html";

    /// <summary>What that page is called.</summary>
    public const string ProgressName = "公开进度";

    /// <summary>What is overdue, on that page.</summary>
    public const string Overdue = "overdue";

    /// <summary>What the records count up to, as charts.</summary>
    public const string Figures = "figures.html";

    /// <summary>What that page is called.</summary>
    public const string FiguresName = "年度数据";

    /// <summary>The page for addresses that lead nowhere.</summary>
    public const string NotFound = "404.html";

    /// <summary>The feed of all that is new.</summary>
    public const string Feed = "feed.xml";

    /// <summary>The feed of a kind.</summary>
    public static string FeedOf(RecordKind kind) => $"feeds/{kind.Folder()}.xml";

    /// <summary>The feed of a category, numbered as its page is.</summary>
    public static string FeedOf(Site site, string category) => $"feeds/category-{site.Categories.IndexOf(category) + 1}.xml";

    /// <summary>What the columns of the data files are.</summary>
    public const string DataPackage = "data/datapackage.json";

    /// <summary>Notice periods and activities, for calendar programs.</summary>
    public const string Calendar = "calendar.ics";

    /// <summary>The new books on the library's page.</summary>
    public const string NewBooks = "new-books";

    /// <summary>The running notice periods on the disclosures' page.</summary>
    public const string OpenNotices = "open-notices";

    /// <summary>Where a kind's pages begin.</summary>
    public static string IndexOf(RecordKind kind) => $"{kind.Folder()}/index.html";

    /// <summary>The records of a kind and a year; more pages follow where they are many.</summary>
    public static string YearStem(RecordKind kind, int year) => $"{kind.Folder()}/year-{year}";

    /// <inheritdoc cref="YearStem"/>
    public static string Year(RecordKind kind, int year) => $"{YearStem(kind, year)}.html";

    /// <summary>The calendar of a year's activities.</summary>
    public static string CalendarOf(int year) => $"activities/calendar-{year}.html";

    /// <summary>The disclosures of a category, numbered as in the settings: a category's name may change, its address need not.</summary>
    public static string CategoryStem(Site site, string category) => $"disclosures/category-{site.Categories.IndexOf(category) + 1}";

    /// <inheritdoc cref="CategoryStem"/>
    public static string Category(Site site, string category) => $"{CategoryStem(site, category)}.html";

    /// <summary>The holdings of a 中图法 class or division; of those in none when there is no symbol.</summary>
    public static string ShelfStem(string? symbol) => symbol is null ? "library/unclassed" : $"library/class-{symbol}";

    /// <summary>The place among what is overdue where a catalogue item stands. HTML allows no space in an id.</summary>
    public static string GapOf(CatalogueItem item) => $"gap-{string.Join('-', item.Id.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}";

    /// <summary>The place of an award list on the awards' page.</summary>
    public static string AnchorOf(AwardList list) => $"list-{list.Id}";
}
