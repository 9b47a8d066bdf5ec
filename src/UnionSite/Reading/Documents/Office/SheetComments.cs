using System.Globalization;

namespace UnionSite.Reading.Documents.Office;

/// <summary>Reads the comments on a sheet: the old kind (ECMA-376-1, 18.7) and threaded ones ([MS-XLSX] 2.6.205).</summary>
internal static class SheetComments
{
    /// <summary>Reads notes; gives whether there are any.</summary>
    public static bool Read(ZipPackage package, string part, string sheet, DocumentWords words)
    {
        var authors = new List<string>();
        var where = "";
        var author = "";
        var any = false;
        using var xml = package.Xml(part);
        while (xml?.Read() == true)
        {
            if (xml.Begins("author"))
            {
                authors.Add(xml.InnerText());
            }
            else if (xml.Begins("comment"))
            {
                where = $"“{sheet}”的 {xml.Attribute("ref")} 批注";
                author = int.TryParse(xml.Attribute("authorId"), NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < authors.Count ? authors[index] : "";
                any = true;
                words.Hide(HiddenKind.Comment, where);
                // A threaded comment leaves a note behind, by an author of this form, for older programs.
                words.AddAuthor(author.StartsWith("tc=", StringComparison.Ordinal) ? null : author, "批注");
            }
            else if (xml.Begins("text"))
            {
                var text = WorkbookParts.RichText(xml);
                words.Add(PassageKind.Paragraph, where, author.Length > 0 && text.StartsWith(author + ":", StringComparison.Ordinal) ? text[(author.Length + 1)..].Trim() : text);
            }
        }
        return any;
    }

    /// <summary>Reads threaded comments; gives whether there are any.</summary>
    public static bool ReadThreaded(ZipPackage package, string part, string sheet, Dictionary<string, string> persons, DocumentWords words)
    {
        var where = "";
        var any = false;
        using var xml = package.Xml(part);
        while (xml?.Read() == true)
        {
            if (xml.Begins("threadedComment"))
            {
                where = $"“{sheet}”的 {xml.Attribute("ref")} 批注";
                any = true;
                words.Hide(HiddenKind.Comment, where);
                words.AddAuthor(persons.GetValueOrDefault(xml.Attribute("personId") ?? ""), "批注");
            }
            else if (xml.Begins("text"))
            {
                words.Add(PassageKind.Paragraph, where, xml.InnerText());
            }
        }
        return any;
    }
}
