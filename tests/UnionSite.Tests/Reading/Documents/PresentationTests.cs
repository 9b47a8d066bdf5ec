using UnionSite.Reading.Documents;
using static UnionSite.Tests.Reading.Documents.Reading;

namespace UnionSite.Tests.Reading.Documents;

/// <summary>Each test puts a number into one place where a presentation can hold it.</summary>
public sealed class PresentationTests
{
    private const string Spaces = "xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
        + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    private static string Shape(string text, string shape = "", string placeholder = "") =>
        $"<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"x\" {shape}/><p:nvPr>{placeholder}</p:nvPr></p:nvSpPr><p:txBody><a:p>{string.Concat(text.Split('|').Select(run => $"<a:r><a:t>{run}</a:t></a:r>"))}</a:p></p:txBody></p:sp>";

    private static Document Slide(string xml, string attributes = "", params (string, string, string)[] more) => Read("a.pptx", OfficeFiles.Package("ppt/presentation.xml",
        $"<p:presentation {Spaces}><p:sldIdLst><p:sldId id=\"256\" r:id=\"slide1.xml\"/></p:sldIdLst></p:presentation>",
        [("slide", "slide1.xml", $"<p:sld {Spaces} {attributes}><p:cSld><p:spTree>{xml}</p:spTree></p:cSld></p:sld>"), .. more]));

    [Fact]
    public void The_text_of_shapes_is_read_whole_under_the_slides_title()
    {
        var document = Slide(Shape("慰问情况") + Shape("证号9900|0019900|1011238"));

        Assert.Equal(["第 1 张幻灯片"], document.WhereIs(Secret));
        Assert.Equal(["a", "慰问情况"], document.Words.Passages[^1].Under);
        Assert.Empty(document.Hidden);
    }

    [Fact]
    public void A_table_is_a_grid() => Assert.Equal(["姓名", "甲"], Assert.Single(Slide("<p:graphicFrame><a:tbl>"
        + "<a:tr><a:tc><a:txBody><a:p><a:r><a:t>姓名</a:t></a:r></a:p></a:txBody></a:tc><a:tc><a:txBody><a:p><a:r><a:t>金额</a:t></a:r></a:p></a:txBody></a:tc></a:tr>"
        + "<a:tr><a:tc><a:txBody><a:p><a:r><a:t>甲</a:t></a:r></a:p></a:txBody></a:tc><a:tc><a:txBody><a:p><a:r><a:t>800</a:t></a:r></a:p></a:txBody></a:tc></a:tr></a:tbl></p:graphicFrame>")
        .Words.Tables).Rows.Select(row => row[0].Text));

    [Fact]
    public void A_hidden_slide_is_read_and_told()
    {
        var document = Slide(Shape(Secret), "show=\"0\"");

        Assert.Single(document.WhereIs(Secret));
        Assert.Equal([new HiddenPart(HiddenKind.Slide, "第 1 张幻灯片")], document.Hidden);
    }

    [Fact]
    public void A_hidden_shape_is_read_and_told()
    {
        var document = Slide(Shape(Secret, "hidden=\"1\"") + Shape("看得见"));

        Assert.Single(document.WhereIs(Secret));
        Assert.Equal([HiddenKind.Text], document.HiddenKinds());
        Assert.Single(document.Hidden);
    }

    [Fact]
    public void Notes_are_read_and_told_but_a_page_number_is_none()
    {
        (string, string, string) Notes(string text) => ("slide1.xml|notesSlide", "notes1.xml",
            $"<p:notes {Spaces}><p:sp><p:txBody><a:p>{text}<a:fld id=\"x\" type=\"slidenum\"><a:t>1</a:t></a:fld></a:p></p:txBody></p:sp></p:notes>");

        var document = Slide(Shape("题"), "", Notes($"<a:r><a:t>{Secret}</a:t></a:r>"));

        Assert.Equal(["第 1 张幻灯片的备注"], document.WhereIs(Secret));
        Assert.Equal([HiddenKind.Notes], document.HiddenKinds());
        Assert.Empty(Slide(Shape("题"), "", Notes("")).Hidden);
    }

    [Fact]
    public void Comments_are_read_with_their_authors()
    {
        var document = Slide(Shape("题"), "",
            ("slide1.xml|comments", "comments1.xml", $"<p:cmLst {Spaces}><p:cm authorId=\"7\"><p:text>{Secret}</p:text></p:cm></p:cmLst>"),
            ("commentAuthors", "authors.xml", $"<p:cmAuthorLst {Spaces}><p:cmAuthor id=\"7\" name=\"张三\"/></p:cmAuthorLst>"));

        Assert.Equal(["第 1 张幻灯片的批注"], document.WhereIs(Secret));
        Assert.Equal([HiddenKind.Comment], document.HiddenKinds());
        Assert.Equal([new DocumentAuthor("张三", "批注")], document.Authors);
    }

    [Fact]
    public void What_a_master_advises_is_not_read_and_what_it_says_is()
    {
        var document = Slide(Shape("题"), "", ("", "ppt/slideMasters/slideMaster1.xml",
            $"<p:sldMaster {Spaces}>{Shape("单击此处编辑标题", placeholder: "<p:ph type=\"title\"/>")}{Shape(Secret)}</p:sldMaster>"));

        Assert.Equal(["母版"], document.WhereIs(Secret));
        Assert.Empty(document.WhereIs("单击此处"));
    }

    [Fact]
    public void Diagrams_and_charts_are_read()
    {
        var document = Slide(Shape("题"), "",
            ("", "ppt/diagrams/data1.xml", $"<dgm:dataModel xmlns:dgm=\"d\" {Spaces}><dgm:t><a:p><a:r><a:t>{Secret}</a:t></a:r></a:p></dgm:t></dgm:dataModel>"),
            ("", "ppt/charts/chart1.xml", "<c:chartSpace xmlns:c=\"c\"><c:strCache><c:pt><c:v>甲某</c:v></c:pt></c:strCache></c:chartSpace>"));

        Assert.Equal(["智能图形"], document.WhereIs(Secret));
        Assert.Equal(["图表"], document.WhereIs("甲某"));
    }
}
