using System.Globalization;

namespace UnionSite.Reading.Documents;

/// <summary>Makes words of what a PDF says.</summary>
internal static class PdfFile
{
    private const int FreeText = 3;
    private const int Stamp = 13;
    private const int FileAttachment = 17;

    private static readonly Dictionary<string, string> Properties = new(StringComparer.Ordinal)
    {
        ["Title"] = "标题",
        ["Subject"] = "主题",
        ["Keywords"] = "关键词",
    };

    public static void Read(PdfContent pdf, ReadOnlySpan<byte> bytes, DocumentWords words)
    {
        if (pdf.Error is { } error)
        {
            var (why, hint) = error switch
            {
                "encrypted" => ("加了打开密码，读不了", UnreadHints.Encrypted),
                "slow" => ("太复杂，半分钟也没有读完", UnreadHints.Large),
                _ => ("已损坏，读不了", UnreadHints.Broken),
            };
            words.Miss(why, hint);
            return;
        }
        foreach (var (key, name) in Properties)
        {
            words.Add(PassageKind.Field, $"属性“{name}”", pdf.Info.GetValueOrDefault(key, ""));
        }
        words.AddAuthor(pdf.Info.GetValueOrDefault("Author"), "作者");
        XmpPacket.Read(bytes, words);
        foreach (var name in pdf.Attachments)
        {
            words.Add(PassageKind.Name, "夹带的文件名", name);
            words.Hide(HiddenKind.EmbeddedFile, $"“{name}”");
        }
        ReadPages(pdf, words);
    }

    private static void ReadPages(PdfContent pdf, DocumentWords words)
    {
        var scanned = new List<int>();
        var garbled = new List<int>();
        foreach (var (index, page) in pdf.Pages.Index())
        {
            var where = string.Create(CultureInfo.InvariantCulture, $"第 {index + 1} 页");
            var hasText = PageText.Add(page.Lines, where, words);
            if (page.Broken || (!hasText && page.Picture))
            {
                scanned.Add(index + 1);
            }
            else if (IsGarbled(string.Concat(page.Lines.Select(line => line.Text))))
            {
                garbled.Add(index + 1);
            }
            ReadAnnotations(page, where, words);
        }
        if (scanned.Count == pdf.Pages.Length || pdf.Pages.All(page => page.Lines.IsEmpty))
        {
            words.Miss("像是扫描件，读不出文字", "请改用带文字的 PDF（由文档直接导出）；只有扫描件的，请自己核对里面没有不该公开的内容。");
        }
        else if (scanned.Count > 0)
        {
            words.Miss($"的第 {List(scanned)} 页像是扫描的图片，读不出文字", "请自己核对这几页里没有不该公开的内容。");
        }
        if (garbled.Count > 0)
        {
            words.Miss($"的第 {List(garbled)} 页的文字没有可用的编码，读不出来", "请换一种方式导出 PDF（如 WPS、Office 的“另存为 PDF”），或者自己核对这几页。");
        }
        if (pdf.Cut)
        {
            words.Miss($"太大，只读了前 {pdf.Pages.Length} 页", UnreadHints.Large);
        }
    }

    private static void ReadAnnotations(PdfPage page, string where, DocumentWords words)
    {
        foreach (var field in page.Fields)
        {
            words.Add(PassageKind.Field, $"{where}的表单“{field.Name}”", field.Value);
        }
        foreach (var note in page.Notes)
        {
            words.Add(PassageKind.Paragraph, $"{where}的批注", note.Text);
            words.AddAuthor(note.Author, "批注");
            if (note.Kind == FileAttachment)
            {
                words.Hide(HiddenKind.EmbeddedFile, $"{where}的附件标记");
            }
            else if (note.Kind is not (FreeText or Stamp) && note.Text.Length > 0)
            {
                words.Hide(HiddenKind.Comment, $"{where}的批注");
            }
        }
    }

    /// <summary>Whether most of a page's characters stand for nothing: its fonts do not say which characters their glyphs are (9.10).</summary>
    private static bool IsGarbled(string text)
    {
        var (odd, all) = (0, 0);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                all++;
                odd += c is '\uFFFD' or '\uFFFE' or < ' ' || char.GetUnicodeCategory(c) is UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned ? 1 : 0;
            }
        }
        return all >= 20 && odd * 3 > all;
    }

    private static string List(List<int> pages) =>
        string.Join("、", pages.Take(8)) + (pages.Count > 8 ? " 等" : "");
}
