using System.Text;
using static UnionSite.Tests.Reading.Documents.Reading;
using static UnionSite.Tests.Support.OfficeFiles;

namespace UnionSite.Tests.Reading.Documents;

/// <summary>No file, however built, stops the program; what cannot be read is said.</summary>
public sealed class HostileFileTests
{
    [Fact]
    public void A_zip_file_is_read_one_level_deep()
    {
        var document = Read("资料.zip", Zip(
        [
            ("甲/名单.xlsx", Xlsx([("人员", "visible", Rows(Secret))])), ("名单.csv", Encoding.UTF8.GetBytes($"姓名,证号\n甲,{Secret}")), ("里.zip", Zip([("a.txt", "x"u8.ToArray())])),
            ("照片.jpg", [0xFF, 0xD8, 0xFF]),
        ]));

        Assert.Equal(["“甲/名单.xlsx”的“人员”的 A1", "“名单.csv”的第 2 行"], document.WhereIs(Secret));
        Assert.Equal(["里的“里.zip”是压缩包里的压缩包，没有再打开", "里的“照片.jpg”不是程序认识的格式，看不了里面的内容"], document.Unread.Select(part => part.Why));
        Assert.Contains("甲/名单.xlsx", document.Words.Passages.Select(passage => passage.Text));
    }

    [Fact]
    public void File_names_of_old_zip_files_are_read_as_Chinese()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var bytes = new MemoryStream();
        using (var zip = new System.IO.Compression.ZipArchive(bytes, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true, Encoding.GetEncoding("GB18030")))
        {
            using var entry = zip.CreateEntry("慰问名单.txt").Open();
            entry.Write("x"u8);
        }

        Assert.Contains("慰问名单.txt", Read("a.zip", bytes.ToArray()).Words.Passages.Select(passage => passage.Text));
    }

    [Fact]
    public void A_bomb_is_read_no_further_than_its_bound()
    {
        var document = Read("a.docx", Docx(P(Secret) + new string(' ', 120 << 20)));

        Assert.Single(document.WhereIs(Secret));
        Assert.Contains("太大", Assert.Single(document.Unread).Why);
    }

    [Fact]
    public void Entities_are_refused() => Assert.Contains("已损坏", Assert.Single(Read("a.docx", Package("word/document.xml",
        "<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><w:document xmlns:w=\"w\">&b;</w:document>")).Unread).Why);

    [Theory]
    [InlineData("a.docx")]
    [InlineData("a.xlsx")]
    [InlineData("a.pptx")]
    [InlineData("a.ofd")]
    [InlineData("a.zip")]
    [InlineData("a.pdf")]
    public void Any_file_cut_short_is_said_not_to_be_read(string name)
    {
        var whole = Docx(P("正文。"));
        foreach (var length in new[] { 1, 4, 30, 100, whole.Length / 2, whole.Length - 1 })
        {
            Assert.NotEmpty(Read(name, whole[..length]).Unread);
        }
    }

    [Fact]
    public void Xml_that_breaks_off_keeps_what_was_read()
    {
        var document = Read("a.docx", Package("word/document.xml", $"<w:document xmlns:w=\"w\">{P(Secret)}<w:p>"));

        Assert.Single(document.WhereIs(Secret));
        Assert.Contains("已损坏", Assert.Single(document.Unread).Why);
    }

    [Fact]
    public void Elements_in_the_wrong_places_stop_nothing() => Assert.Empty(Read("a.docx", Docx(
        "</w:p>".Replace("/", "") + "</w:p><w:tc/><w:tr/><w:tbl/><w:del/><w:tbl><w:tc>" + P("甲") + "</w:tc></w:tbl><w:pStyle/><w:txbxContent/>")).Unread);

    [Theory]
    [InlineData("a.doc", "旧格式")]
    [InlineData("a.wps", "旧格式")]
    [InlineData("a.docx", "旧格式")]
    public void Old_formats_are_said_not_to_be_read(string name, string why) =>
        Assert.Contains(why, Assert.Single(Read(name, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[2000]]).Unread).Why);

    [Fact]
    public void An_encrypted_document_is_said_to_be_encrypted() => Assert.Contains("密码", Assert.Single(Read("a.docx",
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600], .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[600]]).Unread).Why);

    [Fact]
    public void Columns_and_rows_at_the_end_of_a_sheet_take_no_room()
    {
        var far = string.Concat(Enumerable.Range(1, 2000).Select(row => $"<row r=\"{row}\"><c r=\"A{row}\"><v>1</v></c><c r=\"XFD{row}\"><v>2</v></c></row>"));

        var document = Read("a.xlsx", Xlsx([("人员", "visible", $"<sheetData>{far}</sheetData>")]));

        Assert.All(document.Words.Tables, table => Assert.All(table.Rows, row => Assert.True(row.Length < 300)));
        Assert.All(document.Words.Passages, passage => Assert.True(passage.Text.Length < 400));
    }
}
