using System.Globalization;
using System.Text;
using System.Xml;

namespace UnionSite.Reading.Documents.Office;

/// <summary>Reads one sheet of a workbook (ECMA-376-1, 18.3): its cells, hidden ones too, with the numbers as they show; its headers, choices and links.</summary>
/// <param name="parts">What the sheets share.</param>
/// <param name="words">Where the words go.</param>
/// <param name="name">The sheet's name.</param>
internal sealed class SheetReader(WorkbookParts parts, DocumentWords words, string name)
{
    private const int MostCells = 1_000_000;

    private readonly string _name = $"“{name}”";
    private readonly TableWords _table = new(words, $"“{name}”", [words.Stem, name]);
    private readonly List<(int First, int Last)> _hiddenColumns = [];
    private readonly SortedSet<int> _filledHiddenColumns = [];
    private readonly List<TableCell> _cells = [];
    private int _row;
    private int _count;

    /// <summary>Whether any cell says something.</summary>
    public bool HasContent { get; private set; }

    public void Read(XmlReader? xml)
    {
        while (xml?.Read() == true)
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }
            switch (xml.LocalName)
            {
                case "col" when xml.Flag("hidden") || xml.Attribute("width") is "0":
                    _hiddenColumns.Add((Number(xml.Attribute("min"), 1) - 1, Number(xml.Attribute("max"), 16384) - 1));
                    break;
                case "row":
                    ReadRow(xml);
                    break;
                case "oddHeader" or "evenHeader" or "firstHeader":
                    words.Add(PassageKind.Paragraph, $"{_name}的页眉", WithoutCodes(xml.InnerText()));
                    break;
                case "oddFooter" or "evenFooter" or "firstFooter":
                    words.Add(PassageKind.Paragraph, $"{_name}的页脚", WithoutCodes(xml.InnerText()));
                    break;
                case "formula1" or "formula2" when xml.InnerText() is ['"', ..] choices:
                    words.Add(PassageKind.Row, $"{_name}的下拉选项", choices.Trim('"').Replace(',', '\t'));
                    break;
            }
        }
        _table.End();
        foreach (var column in _filledHiddenColumns)
        {
            words.Hide(HiddenKind.Column, $"{_name}的 {TableWords.Letters(column)} 列");
        }
    }

    private void ReadRow(XmlReader xml)
    {
        _row = Number(xml.Attribute("r"), _row + 1);
        var isHidden = xml.Flag("hidden") || xml.Attribute("ht") is "0";
        _cells.Clear();
        if (!xml.IsEmptyElement)
        {
            var depth = xml.Depth;
            while (xml.Read() && xml.Depth > depth)
            {
                if (xml.Begins("c"))
                {
                    ReadCell(xml);
                }
            }
        }
        if (_cells.Count == 0)
        {
            return;
        }
        HasContent = true;
        var row = TableWords.RowPart(_name, _row);
        _table.AddRow(row, _cells);
        if (isHidden)
        {
            words.Hide(HiddenKind.Row, row);
        }
    }

    private void ReadCell(XmlReader xml)
    {
        var column = Column(xml.Attribute("r")) ?? (_cells.Count == 0 ? 0 : _cells[^1].Column + 1);
        var (type, format) = (xml.Attribute("t"), xml.Attribute("s"));
        var text = "";
        if (!xml.IsEmptyElement)
        {
            var depth = xml.Depth;
            while (xml.Read() && xml.Depth > depth)
            {
                text = xml.Begins("v") ? Show(xml.InnerText(), type, format, column) : xml.Begins("is") ? WorkbookParts.RichText(xml) : text;
            }
        }
        if (string.IsNullOrWhiteSpace(text))
        {
            return;
        }
        if (++_count > MostCells)
        {
            throw new DocumentTooLargeException();
        }
        _cells.Add(new TableCell(column, DocumentWords.Clean(text).Trim(), words.PlaceOf(CellPart(column))));
        if (_hiddenColumns.Exists(hidden => hidden.First <= column && column <= hidden.Last))
        {
            _filledHiddenColumns.Add(column);
        }
    }

    private string Show(string value, string? type, string? format, int column)
    {
        if (type is "s")
        {
            return parts.String(value);
        }
        var form = parts.Form(format);
        if (form.IsHidden)
        {
            words.Hide(HiddenKind.Text, CellPart(column));
        }
        return type is "str" or "e" or "d" ? value : type is "b" ? (value == "1" ? "TRUE" : "FALSE") : form.Show(value, parts.From1904);
    }

    private string CellPart(int column) => string.Create(CultureInfo.InvariantCulture, $"{_name}的 {TableWords.Letters(column)}{_row}");

    /// <summary>The column of a reference like C3, from 0.</summary>
    private static int? Column(string? reference)
    {
        var column = 0;
        foreach (var c in reference ?? "")
        {
            if (!char.IsAsciiLetter(c) || column > 20_000)
            {
                break;
            }
            column = (column * 26) + (char.ToUpperInvariant(c) - 'A' + 1);
        }
        return column > 0 ? column - 1 : null;
    }

    /// <summary>A header without its codes (18.3.1.46): <c>&amp;C&amp;"宋体,常规"&amp;12内部</c> says 内部.</summary>
    private static string WithoutCodes(string header)
    {
        var text = new StringBuilder();
        for (var index = 0; index < header.Length; index++)
        {
            if (header[index] != '&' || index + 1 == header.Length)
            {
                text.Append(header[index]);
            }
            else if (header[++index] == '"')
            {
                index = header.IndexOf('"', index + 1) is var close && close < 0 ? header.Length : close;
            }
            else if (header[index] == '&')
            {
                text.Append('&');
            }
            else if (header[index] is 'L' or 'C' or 'R')
            {
                text.Append(' ');
            }
            else
            {
                while (index + 1 < header.Length && char.IsAsciiDigit(header[index]) && char.IsAsciiDigit(header[index + 1]))
                {
                    index++;
                }
            }
        }
        return text.ToString().Trim();
    }

    private static int Number(string? text, int otherwise) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
