using System.Globalization;
using System.Xml;

namespace UnionSite.Reading.Documents.Office;

/// <summary>How a part's text is read.</summary>
/// <param name="Name">What the part is called: 页眉, 第 3 张幻灯片; empty for the body of a text document, whose paragraphs are counted.</param>
internal sealed record FlowForm(string Name)
{
    /// <summary>What the text stands under.</summary>
    public ImmutableArray<string> Under { get; init; } = [];

    /// <summary>Styles whose text does not show.</summary>
    public IReadOnlySet<string> HiddenStyles { get; init; } = new HashSet<string>();

    /// <summary>Styles of headings.</summary>
    public IReadOnlySet<string> HeadingStyles { get; init; } = new HashSet<string>();

    /// <summary>Whether the first paragraph is the title of what follows, as on a slide.</summary>
    public bool BeginsWithTitle { get; init; }

    /// <summary>Whether placeholders are left out: their text on a master is only advice to whoever fills them.</summary>
    public bool SkipsPlaceholders { get; init; }
}

/// <summary>
/// Reads running text: WordprocessingML (ECMA-376-1, 17) and DrawingML (21.1), whose paragraphs, runs and tables have the same names. A paragraph is one
/// passage however many runs it is cut into; so is a row of a table.
/// </summary>
internal sealed class TextFlow(ZipPackage package, DocumentWords words)
{
    private static readonly HashSet<string> Changes = new(StringComparer.Ordinal)
    {
        "rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tblPrExChange", "tblGridChange", "trPrChange", "tcPrChange", "numberingChange",
    };

    private readonly Stack<FlowParagraph> _paragraphs = new();
    private readonly Stack<FlowTable?> _tables = new();
    private FlowForm _form = new("");
    private ImmutableArray<string> _under = [];
    private int _paragraph;
    private int _table;
    private int _deleted;
    private bool _isParagraphFormat;
    private bool _isInRun;
    private bool _isHidden;
    private bool _isPlaceholder;
    private bool _isHiddenShape;
    private bool _hasText;

