using UnionSite.Reading.Documents;
using static UnionSite.Tests.Reading.Documents.Reading;

namespace UnionSite.Tests.Reading.Documents;

/// <summary>Each test puts a number into one place where an OFD file can hold it.</summary>
public sealed class OfdTests
{
    private static Document Ofd(string page, string info = "", params (string Path, string Text)[] more) => Read("a.ofd", OfficeFiles.Zip(
    [
        ("OFD.xml", $"<ofd:OFD xmlns:ofd=\"http://www.ofdspec.org/2016\"><ofd:DocBody><ofd:DocInfo>{info}</ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>"),
        ("Doc_0/Pages/Page_0/Content.xml", $"<ofd:Page xmlns:ofd=\"http://www.ofdspec.org/2016\">{page}</ofd:Page>"), .. more,
    ]));

    private static string Text(string boundary, string text) => $"<ofd:TextObject Boundary=\"{boundary}\"><ofd:TextCode X=\"0\" Y=\"4\">{text}</ofd:TextCode></ofd:TextObject>";

    [Fact]
    public void Pieces_side_by_side_are_one_number() =>
        Assert.Equal(["第 1 页"], Ofd(Text("20 30 30 5", "证号 9900001") + Text("50 30.2 40 5", "99001011238") + Text("20 40 30 5", "另一行")).WhereIs($"证号 {Secret}"));

    [Fact]
    public void Pieces_apart_are_parted() => Assert.Equal("内科 30", Ofd(Text("20 30 20 5", "内科") + Text("80 30 10 5", "30")).Words.Passages[^1].Text);

    [Fact]
    public void Properties_are_read()
    {
        var document = Ofd(Text("0 0 9 9", "题"), $"<ofd:Title>{Secret}</ofd:Title><ofd:Author>张三</ofd:Author>");

        Assert.Equal(["属性“标题”"], document.WhereIs(Secret));
        Assert.Equal([new DocumentAuthor("张三", "作者")], document.Authors);
    }

    [Fact]
    public void Annotations_are_read_and_told_and_a_seal_is_none()
    {
        (string, string) Annotation(string type) => ("Doc_0/Annots/Page_0/Annotation.xml", $"<PageAnnot><Annot Type=\"{type}\" Creator=\"张三\"><Remark>{Secret}</Remark></Annot></PageAnnot>");

        var document = Ofd(Text("0 0 9 9", "题"), "", Annotation("Highlight"));

        Assert.Equal(["批注"], document.WhereIs(Secret));
        Assert.Equal([HiddenKind.Comment], document.HiddenKinds());
        Assert.Empty(Ofd(Text("0 0 9 9", "题"), "", Annotation("Stamp")).Hidden);
    }

    [Fact]
    public void Attachments_are_told() => Assert.Equal([new HiddenPart(HiddenKind.EmbeddedFile, "“底稿.xlsx”")],
        Ofd(Text("0 0 9 9", "题"), "", ("Doc_0/Attachs/Attachments.xml", "<Attachments><Attachment ID=\"1\" Name=\"底稿.xlsx\"/></Attachments>")).Hidden);

    [Fact]
    public void Without_text_it_says_that_it_cannot_be_read() => Assert.Contains("像是扫描件", Assert.Single(Ofd("<ofd:ImageObject/>").Unread).Why);
}
