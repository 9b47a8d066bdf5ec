using System.IO.Compression;
using System.Security;
using System.Text;

namespace UnionSite.Tests.Support;

/// <summary>Makes office documents of a few parts, as the office programs pack them.</summary>
internal static class OfficeFiles
{
    private const string Word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private const string Sheet = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private const string Rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Packs parts.</summary>
    public static byte[] Zip(params IEnumerable<(string Path, string Text)> parts) => Zip(parts.Select(part => (part.Path, Encoding.UTF8.GetBytes(part.Text))));

    /// <inheritdoc cref="Zip(IEnumerable{ValueTuple{string, string}})"/>
    public static byte[] Zip(IEnumerable<(string Path, byte[] Bytes)> parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in parts)
            {
                using var stream = zip.CreateEntry(path).Open();
                stream.Write(content);
            }
        }
        return bytes.ToArray();
    }

    /// <summary>A text document: the XML of its body, and more parts, each linked from the main one by its type.</summary>
    public static byte[] Docx(string body, params (string Type, string Name, string Xml)[] more) => Package("word/document.xml", $"<w:document {Word}><w:body>{body}</w:body></w:document>", more);

    /// <summary>A part of a text document: header, footnotes, comments …</summary>
    public static (string Type, string Name, string Xml) WordPart(string type, string root, string content) => (type, $"{type}1.xml", $"<w:{root} {Word}>{content}</w:{root}>");

    /// <summary>A paragraph of plain runs.</summary>
    public static string P(params string[] runs) => $"<w:p>{string.Concat(runs.Select(R))}</w:p>";

    /// <summary>A run.</summary>
    public static string R(string text) => $"<w:r><w:t xml:space=\"preserve\">{SecurityElement.Escape(text)}</w:t></w:r>";

    /// <summary>Properties of a document.</summary>
    public static (string Type, string Name, string Xml) Core(string properties) => ("", "docProps/core.xml",
        $"<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">{properties}</cp:coreProperties>");

    /// <summary>A workbook of sheets, each with its state and the XML of its sheet.</summary>
    public static byte[] Xlsx(IEnumerable<(string Name, string State, string Xml)> sheets, string strings = "", string styles = "", string book = "",
        params (string Type, string Name, string Xml)[] more)
    {
        var all = sheets.Index().ToList();
        var workbook = $"<workbook {Sheet} xmlns:r=\"{Rel}\"><sheets>{string.Concat(all.Select(sheet =>
            $"<sheet name=\"{sheet.Item.Name}\" sheetId=\"{sheet.Index + 1}\" state=\"{sheet.Item.State}\" r:id=\"worksheet{sheet.Index + 1}.xml\"/>"))}</sheets>{book}</workbook>";
        var parts = all.Select(sheet => ("worksheet", $"worksheet{sheet.Index + 1}.xml", $"<worksheet {Sheet}>{sheet.Item.Xml}</worksheet>"))
            .Append(("sharedStrings", "sharedStrings.xml", $"<sst {Sheet}>{strings}</sst>")).Append(("styles", "styles.xml", $"<styleSheet {Sheet}>{styles}</styleSheet>"));
        return Package("xl/workbook.xml", workbook, [.. parts, .. more]);
    }

    /// <summary>Rows of inline strings and numbers.</summary>
    public static string Rows(params string[] rows) => $"<sheetData>{string.Concat(rows.Select((row, index) => Row(index + 1, row)))}</sheetData>";

    /// <summary>A row whose cells are parted by commas, with further attributes.</summary>
    public static string Row(int number, string cells, string attributes = "") =>
        $"<row r=\"{number}\" {attributes}>{string.Concat(cells.Split(',').Select((cell, column) => Cell($"{(char)('A' + column)}{number}", cell)))}</row>";

    private static string Cell(string at, string text) => text.Length == 0 ? ""
        : text.Length < 12 && double.TryParse(text, out _) ? $"<c r=\"{at}\"><v>{text}</v></c>" : $"<c r=\"{at}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(text)}</t></is></c>";

    /// <summary>
    /// A package: its main part, and others in the main one's folder that it links to, by their names. A name with a folder counts from the package's
    /// root; a type like <c>slide1.xml|notesSlide</c> is linked from that part; one without a type from none.
    /// </summary>
    public static byte[] Package(string main, string mainXml, params IEnumerable<(string Type, string Name, string Xml)> more)
    {
        var folder = main[..(main.IndexOf('/') + 1)];
        var parts = new List<(string, string)>
        {
            ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
            ("_rels/.rels", Links([("officeDocument", main)])),
            (main, mainXml),
        };
        string PathOf(string name) => name.Contains('/') ? name : folder + name;
        parts.AddRange(more.Select(part => (PathOf(part.Name), part.Xml)));
        parts.AddRange(more.Where(part => part.Type.Length > 0).GroupBy(part => part.Type.Contains('|') ? part.Type.Split('|')[0] : main[folder.Length..])
            .Select(from => ($"{folder}_rels/{from.Key}.rels", Links(from.Select(part => (part.Type.Split('|')[^1], PathOf(part.Name)))))));
        return Zip(parts);
    }

    private static string Links(IEnumerable<(string Type, string Path)> links) =>
        $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(links.Select(link =>
            $"<Relationship Id=\"{Path.GetFileName(link.Path)}\" Type=\"{Rel}/{link.Type}\" Target=\"/{link.Path}\"/>"))}</Relationships>";
}
