using System.Xml;

namespace UnionSite.Reading.Documents.Office;

/// <summary>Reads a workbook (xlsx; ECMA-376-1, 12 and 18): all sheets, comments, names, the data behind pivot tables and links.</summary>
internal static class Workbook
{
    /// <param name="package">The file.</param>
    /// <param name="main">Its main part.</param>
    /// <param name="words">Where the words go.</param>
    public static void Read(ZipPackage package, string main, DocumentWords words)
    {
        var links = package.LinksOf(main);
        var (sheets, from1904) = ReadMain(package, main, words);
        var parts = new WorkbookParts(
            Read(package, links, "sharedStrings", WorkbookParts.ReadStrings) ?? [], Read(package, links, "styles", WorkbookParts.ReadForms) ?? [], from1904, []);
        foreach (var link in links.Values.Where(link => link.Type == "person"))
        {
            using var xml = package.Xml(link.Target);
            WorkbookParts.ReadPersons(xml, parts.Persons);
        }
        foreach (var sheet in sheets)
        {
            if (links.TryGetValue(sheet.Link, out var link))
            {
                ReadSheet(package, link.Target, sheet, parts, words);
            }
        }
        foreach (var (text, _) in parts.Strings.Zip(parts.IsUsed).Where(pair => !pair.Second))
        {
            words.Add(PassageKind.Field, "没有显示、还留着的字", text);
        }
        WorkbookCaches.Read(package, links.Values, sheets.Where(sheet => !sheet.IsHidden).Select(sheet => sheet.Name).ToHashSet(), words);
    }

    private static (List<SheetEntry> Sheets, bool From1904) ReadMain(ZipPackage package, string main, DocumentWords words)
    {
        var sheets = new List<SheetEntry>();
        var from1904 = false;
        using var xml = package.Xml(main);
        while (xml?.Read() == true)
        {
            if (xml.Begins("sheet"))
            {
                var name = xml.Attribute("name") ?? "";
                sheets.Add(new SheetEntry(name, xml.Attribute("state") is "hidden" or "veryHidden", xml.Attribute("id") ?? ""));
                words.Add(PassageKind.Name, "工作表名称", name);
            }
            else if (xml.Begins("workbookPr"))
            {
                from1904 = xml.Flag("date1904");
            }
            else if (xml.Begins("definedName") && xml.Attribute("name") is { } defined && !defined.StartsWith("_xl", StringComparison.OrdinalIgnoreCase))
            {
                words.Add(PassageKind.Name, "定义的名称", defined);
                words.Add(PassageKind.Field, $"定义的名称“{defined}”", xml.InnerText() is ['"' or '{' or >= '0' and <= '9', ..] constant ? constant.Trim('"') : "");
            }
        }
        return (sheets, from1904);
    }

    private static void ReadSheet(ZipPackage package, string part, SheetEntry sheet, WorkbookParts parts, DocumentWords words)
    {
        var reader = new SheetReader(parts, words, sheet.Name);
        using (var xml = package.Xml(part))
        {
            reader.Read(xml);
        }
        var hasMore = false;
        foreach (var link in package.LinksOf(part).Values.Where(link => !link.IsOutside))
        {
            hasMore |= link.Type switch
            {
                "comments" => SheetComments.Read(package, link.Target, sheet.Name, words),
                "threadedComment" => SheetComments.ReadThreaded(package, link.Target, sheet.Name, parts.Persons, words),
                "drawing" => new TextFlow(package, words).Read(link.Target, new FlowForm($"“{sheet.Name}”的文本框") { Under = [words.Stem, sheet.Name] }),
                _ => false,
            };
        }
        if (sheet.IsHidden && (reader.HasContent || hasMore))
        {
            words.Hide(HiddenKind.Sheet, $"“{sheet.Name}”");
        }
    }

    private static T? Read<T>(ZipPackage package, Dictionary<string, PackageLink> links, string type, Func<XmlReader?, T> read) where T : class
    {
        var link = links.Values.FirstOrDefault(link => link.Type == type);
        using var xml = link.Target is null ? null : package.Xml(link.Target);
        return xml is null ? null : read(xml);
    }

    private readonly record struct SheetEntry(string Name, bool IsHidden, string Link);
}
