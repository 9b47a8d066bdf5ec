using System.Collections.Concurrent;
using System.Globalization;
using UnionSite.Reading.Yaml;

namespace UnionSite.Reading;

/// <summary>What reading an input folder gave.</summary>
/// <param name="Folder">The files.</param>
/// <param name="Board">The records that could be read.</param>
/// <param name="Findings">What was wrong, in no order.</param>
internal sealed record ReadBoard(InputFolder Folder, Board Board, ImmutableArray<Finding> Findings);

/// <summary>Reads an input folder, on all cores. Every wrong file is reported; none stops the others from being read.</summary>
internal sealed class BoardReader
{
    private const string SiteFile = "site.yml";
    private const string CatalogueFile = "catalogue.yml";
    private const string BoardsFile = "boards.yml";
    private const string PostedFile = "printed.yml";

    private readonly ConcurrentBag<Finding> _findings = [];
    private readonly InputFolder _folder;

    private BoardReader(string input)
    {
        var findings = new List<Finding>();
        _folder = InputFolder.List(input, findings);
        Keep(findings);
    }

    /// <summary>Reads the folder.</summary>
    public static ReadBoard Read(string input)
    {
        var reader = new BoardReader(input);
        var board = new Board(reader.ReadContents());
        return new ReadBoard(reader._folder, board, [.. reader._findings]);
    }

    /// <summary>Whether a file is one that a board is read from.</summary>
    public static bool IsRecord(string file) =>
        file is SiteFile or CatalogueFile or BoardsFile or PostedFile || IsCalendar(file) || IsDisclosure(file) || IsActivity(file) || IsAwardList(file) || IsHoldings(file);

    private BoardContents ReadContents()
    {
        var site = ReadSite();
        var calendar = ReadCalendar();
        var disclosures = new DisclosureReader(site, calendar);
        var activities = new ActivityReader(site);
        return new BoardContents
        {
            Site = site,
            Calendar = calendar,
            Catalogue = ReadCatalogue(site),
            NoticeBoards = ReadNoticeBoards(site),
            Posted = ReadPosted(),
            Disclosures = ReadAll(IsDisclosure, (file, findings) => ReadText(file, findings) is { } source
                ? disclosures.Read(KeyOf(RecordKind.Disclosure, file), source, findings) : null).OfType<Disclosure>(),
            Activities = ReadAll(IsActivity, (file, findings) => ReadText(file, findings) is { } source
                ? activities.Read(KeyOf(RecordKind.Activity, file), source, findings) : null).OfType<Activity>(),
            AwardLists = ReadAll(IsAwardList, (file, findings) => ReadMap(file, findings) is { } map
                ? AwardReader.Read(KeyOf(RecordKind.Award, file).Id, map, findings) : null).OfType<AwardList>(),
            Holdings = ReadAll(IsHoldings, ReadHoldings).SelectMany(list => list),
        };
    }

    private Site ReadSite()
    {
        var findings = new List<Finding>();
        var site = new Site();
        if (_folder.Contains(SiteFile))
        {
            site = ReadMap(SiteFile, findings) is { } map ? SettingsReader.ReadSite(map, findings) : site;
        }
        else
        {
            findings.Add(Finding.Warning("site-missing", Place.StartOf(SiteFile), $"内容目录里没有 site.yml，网站和海报上只能写“{site.Name}”。",
                "请新建 site.yml，至少写两行：“名称: ××医院工会”和“医院: ××医院”。"));
        }
        Keep(findings);
        return site;
    }

    private ImmutableArray<CatalogueItem> ReadCatalogue(Site site) =>
        [.. ReadAll(file => file == CatalogueFile, (file, findings) =>
            ReadMap(file, findings, SettingsReader.Items) is { } map ? SettingsReader.ReadCatalogue(map, site, findings) : []).SelectMany(items => items)];

    private ImmutableArray<NoticeBoard> ReadNoticeBoards(Site site) =>
        [.. ReadAll(file => file == BoardsFile, (file, findings) =>
            ReadMap(file, findings, NoticeBoardReader.Boards) is { } map ? NoticeBoardReader.Read(map, site, findings) : []).SelectMany(boards => boards)];

