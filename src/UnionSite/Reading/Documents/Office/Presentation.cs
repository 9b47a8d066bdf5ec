using System.Globalization;
using System.Xml;

namespace UnionSite.Reading.Documents.Office;

/// <summary>Reads a presentation (pptx; ECMA-376-1, 13 and 19): slides in their order, hidden ones too, notes, comments, and what masters say.</summary>
internal static class Presentation
{
    /// <param name="package">The file.</param>
    /// <param name="main">Its main part.</param>
    /// <param name="words">Where the words go.</param>
    public static void Read(ZipPackage package, string main, DocumentWords words)
    {
        var links = package.LinksOf(main);
        var authors = ReadAuthors(package, links.Values);
        var flow = new TextFlow(package, words);
        foreach (var (index, slide) in SlidesOf(package, main, links).Index())
        {
            ReadSlide(package, slide, string.Create(CultureInfo.InvariantCulture, $"第 {index + 1} 张幻灯片"), flow, authors, words);
        }
        foreach (var part in package.PartsIn("ppt/slideMasters/slideMaster").Concat(package.PartsIn("ppt/slideLayouts/slideLayout")))
        {
            flow.Read(part, new FlowForm("母版") { SkipsPlaceholders = true });
        }
    }

    private static List<string> SlidesOf(ZipPackage package, string main, Dictionary<string, PackageLink> links)
    {
        var slides = new List<string>();
        using var xml = package.Xml(main);
        while (xml?.Read() == true)
        {
            // It has an id of its own (id) besides that of the link (r:id).
            if (xml.Begins("sldId") && xml.LookupNamespace("r") is { } space && links.TryGetValue(xml.GetAttribute("id", space) ?? "", out var link))
            {
                slides.Add(link.Target);
            }
        }
        return slides;
    }

    private static void ReadSlide(ZipPackage package, string part, string name, TextFlow flow, Dictionary<string, string> authors, DocumentWords words)
    {
        var hasText = flow.Read(part, new FlowForm(name) { Under = [words.Stem], BeginsWithTitle = true });
        if (hasText && IsHidden(package, part))
        {
            words.Hide(HiddenKind.Slide, name);
        }
        foreach (var link in package.LinksOf(part).Values.Where(link => !link.IsOutside))
        {
            switch (link.Type)
            {
                case "notesSlide" when flow.Read(link.Target, new FlowForm($"{name}的备注") { Under = [words.Stem] }):
                    words.Hide(HiddenKind.Notes, name);
                    break;
                case "comments":
                    ReadComments(package, link.Target, name, authors, words);
                    break;
            }
        }
    }

    private static bool IsHidden(ZipPackage package, string part)
    {
        using var xml = package.Xml(part);
        while (xml?.Read() == true)
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                return xml.Attribute("show") is "0" or "false";
            }
        }
        return false;
    }

    /// <summary>Comments, whose text is <c>p:text</c> (19.4) or, since 2018, a text body ([MS-PPTX] 2.6).</summary>
    private static void ReadComments(ZipPackage package, string part, string slide, Dictionary<string, string> authors, DocumentWords words)
    {
        var where = $"{slide}的批注";
        using var xml = package.Xml(part);
        while (xml?.Read() == true)
        {
            if (xml.Begins("cm") || xml.Begins("reply"))
            {
                words.Hide(HiddenKind.Comment, where);
                words.AddAuthor(authors.GetValueOrDefault(xml.Attribute("authorId") ?? ""), "批注");
            }
            else if (xml.Begins("text") || xml.Begins("txBody"))
            {
                words.Add(PassageKind.Paragraph, where, xml.InnerText());
            }
        }
    }

    private static Dictionary<string, string> ReadAuthors(ZipPackage package, IEnumerable<PackageLink> links)
    {
        var authors = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var link in links.Where(link => link.Type is "commentAuthors" or "authors"))
        {
            using var xml = package.Xml(link.Target);
            while (xml?.Read() == true)
            {
                if ((xml.Begins("cmAuthor") || xml.Begins("author")) && xml.Attribute("id") is { } id && xml.Attribute("name") is { } name)
                {
                    authors[id] = name;
                }
            }
        }
        return authors;
    }
}
