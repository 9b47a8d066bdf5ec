using UnionSite.Reading.Documents;
using static UnionSite.Tests.Reading.Documents.Reading;
using static UnionSite.Tests.Support.OfficeFiles;

namespace UnionSite.Tests.Reading.Documents;

/// <summary>Each test puts a number into one place where a text document can hold it.</summary>
public sealed class WordDocumentTests
{
    [Fact]
    public void A_number_in_several_runs_is_one() =>
        Assert.Equal(["第 2 段"], Read("a.docx", Docx(P("前言。") + P("证号", "9900", "0019900", "1011238", "。"))).WhereIs(Secret));

    [Fact]
    public void A_row_is_one_passage_whose_cells_are_parted_by_tabs_and_the_table_is_a_grid()
    {
        var document = Read("a.docx", Docx("<w:tbl><w:tr><w:tc>" + P("姓名") + "</w:tc><w:tc>" + P("证号") + "</w:tc></w:tr><w:tr><w:tc>" + P("甲") + "</w:tc><w:tc>" + P("9900001990", "01011238") + "</w:tc></w:tr></w:tbl>"));

        Assert.Equal(["表格 1第 2 行第 2 格"], document.WhereIs(Secret));
        var row = document.Words.Passages[^1];
        Assert.Equal((PassageKind.Row, $"甲\t{Secret}"), (row.Kind, row.Text));
        Assert.Equal(["a", "姓名\t证号"], row.Under);
        Assert.Equal(["姓名 证号", $"甲 {Secret}"], Assert.Single(document.Words.Tables).Rows.Select(cells => string.Join(' ', cells.Select(cell => cell.Text))));
    }

    [Theory]
    [InlineData("header", "hdr", "页眉")]
    [InlineData("footer", "ftr", "页脚")]
    [InlineData("footnotes", "footnotes", "脚注")]
    [InlineData("endnotes", "endnotes", "尾注")]
    public void Words_beside_the_body_are_read(string type, string root, string where) =>
        Assert.Equal([where], Read("a.docx", Docx(P("正文。"), WordPart(type, root, P(Secret)))).WhereIs(Secret));

    [Fact]
    public void A_text_box_is_read_once() => Assert.Equal(["文本框"], Read("a.docx", Docx(
        "<w:p><w:r><mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><mc:Choice><w:txbxContent>" + P(Secret)
        + "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>" + P(Secret) + "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>")).WhereIs(Secret));

    [Fact]
    public void Hidden_text_is_read_and_told()
    {
        var document = Read("a.docx", Docx("<w:p>" + R("已显示") + $"<w:r><w:rPr><w:vanish/></w:rPr><w:t>{Secret}</w:t></w:r></w:p>"));

        Assert.Equal(["第 1 段"], document.WhereIs(Secret));
        Assert.Equal([new HiddenPart(HiddenKind.Text, "第 1 段")], document.Hidden);
    }

    [Fact]
    public void Text_hidden_by_its_style_is_told() => Assert.Equal([HiddenKind.Text], Read("a.docx", Docx(
        $"<w:p><w:r><w:rPr><w:rStyle w:val=\"x\"/></w:rPr><w:t>{Secret}</w:t></w:r></w:p>",
        WordPart("styles", "styles", "<w:style w:styleId=\"x\"><w:rPr><w:vanish/></w:rPr></w:style>"))).HiddenKinds());

    [Fact]
    public void A_hidden_paragraph_mark_hides_no_text() =>
        Assert.Empty(Read("a.docx", Docx("<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>" + R("看得见") + "</w:p>")).Hidden);

    [Fact]
    public void Deleted_text_is_read_and_told_with_who_deleted_it()
    {
        var document = Read("a.docx", Docx("<w:p>" + R("共 3 人") + $"<w:del w:author=\"张三\"><w:r><w:delText>{Secret}</w:delText></w:r></w:del></w:p>"));

        Assert.Equal(["第 1 段（已删除、还留着的字）"], document.WhereIs(Secret));
        Assert.Equal([HiddenKind.Revision], document.HiddenKinds());
        Assert.Equal([new DocumentAuthor("张三", "修订")], document.Authors);
        Assert.Contains("共 3 人", document.Words.Passages.Select(passage => passage.Text));
    }