    private PostingRecord ReadPosted() => ReadAll(file => file == PostedFile, (file, findings) =>
        ReadMap(file, findings, PostingRecordReader.Posters) is { } map ? PostingRecordReader.Read(map, findings) : PostingRecord.None).FirstOrDefault(PostingRecord.None);

    private WorkCalendar ReadCalendar()
    {
        var years = ReadAll(IsCalendar, (file, findings) =>
        {
            if (!int.TryParse(Path.GetFileNameWithoutExtension(file), NumberStyles.None, CultureInfo.InvariantCulture, out var year))
            {
                findings.Add(Finding.Error("calendar-name", Place.StartOf(file), "日历的文件名不是年份。", "请用年份做文件名，如 calendar/2025.yml。"));
                return null;
            }
            return ReadMap(file, findings) is { } map ? SettingsReader.ReadCalendar(year, map, findings) : null;
        }).OfType<CalendarYear>().ToList();
        return new WorkCalendar(years.SelectMany(year => year.Holidays), years.SelectMany(year => year.MakeUpDays), years.Select(year => year.Year));
    }

    private ImmutableArray<Holding> ReadHoldings(string file, ICollection<Finding> findings)
    {
        if (!file.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
        {
            return ReadMap(file, findings, HoldingReader.Holdings) is { } map ? HoldingReader.Read(map, findings) : [];
        }
        return _folder.ReadText(file, InputFolder.LargestList, findings) is { } csv ? HoldingReader.Read(csv, findings) : [];
    }

    /// <summary>Reads all files that are wanted, in the folder's order, on all cores.</summary>
    private List<T> ReadAll<T>(Func<string, bool> isWanted, Func<string, ICollection<Finding>, T> read) =>
        [.. _folder.Files.Where(isWanted).AsParallel().AsOrdered().Select(file =>
        {
            var findings = new List<Finding>();
            var value = read(file, findings);
            Keep(findings);
            return value;
        })];

    private SourceText? ReadText(string file, ICollection<Finding> findings) => _folder.ReadText(file, InputFolder.LargestText, findings);

    /// <summary>The fields of a file. Where a list is all that a file holds, it may do without its <paramref name="listName"/>.</summary>
    private YamlMap? ReadMap(string file, ICollection<Finding> findings, FieldName? listName = null)
    {
        if (_folder.ReadText(file, InputFolder.LargestList, findings) is not { } source)
        {
            return null;
        }
        var before = findings.Count;
        var node = YamlReader.Read(file, source.Value, 0, findings);
        if (node is YamlList list && listName is { } name)
        {
            return new YamlMap(list.Place, [new YamlEntry(new YamlScalar(list.Place, name.Chinese), list)]);
        }
        if (node is not YamlMap && findings.Count == before)
        {
            findings.Add(Finding.Error("yaml-shape", node?.Place ?? Place.StartOf(file), "这个文件里应该是一组字段。",
                "请一行写一个字段，如“标题: ……”，冒号后面空一格；可以参照示例里的同名文件。"));
        }
        return node as YamlMap;
    }

    private static bool IsDisclosure(string file) => IsIn("disclosures", file, ".md");

    private static bool IsActivity(string file) => IsIn("activities", file, ".md");

    private static bool IsAwardList(string file) => IsIn("awards", file, ".yml", ".yaml");

    private static bool IsHoldings(string file) => IsIn("library", file, ".yml", ".yaml", ".csv");

    private static bool IsCalendar(string file) => IsIn("calendar", file, ".yml", ".yaml");

    private static bool IsIn(string folder, string file, params ReadOnlySpan<string> endings)
    {
        if (!file.StartsWith(folder, StringComparison.Ordinal) || file.Length <= folder.Length || file[folder.Length] != '/'
            || Path.GetFileNameWithoutExtension(file.AsSpan()).Equals("readme", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }
        foreach (var ending in endings)
        {
            if (file.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }
        return false;
    }

    private static RecordKey KeyOf(RecordKind kind, string file) => new(kind, file[(kind.Folder().Length + 1)..^Path.GetExtension(file).Length]);

    private void Keep(IEnumerable<Finding> findings)
    {
        foreach (var finding in findings)
        {
            _findings.Add(finding);
        }
    }
}
