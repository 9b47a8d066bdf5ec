using UnionSite.Reading.Documents;
using static UnionSite.Tests.Reading.Documents.Reading;
using static UnionSite.Tests.Support.OfficeFiles;

namespace UnionSite.Tests.Reading.Documents;

/// <summary>Each test puts a number into one place where a workbook can hold it.</summary>
public sealed class WorkbookTests
{
    private const string Relationship = "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    private static Document Sheet(string xml, string strings = "", string styles = "", string book = "", params (string, string, string)[] more) =>
        Read("名单.xlsx", Xlsx([("人员", "visible", xml)], strings, styles, book, more));

    [Fact]
    public void A_row_is_a_passage_under_its_title_and_head_and_a_cell_has_its_name()
    {
        var document = Sheet(Rows("2025 年慰问名单", "姓名,科室,证号", $"甲,内科,{Secret}"));

        Assert.Equal(["“人员”的 C3"], document.WhereIs(Secret));
        var row = document.Words.Passages[^1];
        Assert.Equal((PassageKind.Row, $"甲\t内科\t{Secret}", "附件“名单.xlsx”的“人员”第 3 行"), (row.Kind, row.Text, row.Field));
        Assert.Equal(["名单", "人员", "2025 年慰问名单", "姓名\t科室\t证号"], row.Under);
        var grid = Assert.Single(document.Words.Tables);
        Assert.Equal(("附件“名单.xlsx”的“人员”", 2, "姓名"), (grid.Name, grid.Rows.Length, grid.Rows[0][0].Text));
    }

    [Fact]
    public void Empty_cells_keep_their_columns() => Assert.Equal("甲\t\t800", Sheet(Rows("姓名,科室,金额", "甲,,800")).Words.Passages[^1].Text);

    [Fact]
    public void Shared_strings_are_read_without_how_they_are_pronounced() => Assert.Equal(["“人员”的 A1"], Sheet(
        "<sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row></sheetData>",
        "<si><r><t>990000</t></r><r><t>199001011238</t></r><rPh sb=\"0\" eb=\"1\"><t>9</t></rPh></si>").WhereIs(Secret));

    [Fact]
    public void Strings_that_no_cell_shows_any_more_are_read() => Assert.Equal(["没有显示、还留着的字"], Sheet("<sheetData/>", $"<si><t>{Secret}</t></si>").WhereIs(Secret));

    [Theory]
    [InlineData("1234.5", "#,##0.00", "1,234.50")]
    [InlineData("13800138000", "General", "13800138000")]
    [InlineData("0.125", "0.0%", "12.5%")]
    [InlineData("3.5", "0.00&quot;万元&quot;", "3.50万元")]
    [InlineData("45717", "yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;", "2025年3月1日")]
    [InlineData("45717", "yyyy/m/d;@", "2025-03-01")]
    [InlineData("0.30000000000000004", "General", "0.3")]
    [InlineData("-800", "#,##0_);[Red]\\(#,##0\\)", "-800")]
    [InlineData("88", "0_ ", "88")]
    public void Numbers_read_as_they_show(string value, string format, string shown) => Assert.Equal(shown, Sheet(
        $"<sheetData><row r=\"1\"><c r=\"A1\" s=\"0\"><v>{value}</v></c></row></sheetData>",
        styles: $"<numFmts><numFmt numFmtId=\"164\" formatCode=\"{format}\"/></numFmts><cellXfs><xf numFmtId=\"164\"/></cellXfs>").Words.Passages[^1].Text);

    [Fact]
    public void A_format_that_shows_nothing_hides_a_cell() => Assert.Equal([new HiddenPart(HiddenKind.Text, "“人员”的 A1")], Sheet(
        "<sheetData><row r=\"1\"><c r=\"A1\" s=\"0\"><v>800</v></c></row></sheetData>",
        styles: "<numFmts><numFmt numFmtId=\"164\" formatCode=\";;;\"/></numFmts><cellXfs><xf numFmtId=\"164\"/></cellXfs>").Hidden);

    [Theory]
    [InlineData("hidden")]
    [InlineData("veryHidden")]
    public void A_hidden_sheet_is_read_and_told(string state)
    {
        var document = Read("a.xlsx", Xlsx([("公开", "visible", Rows("甲")), ("底稿", state, Rows(Secret)), ("空", "hidden", "<sheetData/>")]));

        Assert.Equal(["“底稿”的 A1"], document.WhereIs(Secret));
        Assert.Equal([new HiddenPart(HiddenKind.Sheet, "“底稿”")], document.Hidden);
    }

