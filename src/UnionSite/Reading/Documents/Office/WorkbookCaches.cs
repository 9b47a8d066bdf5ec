using System.Xml;

namespace UnionSite.Reading.Documents.Office;

/// <summary>
/// Reads what a workbook keeps of data that stand elsewhere: the source of a pivot table (ECMA-376-1, 18.10), which a double click on a sum brings to
/// light, and the cells of other workbooks (18.14).
/// </summary>
internal static class WorkbookCaches
{
    public static void Read(ZipPackage package, IEnumerable<PackageLink> links, IReadOnlySet<string> visibleSheets, DocumentWords words)
    {
        foreach (var link in links)
        {
            if (link.Type == "pivotCacheDefinition")
            {
                ReadPivot(package, link.Target, visibleSheets, words);
            }
            else if (link.Type == "externalLink")
            {
                ReadRows(package, link.Target, "别的工作簿的数据", "row", words);
            }
        }
    }

    private static void ReadPivot(ZipPackage package, string part, IReadOnlySet<string> visibleSheets, DocumentWords words)
    {
        using (var xml = package.Xml(part))
        {
            while (xml?.Read() == true && !xml.Begins("cacheFields"))
            {
                if (xml.Begins("worksheetSource") && xml.Attribute("sheet") is { } source && visibleSheets.Contains(source))
                {
                    return;
                }
            }
        }
        var hasItems = ReadRows(package, part, "数据透视表存的原始数据", "sharedItems", words);
        var hasRecords = package.LinksOf(part).Values.Where(link => link.Type == "pivotCacheRecords")
            .Aggregate(false, (any, link) => ReadRows(package, link.Target, "数据透视表存的原始数据", "r", words) | any);
        if (hasItems || hasRecords)
        {
            words.Hide(HiddenKind.PivotData, "数据透视表");
        }
    }

    /// <summary>A passage an element of that name: the values within, as attributes (<c>v="…"</c>) or as elements (<c>&lt;v&gt;</c>).</summary>
    private static bool ReadRows(ZipPackage package, string part, string name, string row, DocumentWords words)
    {
        var any = false;
        using var xml = package.Xml(part);
        while (xml?.Read() == true)
        {
            if (!xml.Begins(row) || xml.IsEmptyElement)
            {
                continue;
            }
            var values = new List<string>();
            var depth = xml.Depth;
            while (xml.Read() && xml.Depth > depth)
            {
                if (xml.Begins("v"))
                {
                    values.Add(xml.InnerText());
                }
                else if (xml is { NodeType: XmlNodeType.Element, LocalName: "s" or "n" or "d" } && xml.Attribute("v") is { } value)
                {
                    values.Add(value);
                }
            }
            words.Add(PassageKind.Row, name, string.Join('\t', values));
            any |= values.Count > 0;
        }
        return any;
    }
}
