using System.Xml;

namespace UnionSite.Reading.Documents.Office;

/// <summary>What an office document says of itself (ECMA-376-2, 8; -1, 22.2): who made it, and what it is about.</summary>
internal static class OfficeProperties
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["title"] = "标题",
        ["subject"] = "主题",
        ["keywords"] = "标记",
        ["description"] = "备注",
        ["category"] = "类别",
        ["contentStatus"] = "状态",
        ["Company"] = "公司",
        ["HyperlinkBase"] = "超链接基础",
    };

    private static readonly Dictionary<string, string> Persons = new(StringComparer.Ordinal)
    {
        ["creator"] = "作者",
        ["lastModifiedBy"] = "最后保存者",
        ["Manager"] = "经理",
    };

    /// <summary>Properties that programs write for themselves.</summary>
    private static readonly string[] OfPrograms =
        ["KSO", "ICV", "ContentTypeId", "MSIP_", "GrammarlyDocumentId", "_Doc", "commondata", "Docer", "AppVersion", "Generator"];

    public static void Read(ZipPackage package, DocumentWords words)
    {
        foreach (var part in (string[])["docProps/core.xml", "docProps/app.xml"])
        {
            using var xml = package.Xml(part);
            while (xml?.Read() == true)
            {
                if (xml.NodeType != XmlNodeType.Element)
                {
                    continue;
                }
                if (Persons.TryGetValue(xml.LocalName, out var person))
                {
                    words.AddAuthor(xml.InnerText(), person);
                }
                else if (Names.TryGetValue(xml.LocalName, out var property))
                {
                    words.Add(PassageKind.Field, $"属性“{property}”", xml.InnerText());
                }
            }
        }
        ReadCustom(package, words);
    }

    private static void ReadCustom(ZipPackage package, DocumentWords words)
    {
        using var xml = package.Xml("docProps/custom.xml");
        while (xml?.Read() == true)
        {
            if (xml.Begins("property") && xml.Attribute("name") is { } name && !OfPrograms.Any(own => name.StartsWith(own, StringComparison.OrdinalIgnoreCase)))
            {
                words.Add(PassageKind.Field, $"属性“{DocumentWords.Clean(name)}”", xml.InnerText());
            }
        }
    }
}