    [Fact]
    public void A_hidden_row_is_read_and_told()
    {
        var document = Sheet("<sheetData>" + Row(1, "姓名,证号") + Row(2, $"甲,{Secret}", "hidden=\"1\"") + Row(3, "", "hidden=\"1\"") + "</sheetData>");

        Assert.Equal(["“人员”的 B2"], document.WhereIs(Secret));
        Assert.Equal([new HiddenPart(HiddenKind.Row, "“人员”第 2 行")], document.Hidden);
    }

    [Fact]
    public void A_hidden_column_is_told_when_it_holds_something() => Assert.Equal([new HiddenPart(HiddenKind.Column, "“人员”的 B 列")],
        Sheet("<cols><col min=\"2\" max=\"2\" hidden=\"1\"/><col min=\"9\" max=\"16384\" hidden=\"1\"/></cols>" + Rows("姓名,证号", $"甲,{Secret}")).Hidden);

    [Fact]
    public void Comments_are_read_with_their_authors()
    {
        var document = Sheet(Rows("甲"), more: ("worksheet1.xml|comments", "comments1.xml",
            $"<comments><authors><author>张三</author></authors><commentList><comment ref=\"B2\" authorId=\"0\"><text><r><t>张三:</t></r><r><t>{Secret}</t></r></text></comment></commentList></comments>"));

        // Packed beside the workbook: the sheet's links are those of xl/worksheet1.xml.
        Assert.Equal(["“人员”的 B2 批注"], document.WhereIs(Secret));
        Assert.Equal(Secret, document.Words.Passages[^1].Text);
        Assert.Equal([HiddenKind.Comment], document.HiddenKinds());
        Assert.Equal([new DocumentAuthor("张三", "批注")], document.Authors);
    }

    [Fact]
    public void Threaded_comments_are_read_with_their_authors()
    {
        var document = Sheet(Rows("甲"), more:
        [
            ("worksheet1.xml|threadedComment", "threaded1.xml", $"<ThreadedComments><threadedComment ref=\"A1\" personId=\"p\"><text>{Secret}</text></threadedComment></ThreadedComments>"),
            ("person", "person.xml", "<personList><person displayName=\"李四\" id=\"p\"/></personList>"),
        ]);

        Assert.Equal(["“人员”的 A1 批注"], document.WhereIs(Secret));
        Assert.Equal([new DocumentAuthor("李四", "批注")], document.Authors);
    }

    [Fact]
    public void Headers_names_and_choices_are_read()
    {
        var document = Sheet(Rows("甲") + $"<dataValidations><dataValidation><formula1>\"内科,{Secret}\"</formula1></dataValidation></dataValidations>"
            + "<headerFooter><oddHeader>&amp;L&amp;\"宋体,常规\"&amp;12内部资料&amp;R第 &amp;P 页</oddHeader></headerFooter>",
            book: $"<definedNames><definedName name=\"经办人\">\"{Secret}\"</definedName><definedName name=\"_xlnm.Print_Area\">人员!$A$1</definedName></definedNames>");

        Assert.Equal(["定义的名称“经办人”", "“人员”的下拉选项"], document.WhereIs(Secret));
        Assert.Contains("内部资料 第  页", document.Words.Passages.Select(passage => passage.Text));
    }

    [Fact]
    public void What_a_pivot_table_keeps_of_a_sheet_that_does_not_show_is_read_and_told()
    {
        (string, string, string)[] Pivot(string sheet) =>
        [
            ("pivotCacheDefinition", "pivot.xml", $"<pivotCacheDefinition><cacheSource><worksheetSource sheet=\"{sheet}\"/></cacheSource><cacheFields><cacheField><sharedItems><s v=\"{Secret}\"/></sharedItems></cacheField></cacheFields></pivotCacheDefinition>"),
        ];

        var document = Sheet(Rows("甲"), more: Pivot("底稿"));
        Assert.Equal(["数据透视表存的原始数据"], document.WhereIs(Secret));
        Assert.Equal([HiddenKind.PivotData], document.HiddenKinds());
        Assert.Empty(Sheet(Rows("甲"), more: Pivot("人员")).Hidden);
    }

    [Fact]
    public void Cells_of_other_workbooks_are_read() => Assert.Equal(["别的工作簿的数据"], Sheet(Rows("甲"), more: ("externalLink", "external.xml",
        $"<externalLink><externalBook><sheetDataSet><sheetData><row r=\"1\"><cell r=\"A1\"><v>{Secret}</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>")).WhereIs(Secret));

    [Fact]
    public void A_strict_workbook_is_read_as_well() => Assert.Single(Read("a.xlsx", Xlsx([("人员", "visible", $"<x {Relationship}/>" + Rows(Secret))])).WhereIs(Secret));
}
