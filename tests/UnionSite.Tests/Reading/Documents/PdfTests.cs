using UnionSite.Building;
using UnionSite.Printing;
using UnionSite.Reading.Documents;
using static UnionSite.Tests.Reading.Documents.Reading;

namespace UnionSite.Tests.Reading.Documents;

/// <summary>PDFs as our press and Chromium print them, and numbers in each place where a PDF can hold them.</summary>
public sealed class PdfTests : IDisposable
{
    private readonly TinySite _site = new();

    public void Dispose() => _site.Dispose();

    private Document ReadPdf(byte[] pdf)
    {
        _site.File("attachments/a.pdf", pdf).File("disclosures/a.md", TinySite.Disclosure("附件: /attachments/a.pdf"));
        return _site.Start().Documents["attachments/a.pdf"];
    }

    private static IEnumerable<string> TextsOf(Document document) => document.Words.Passages.Select(passage => passage.Text);

    [Fact]
    public void What_Chromium_printed_is_read_with_numbers_whole_and_lines_joined()
    {
        var document = ReadPdf(File.ReadAllBytes(Path.Combine(ProjectFolders.Find().Root, "tests/UnionSite.Tests/Reading/Documents/Files/chromium.pdf")));

        Assert.Equal(["第 1 页"], document.WhereIs($"证号 {Secret}。"));
        Assert.Contains("本季度共慰问困难职工三十二户，发放慰问金三万二千元，其中住院慰问金一万元，助学金二万二千元，资金来自会费。", TextsOf(document));
        Assert.Contains("合计 32 32,000.00", TextsOf(document));
        Assert.Equal(["属性“标题”"], document.Words.Passages.Where(passage => passage.Text == "困难职工慰问情况").Select(passage => passage.Place.Part).Except(["第 1 页"]));
        Assert.Empty(document.Unread);
        Assert.Empty(document.Hidden);
    }

    [Fact]
    public async Task What_our_press_printed_is_read()
    {
        _site.File("disclosures/b.md", TinySite.Disclosure("渠道: 公开栏", "药品集中采购降价情况：阿司匹林肠溶片、二甲双胍缓释片、阿托伐他汀钙片、硝苯地平控释片、氯吡格雷片、奥美拉唑肠溶胶囊等，共八十一种药品每盒降价十二元。"));
        await _site.BuildAsync(options => options with { Posters = true });

        var document = ReadPdf(File.ReadAllBytes(Path.Combine(_site.Output, "posters/disclosures/b.pdf")));

        Assert.Contains(TextsOf(document), text => text.EndsWith("共八十一种药品每盒降价十二元。", StringComparison.Ordinal));
        Assert.Empty(document.Unread);
    }

    [Fact]
    public void Information_is_read()
    {
        var document = ReadPdf(Pdfs.Of(Pdfs.TextOf("Report"), info: $"/Title {Pdfs.Hex("慰问名单")} /Author {Pdfs.Hex("张三")} /Keywords ({Secret})"));

        Assert.Equal(["属性“标题”"], document.WhereIs("慰问名单"));
        Assert.Equal(["属性“关键词”"], document.WhereIs(Secret));
        Assert.Equal([new DocumentAuthor("张三", "作者")], document.Authors);
    }

    [Fact]
    public void An_author_in_the_metadata_is_read() => Assert.Equal([new DocumentAuthor("Li Si", "作者")], ReadPdf(Pdfs.Of(Pdfs.TextOf("Report"),
        catalog: "/Metadata 7 0 R", more: Pdfs.Stream("/Type /Metadata /Subtype /XML", "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"r\" xmlns:dc=\"d\">"
            + "<rdf:Description><dc:creator><rdf:Seq><rdf:li>Li Si</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>"))).Authors);

    [Fact]
    public void A_comment_is_read_and_told_with_its_author()
    {
        var document = ReadPdf(Pdfs.Of(Pdfs.TextOf("Report"), page: $"/Annots [<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents ({Secret}) /T {Pdfs.Hex("王五")} >>]"));

        Assert.Equal(["第 1 页的批注"], document.WhereIs(Secret));
        Assert.Equal([new HiddenPart(HiddenKind.Comment, "第 1 页的批注")], document.Hidden);
        Assert.Equal([new DocumentAuthor("王五", "批注")], document.Authors);
    }