    /// <summary>Reads a part; gives whether it has any text.</summary>
    public bool Read(string part, FlowForm form)
    {
        (_form, _under, _paragraph, _table, _deleted, _hasText) = (form, form.Under, 0, 0, 0, false);
        (_isParagraphFormat, _isInRun, _isHidden, _isPlaceholder, _isHiddenShape) = (false, false, false, false, false);
        _paragraphs.Clear();
        _tables.Clear();
        using var xml = package.Xml(part);
        while (xml?.Read() == true)
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                Begin(xml);
            }
            if (xml.NodeType == XmlNodeType.EndElement || xml is { NodeType: XmlNodeType.Element, IsEmptyElement: true })
            {
                End(xml.LocalName);
            }
        }
        return _hasText;
    }

    private void Begin(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "p":
                _paragraphs.Push(new FlowParagraph(_form.Name.Length > 0 ? _form.Name
                    : _tables.TryPeek(out var at) && at is null ? "文本框" : string.Create(CultureInfo.InvariantCulture, $"第 {_paragraph + 1} 段")));
                break;
            case "pPr":
                _isParagraphFormat = true;
                break;
            case "r":
                (_isInRun, _isHidden) = (true, false);
                break;
            case "pStyle" when _paragraphs.TryPeek(out var styled):
                styled.Style = xml.Attribute("val") ?? "";
                break;
            case "rStyle" when !_isParagraphFormat:
                _isHidden |= _form.HiddenStyles.Contains(xml.Attribute("val") ?? "");
                break;
            case "vanish" when !_isParagraphFormat && _isInRun:
                _isHidden = xml.IsOn;
                break;
            case "t" when _paragraphs.Count > 0:
                AddText(xml.InnerText(), _deleted > 0);
                break;
            case "delText":
                AddText(xml.InnerText(), isDeleted: true);
                break;
            case "tab" or "br" or "cr" or "ptab" when _isInRun || xml.NamespaceURI.Contains("drawingml", StringComparison.Ordinal):
                AddText(" ", _deleted > 0);
                break;
            case "noBreakHyphen":
                AddText("-", _deleted > 0);
                break;
            case "ins" or "moveTo" or "cellIns" or "cellDel" or "cellMerge":
                AddChange(xml);
                break;
            case "del" or "moveFrom":
                AddChange(xml);
                _deleted++;
                break;
            case "comment":
                words.AddAuthor(xml.Attribute("author"), "批注");
                break;
            case "docPr" or "cNvPr":
                AddShape(xml);
                break;
            case "ph":
                _isPlaceholder = true;
                break;
            case "tbl":
                _table++;
                _tables.Push(new FlowTable(words, $"{_form.Name}表格 {_table.ToString(CultureInfo.InvariantCulture)}", _under));
                break;
            case "tr" when Table is { } table:
                table.BeginRow();
                break;
            case "tc" when Table is { } table:
                table.BeginCell(xml.Attribute("gridSpan"));
                break;
            case "gridSpan" when Table is { } table:
                table.Span(xml.Attribute("val"));
                break;
            case "txbxContent" or "txBody" when _paragraphs.Count > 0:
                _tables.Push(null);
                break;
            case "fld" when xml.Attribute("type") is not null:
            case "instrText" or "delInstrText" or "Fallback":
                xml.Pass();
                break;
            case var name when Changes.Contains(name):
                words.AddAuthor(xml.Attribute("author"), "修订");
                xml.Pass();
                break;
        }
    }

    private void End(string name)
    {
        switch (name)
        {
            case "p" when _paragraphs.TryPop(out var paragraph):
                EndParagraph(paragraph);
                break;
            case "pPr":
                _isParagraphFormat = false;
                break;
            case "r":
                _isInRun = false;
                break;
            case "del" or "moveFrom":
                _deleted = Math.Max(0, _deleted - 1);
                break;
            case "sp" or "pic" or "graphicFrame" or "drawing" or "cxnSp":
                _isPlaceholder = _isHiddenShape = false;
                break;
            case "tc" when Table is { } table:
                table.EndCell();
                break;
            case "tr" when Table is { } table:
                table.EndRow();
                break;
            case "tbl" when Table is { } table:
                table.End();
                _tables.Pop();
                break;
            case "txbxContent" or "txBody" when _paragraphs.Count > 0 && _tables.TryPeek(out var marker) && marker is null:
                _tables.Pop();
                break;
        }
    }

    private FlowTable? Table => _tables.TryPeek(out var table) ? table : null;

    private void AddText(string text, bool isDeleted)
    {
        if (_paragraphs.TryPeek(out var paragraph))
        {
            (isDeleted ? paragraph.Deleted : paragraph.Text).Append(text);
            paragraph.IsHidden |= (_isHidden || _isHiddenShape) && !string.IsNullOrWhiteSpace(text);
        }
    }

    private void AddChange(XmlReader xml)
    {
        words.AddAuthor(xml.Attribute("author"), "修订");
        words.Hide(HiddenKind.Revision, _paragraphs.TryPeek(out var paragraph) ? WhereIs(paragraph) : Table?.Name ?? _form.Name);
    }

    private void AddShape(XmlReader xml)
    {
        _isHiddenShape |= xml.Flag("hidden");
        words.Add(PassageKind.Caption, "图片说明", xml.Attribute("descr") ?? "");
    }

    private string WhereIs(FlowParagraph paragraph) => Table?.RowName ?? paragraph.Where;

    private void EndParagraph(FlowParagraph paragraph)
    {
        var text = DocumentWords.Clean(paragraph.Text.ToString());
        if (_form.SkipsPlaceholders && _isPlaceholder)
        {
            return;
        }
        var where = WhereIs(paragraph);
        if (paragraph.Deleted.Length > 0)
        {
            words.Add(PassageKind.Paragraph, $"{where}（已删除、还留着的字）", paragraph.Deleted.ToString(), _under);
        }
        if (string.IsNullOrWhiteSpace(text))
        {
            return;
        }
        _hasText = true;
        if (paragraph.IsHidden)
        {
            words.Hide(HiddenKind.Text, where);
        }
        if (Table is { } table)
        {
            table.AddText(text);
            return;
        }
        var isHeading = _form.HeadingStyles.Contains(paragraph.Style) || HeadingForm.Fits(text) || (_form.BeginsWithTitle && _paragraph == 0);
        words.Add(isHeading ? PassageKind.Heading : PassageKind.Paragraph, where, text, isHeading ? _form.Under : _under);
        _under = isHeading ? _form.Under.Add(text) : _under;
        _paragraph++;
    }
}
