using System.Xml;

namespace UnionSite.Reading.Documents.Office;

/// <summary>Reads a text document (docx; ECMA-376-1, 11 and 17): body, headers, footers, notes, comments, tracked changes, hidden text.</summary>
internal static class WordDocument
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["header"] = "页眉",
        ["footer"] = "页脚",
        ["footnotes"] = "脚注",
        ["endnotes"] = "尾注",
        ["comments"] = "批注",
    };

    /// <param name="package">The file.</param>
    /// <param name="main">Its main part.</param>
    /// <param name="words">Where the words go.</param>
    public static void Read(ZipPackage package, string main, DocumentWords words)
    {
        var links = package.LinksOf(main);
        var (headings, hidden) = ReadStyles(package, links.Values.FirstOrDefault(link => link.Type == "styles").Target ?? "word/styles.xml");
        var flow = new TextFlow(package, words);
        flow.Read(main, new FlowForm("") { Under = [words.Stem], HeadingStyles = headings, HiddenStyles = hidden });
        foreach (var link in links.Values.Where(link => !link.IsOutside).DistinctBy(link => link.Target))
        {
            if (Names.TryGetValue(link.Type, out var name) && flow.Read(link.Target, new FlowForm(name) { Under = [words.Stem], HiddenStyles = hidden })
                && link.Type == "comments")
            {
                words.Hide(HiddenKind.Comment, name);
            }
            if (link.Type == "people")
            {
                ReadPeople(package, link.Target, words);
            }
        }
    }

    private static (HashSet<string> Headings, HashSet<string> Hidden) ReadStyles(ZipPackage package, string part)
    {
        var headings = new HashSet<string>(StringComparer.Ordinal);
        var hidden = new HashSet<string>(StringComparer.Ordinal);
        var style = "";
        using var xml = package.Xml(part);
        while (xml?.Read() == true)
        {
            if (xml.Begins("style"))
            {
                style = xml.Attribute("styleId") ?? "";
            }
            else if (xml.Begins("name") && xml.Attribute("val") is { } name
                && (name.StartsWith("heading ", StringComparison.OrdinalIgnoreCase) || name.Equals("Title", StringComparison.OrdinalIgnoreCase)))
            {
                headings.Add(style);
            }
            else if (xml.Begins("vanish") && xml.IsOn)
            {
                hidden.Add(style);
            }
        }
        return (headings, hidden);
    }

    /// <summary>Who commented or changed is still listed when all comments and changes are gone.</summary>
    private static void ReadPeople(ZipPackage package, string part, DocumentWords words)
    {
        using var xml = package.Xml(part);
        while (xml?.Read() == true)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "person" })
            {
                words.AddAuthor(xml.Attribute("author"), "审阅者");
            }
        }
    }
}