    [Fact]
    public void The_field_of_a_form_is_read()
    {
        var document = ReadPdf(Pdfs.Of(Pdfs.TextOf("Report"), page: "/Annots [7 0 R]", catalog: "/AcroForm << /Fields [7 0 R] >>",
            more: $"<< /Type /Annot /Subtype /Widget /FT /Tx /T {Pdfs.Hex("证号")} /V ({Secret}) /Rect [0 0 99 20] >>"));

        Assert.Equal(["第 1 页的表单“证号”"], document.WhereIs(Secret));
        Assert.Empty(document.Hidden);
    }

    [Fact]
    public void An_embedded_file_is_told()
    {
        var document = ReadPdf(Pdfs.Of(Pdfs.TextOf("Report"), catalog: "/Names << /EmbeddedFiles << /Names [(a) 7 0 R] >> >>",
            more: [$"<< /Type /Filespec /F (a.xlsx) /UF {Pdfs.Hex("底稿.xlsx")} /EF << /F 8 0 R >> >>", Pdfs.Stream("/Type /EmbeddedFile", "x")]));

        Assert.Equal([new HiddenPart(HiddenKind.EmbeddedFile, "“底稿.xlsx”")], document.Hidden);
    }

    [Fact]
    public void A_scan_says_that_it_cannot_be_read()
    {
        var image = Pdfs.Stream("/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8", "x");

        Assert.Contains("像是扫描件", Assert.Single(ReadPdf(Pdfs.Of("q 500 0 0 700 0 0 cm /I Do Q", more: image)).Unread).Why);
        Assert.Empty(ReadPdf(Pdfs.Of("q 500 0 0 700 0 0 cm /I Do Q " + Pdfs.TextOf("Report"), more: image)).Unread);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(300)]
    public void A_broken_file_is_said_to_be_broken(int length) =>
        Assert.Contains("已损坏", Assert.Single(ReadPdf([.. "%PDF-1.7\n"u8, .. new byte[length]]).Unread).Why);

    [Fact]
    public void A_file_that_asks_for_a_password_is_said_to()
    {
        var encrypted = Pdfs.Of(Pdfs.TextOf("Report"), more: $"<< /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <{new string('A', 64)}> /U <{new string('B', 64)}> >>");
        var text = System.Text.Encoding.Latin1.GetString(encrypted).Replace("/Info 6 0 R", "/Info 6 0 R /ID [<00><00>] /Encrypt 7 0 R");

        Assert.Contains("密码", Assert.Single(ReadPdf(System.Text.Encoding.Latin1.GetBytes(text)).Unread).Why);
    }

    [Fact]
    public void Many_are_read_one_after_the_other()
    {
        var files = Enumerable.Range(1, 8).Select(number => $"attachments/{number}.pdf").ToList();
        files.ForEach(file => _site.File(file, Pdfs.OfText(file)));
        _site.File("disclosures/a.md", TinySite.Disclosure($"附件: [{string.Join(", ", files.Select(file => "/" + file))}]"));

        var documents = _site.Start().Documents;

        Assert.Equal(files, documents.Keys.Order(StringComparer.Ordinal));
        Assert.All(documents, document => Assert.Single(document.Value.WhereIs(document.Key)));
    }

    [Fact]
    public async Task What_was_read_once_needs_no_press()
    {
        var cache = Path.Combine(_site.Output, "..", "cache");
        var pdf = Pdfs.OfText(Secret);
        await using (var press = new Press(ProjectFolders.Find(), cache, clean: false, _ => { }))
        {
            await new PressPdfs(press).ReadAsync(pdf, TestContext.Current.CancellationToken);
        }
        // A press that is not installed, and cannot be: its lock file is that of the real one, so what the real one made counts.
        var elsewhere = Directory.CreateDirectory(Path.Combine(_site.Output, "..", "src", "press")).FullName;
        foreach (var file in Directory.EnumerateFiles(ProjectFolders.Find().Press).Where(file => file.EndsWith(".mjs", StringComparison.Ordinal) || file.EndsWith("package-lock.json", StringComparison.Ordinal)))
        {
            File.Copy(file, Path.Combine(elsewhere, Path.GetFileName(file)));
        }
        await using var absent = new Press(new ProjectFolders(Path.GetFullPath(Path.Combine(_site.Output, ".."))), cache, clean: false, _ => throw new InvalidOperationException("It was to be installed."));

        var content = await new PressPdfs(absent).ReadAsync(pdf, TestContext.Current.CancellationToken);

        Assert.Equal(Secret, Assert.Single(Assert.Single(content.Pages).Lines).Text);
    }
}
