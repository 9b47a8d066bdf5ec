using System.Globalization;
using System.Text;
using System.Xml;
using UnionSite.Reading.Documents.Office;

namespace UnionSite.Reading.Documents;

/// <summary>Reads an OFD file (GB/T 33190-2016): the text of its pages, line by line, its annotations, properties and attachments.</summary>
internal static class OfdFile
{
    private static readonly Dictionary<string, string> Properties = new(StringComparer.Ordinal)
    {
        ["Title"] = "标题",
        ["Subject"] = "主题",
        ["Abstract"] = "摘要",
        ["Keyword"] = "关键词",
        ["CustomData"] = "自定义",
    };

    /// <summary>Whether a zip file is one.</summary>
    public static bool Fits(ZipPackage package) => package.Contains("OFD.xml");

    public static void Read(ZipPackage package, DocumentWords words)
    {
        ReadProperties(package, words);
        var pages = package.PartsIn("", "/Content.xml").Where(part => part.Contains("/Pages/", StringComparison.OrdinalIgnoreCase)).ToList();
        var hasText = false;
        foreach (var (index, part) in pages.Index())
        {
            hasText |= ReadText(package, part, string.Create(CultureInfo.InvariantCulture, $"第 {index + 1} 页"), words);
        }
        foreach (var part in package.PartsIn("", "/Content.xml").Except(pages))
        {
            ReadText(package, part, "模板页", words);
        }
        foreach (var part in package.PartsIn("").Where(part => part.Contains("Annot", StringComparison.OrdinalIgnoreCase)))
        {
            ReadAnnotations(package, part, words);
        }
        foreach (var part in package.PartsIn("", "Attachments.xml"))
        {
            ReadAttachments(package, part, words);
        }
        if (!hasText)
        {
            words.Miss("像是扫描件，读不出文字", "请改用带文字的 OFD 或 PDF（由文档直接导出）；只有扫描件的，请自己核对里面没有不该公开的内容。");
        }
    }

    private static void ReadProperties(ZipPackage package, DocumentWords words)
    {
        using var xml = package.Xml("OFD.xml");
        while (xml?.Read() == true)
        {
            if (xml.Begins("Author"))
            {
                words.AddAuthor(xml.InnerText(), "作者");
            }
            else if (xml.NodeType == XmlNodeType.Element && Properties.TryGetValue(xml.LocalName, out var name))
            {
                words.Add(PassageKind.Field, $"属性“{name}”", xml.InnerText());
            }
        }
    }

    /// <summary>Reads text objects (11.3) whose boundaries stand side by side as one line.</summary>
    private static bool ReadText(ZipPackage package, string part, string where, DocumentWords words)
    {
        var lines = new TextLines();
        using var xml = package.Xml(part);
        while (xml?.Read() == true)
        {
            if (xml.Begins("TextObject"))
            {
                lines.MoveTo(xml.Attribute("Boundary"));
            }
            else if (xml.Begins("TextCode"))
            {
                lines.Add(xml.InnerText());
            }
        }
        return PageText.Add(lines.All, where, words);
    }

    private static void ReadAnnotations(ZipPackage package, string part, DocumentWords words)
    {
        var where = "批注";
        using var xml = package.Xml(part);
        while (xml?.Read() == true)
        {
            if (xml.Begins("Annot"))
            {
                // A seal or a watermark belongs to the page; links show nothing.
                if (xml.Attribute("Type") is not ("Watermark" or "Stamp" or "Link" or null))
                {
                    words.Hide(HiddenKind.Comment, where);
                    words.AddAuthor(xml.Attribute("Creator"), where);
                }
            }
            else if (xml.Begins("Remark") || xml.Begins("TextCode") || xml.Begins("Parameter"))
            {
                words.Add(PassageKind.Paragraph, where, xml.InnerText());
            }
        }
    }

    private static void ReadAttachments(ZipPackage package, string part, DocumentWords words)
    {
        using var xml = package.Xml(part);
        while (xml?.Read() == true)
        {
            if (xml.Begins("Attachment") && xml.Attribute("Visible") is not "false" && xml.Attribute("Name") is { } name)
            {
                words.Add(PassageKind.Name, "夹带的文件名", name);
                words.Hide(HiddenKind.EmbeddedFile, $"“{name}”");
            }
        }
    }

    /// <summary>Joins pieces of text that stand on one line.</summary>
    private sealed class TextLines
    {
        private readonly List<PageLine> _lines = [];
        private readonly StringBuilder _line = new();
        private double _top = double.MinValue;
        private double _left;
        private double _right;
        private double _height;
        private bool _hasGap;

        public IReadOnlyList<PageLine> All
        {
            get
            {
                EndLine();
                return _lines;
            }
        }

        /// <summary>Goes to the piece whose boundary is <c>x y width height</c>, in millimetres.</summary>
        public void MoveTo(string? boundary)
        {
            var numbers = (boundary ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(number => double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : 0).ToArray();
            if (numbers is not [var left, var top, var width, var height, ..])
            {
                EndLine();
                return;
            }
            if (Math.Abs(top - _top) > Math.Max(1, Math.Min(height, _height) / 2))
            {
                EndLine();
            }
            _hasGap = _line.Length > 0 && left - _right > Math.Max(1, height / 2);
            _left = _line.Length > 0 ? _left : left;
            (_top, _right, _height) = (top, left + width, height);
        }

        public void Add(string text)
        {
            _line.Append(_hasGap ? " " : "").Append(text);
            _hasGap = false;
        }

        private void EndLine()
        {
            if (_line.Length > 0)
            {
                _lines.Add(new PageLine(_line.ToString(), _left, _right, _height));
                _line.Clear();
            }
        }
    }
}
