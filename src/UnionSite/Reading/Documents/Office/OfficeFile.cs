using System.Xml;

namespace UnionSite.Reading.Documents.Office;

/// <summary>Reads an Office Open XML file (ECMA-376; ISO/IEC 29500) of whichever kind it is.</summary>
internal static class OfficeFile
{
    /// <summary>Whether a zip file is one.</summary>
    public static bool Fits(ZipPackage package) => package.Contains("[Content_Types].xml");

    public static void Read(ZipPackage package, DocumentWords words)
    {
        var main = package.LinksOf("").Values.FirstOrDefault(link => link.Type == "officeDocument").Target ?? "";
        var folder = main[..(main.IndexOf('/') + 1)];
        OfficeProperties.Read(package, words);
        switch (RootOf(package, main))
        {
            case "document":
                WordDocument.Read(package, main, words);
                break;
            case "workbook":
                Workbook.Read(package, main, words);
                break;
            case "presentation":
                Presentation.Read(package, main, words);
                break;
            default:
                words.Miss("里没有找到正文", UnreadHints.SaveAs);
                return;
        }
        ReadGraphics(package, folder, words);
        ReadLinks(package, words);
        ReadEmbedded(package, folder, words);
    }

    private static string? RootOf(ZipPackage package, string part)
    {
        using var xml = package.Xml(part);
        return xml?.MoveToContent() == XmlNodeType.Element ? xml.LocalName : null;
    }

    /// <summary>Charts (21.2) keep the names and figures they draw; diagrams (21.4) keep their text apart.</summary>
    private static void ReadGraphics(ZipPackage package, string folder, DocumentWords words)
    {
        var flow = new TextFlow(package, words);
        foreach (var part in package.PartsIn($"{folder}diagrams/data"))
        {
            flow.Read(part, new FlowForm("智能图形") { Under = [words.Stem] });
        }
        foreach (var part in package.PartsIn($"{folder}charts/chart"))
        {
            flow.Read(part, new FlowForm("图表") { Under = [words.Stem] });
            ReadFigures(package, part, words);
        }
    }

    private static void ReadFigures(ZipPackage package, string part, DocumentWords words)
    {
        var values = new List<string>();
        using var xml = package.Xml(part);
        while (xml?.Read() == true)
        {
            if (xml.Begins("v"))
            {
                values.Add(xml.InnerText());
            }
            else if (xml.Ends("strCache"))
            {
                words.Add(PassageKind.Row, "图表", string.Join('\t', values));
                values.Clear();
            }
            else if (xml.Ends("numCache"))
            {
                values.Clear();
            }
        }
    }

    /// <summary>Where links lead is seen by whoever points at them.</summary>
    private static void ReadLinks(ZipPackage package, DocumentWords words)
    {
        foreach (var rels in package.PartsIn("", ".rels"))
        {
            var part = rels.Replace("_rels/", "")[..^".rels".Length];
            foreach (var link in package.LinksOf(part).Values.Where(link => link is { IsOutside: true, Type: "hyperlink" }).Distinct())
            {
                words.Add(PassageKind.Name, "链接", link.Target);
            }
        }
    }

    /// <summary>A table pasted from a workbook often brings the whole workbook with it.</summary>
    private static void ReadEmbedded(ZipPackage package, string folder, DocumentWords words)
    {
        foreach (var part in package.PartsIn($"{folder}embeddings/", ""))
        {
            var name = part[(part.LastIndexOf('/') + 1)..];
            var bytes = package.Bytes(part);
            if (!bytes.AsSpan().StartsWith("PK\u0003\u0004"u8))
            {
                words.Miss($"里嵌入了别的文件（{name}），程序看不了", "请打开这个附件，把嵌入的对象改成图片或普通表格；或者另存为 PDF 再作附件。");
                continue;
            }
            using var inner = new ZipPackage(bytes);
            var within = words.Within(name);
            if (Fits(inner) && !words.IsWithin)
            {
                Read(inner, within);
                // Whoever made it is told by the document itself; sheets are hidden in it by the program.
                words.AddWordsOf(within);
            }
        }
    }
}
