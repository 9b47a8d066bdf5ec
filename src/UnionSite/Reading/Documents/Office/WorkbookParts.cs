using System.Globalization;
using System.Xml;

namespace UnionSite.Reading.Documents.Office;

/// <summary>What all sheets of a workbook share.</summary>
/// <param name="Strings">The shared strings (ECMA-376-1, 18.4).</param>
/// <param name="Forms">The number forms by cell format (18.8.10).</param>
/// <param name="From1904">Whether days are counted from 1904.</param>
/// <param name="Persons">Who wrote threaded comments, by id.</param>
internal sealed record WorkbookParts(List<string> Strings, List<NumberForm> Forms, bool From1904, Dictionary<string, string> Persons)
{
    /// <summary>Which of the strings a cell shows.</summary>
    public bool[] IsUsed { get; } = new bool[Strings.Count];

    /// <summary>The shared string of that number.</summary>
    public string String(string number)
    {
        if (int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < Strings.Count)
        {
            IsUsed[index] = true;
            return Strings[index];
        }
        return "";
    }

    /// <summary>The form of a cell's number.</summary>
    public NumberForm Form(string? format) =>
        int.TryParse(format, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < Forms.Count ? Forms[index] : NumberForm.General;

    /// <summary>Reads the shared strings; how a word is pronounced (<c>rPh</c>) is not part of it.</summary>
    public static List<string> ReadStrings(XmlReader? xml)
    {
        var strings = new List<string>();
        while (xml?.Read() == true)
        {
            if (xml.Begins("si"))
            {
                strings.Add(RichText(xml));
            }
        }
        return strings;
    }

    /// <summary>The text of the element that begins here, its runs joined.</summary>
    public static string RichText(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }
        var depth = xml.Depth;
        var text = new System.Text.StringBuilder();
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.Begins("rPh"))
            {
                xml.Pass();
            }
            else if (xml.Begins("t"))
            {
                text.Append(xml.InnerText());
            }
        }
        return DocumentWords.Clean(text.ToString());
    }

    /// <summary>Reads the number forms.</summary>
    public static List<NumberForm> ReadForms(XmlReader? xml)
    {
        var codes = new Dictionary<int, string>();
        var forms = new List<NumberForm>();
        var isCellFormat = false;
        while (xml?.Read() == true)
        {
            if (xml.Begins("numFmt") && Number(xml.Attribute("numFmtId")) is { } id && xml.Attribute("formatCode") is { } code)
            {
                codes[id] = code;
            }
            else if (xml.LocalName == "cellXfs")
            {
                isCellFormat = xml.NodeType == XmlNodeType.Element;
            }
            else if (isCellFormat && xml.Begins("xf"))
            {
                var form = Number(xml.Attribute("numFmtId")) ?? 0;
                forms.Add(NumberForm.Of(form, codes.GetValueOrDefault(form)));
            }
        }
        return forms;
    }

    /// <summary>Reads who wrote threaded comments.</summary>
    public static void ReadPersons(XmlReader? xml, Dictionary<string, string> persons)
    {
        while (xml?.Read() == true)
        {
            if (xml.Begins("person") && xml.Attribute("id") is { } id && xml.Attribute("displayName") is { } name)
            {
                persons[id] = name;
            }
        }
    }

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