    [Fact]
    public void Inserted_and_moved_text_is_read_and_told() => Assert.Equal([HiddenKind.Revision], Read("a.docx", Docx(
        $"<w:p><w:ins w:author=\"李四\">{R(Secret)}</w:ins></w:p><w:p><w:moveFrom w:author=\"李四\">{R("旧")}</w:moveFrom></w:p>")).HiddenKinds());

    [Fact]
    public void Comments_are_read_with_their_authors()
    {
        var document = Read("a.docx", Docx(P("正文。"), WordPart("comments", "comments", $"<w:comment w:author=\"王五\">{P(Secret)}</w:comment>")));

        Assert.Equal(["批注"], document.WhereIs(Secret));
        Assert.Equal([HiddenKind.Comment], document.HiddenKinds());
        Assert.Equal([new DocumentAuthor("王五", "批注")], document.Authors);
    }

    [Theory]
    [InlineData("dc:title", "属性“标题”")]
    [InlineData("dc:subject", "属性“主题”")]
    [InlineData("cp:keywords", "属性“标记”")]
    [InlineData("dc:description", "属性“备注”")]
    [InlineData("dc:creator", "署名（作者）")]
    [InlineData("cp:lastModifiedBy", "署名（最后保存者）")]
    public void Properties_are_read(string name, string where) => Assert.Equal([where], Read("a.docx", Docx(P("正文。"), Core($"<{name}>{Secret}</{name}>"))).WhereIs(Secret));

    [Fact]
    public void Properties_of_the_users_own_are_read_and_those_of_programs_are_not()
    {
        var document = Read("a.docx", Docx(P("正文。"), ("", "docProps/custom.xml",
            $"<Properties><property name=\"经办人\"><vt:lpwstr xmlns:vt=\"x\">{Secret}</vt:lpwstr></property><property name=\"KSOProductBuildVer\"><x>2052-{Secret}</x></property></Properties>")));

        Assert.Equal(["属性“经办人”"], document.WhereIs(Secret));
    }

    [Fact]
    public void What_a_link_leads_to_and_what_a_picture_is_called_are_read()
    {
        var document = Read("a.docx", Docx("<w:p><w:r><w:drawing><wp:docPr xmlns:wp=\"x\" id=\"1\" descr=\"证件照\"/></w:drawing></w:r></w:p>", ("", "word/_rels/header9.xml.rels",
            "<Relationships><Relationship Id=\"1\" Type=\"http://x/hyperlink\" Target=\"mailto:13800138000@example.cn\" TargetMode=\"External\"/></Relationships>")));

        Assert.Equal(["链接"], document.WhereIs("13800138000"));
        Assert.Equal(["图片说明"], document.WhereIs("证件照"));
    }

    [Fact]
    public void A_hidden_shape_hides_only_its_own_text() => Assert.Equal(["文本框"], Read("a.docx", Docx(
        "<w:p><w:r><w:drawing><wp:docPr xmlns:wp=\"x\" hidden=\"1\"/><w:txbxContent>" + P(Secret) + "</w:txbxContent></w:drawing></w:r></w:p>" + P("之后。"))).Hidden.Select(part => part.Where));

    [Fact]
    public void An_embedded_workbook_is_read()
    {
        var inner = Xlsx([("底稿", "visible", Rows("姓名,证号", $"甲,{Secret}"))]);
        var outer = Docx(P("正文。"));
        using var stream = new MemoryStream();
        stream.Write(outer);
        using (var zip = new System.IO.Compression.ZipArchive(stream, System.IO.Compression.ZipArchiveMode.Update, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("word/embeddings/Microsoft_Excel_Sheet1.xlsx").Open();
            entry.Write(inner);
        }

        Assert.Equal(["“Microsoft_Excel_Sheet1.xlsx”的“底稿”的 B2"], Read("a.docx", stream.ToArray()).WhereIs(Secret));
    }

    [Fact]
    public void Paragraphs_stand_under_their_headings() => Assert.Equal(["慰问方案", "二、慰问情况"],
        Read("慰问方案.docx", Docx(P("一、背景") + P("内容。") + P("二、慰问情况") + P("慰问 3 户。"))).Words.Passages[^1].Under);
}
