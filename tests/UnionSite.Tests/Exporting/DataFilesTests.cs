using System.Text;
using System.Text.Json;
using UnionSite.Building;
using UnionSite.Exporting;
using UnionSite.Tests.Searching;

namespace UnionSite.Tests.Exporting;

public sealed class DataFilesTests
{
    [Fact]
    public void Each_kind_has_both_files()
    {
        Assert.Equal(
            [
                "data/disclosures.csv", "data/disclosures.json", "data/activities.csv", "data/activities.json",
                "data/awards.csv", "data/awards.json", "data/library.csv", "data/library.json", "data/datapackage.json",
            ],
            DataFiles.Write(Sample.Edition()).Select(file => file.Path));
    }

    [Fact]
    public void Csv_begins_with_the_mark_that_Excel_needs_and_ends_lines_with_LF()
    {
        var bytes = File("data/awards.csv", Sample.Award("A-1", "张三", "先进", "2026-05-01")).Content;
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3].ToArray());
        Assert.Equal(
            "编号,获奖者,奖项,日期,科室,级别,授予单位,活动,事迹,页面\nA-1,张三,先进,2026-05-01,,市级,,,,awards/A-1.html\n",
            Encoding.UTF8.GetString(bytes[3..].Span));
    }

    [Fact]
    public void Csv_quotes_what_would_break_a_row()
    {
        var csv = Text(File("data/library.csv", Sample.Holding("B-1", "他说,\"好\"\n第二行", "978-7-117-00000-3")));
        Assert.Contains("\"他说,\"\"好\"\"\n第二行\"", csv, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("+86 0000", "'+86 0000")]
    [InlineData("-见附件", "'-见附件")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData(" =1", "' =1")]
    [InlineData("＝1+1", "'＝1+1")]
    [InlineData("-5.20", "-5.20")]
    [InlineData("+1,280", "+1,280")]
    [InlineData("0000-8888000", "0000-8888000")]
    [InlineData("公开", "公开")]
    [InlineData("", "")]
    public void Csv_cells_run_no_formula(string cell, string written) => Assert.Equal(written, CsvFile.Harmless(cell));

    [Fact]
    public void Json_keeps_types()
    {
        using var json = JsonDocument.Parse(File("data/activities.json", Sample.Activity("2026/run", "运动会", "2026-04-18")).Content);
        var row = Assert.Single(json.RootElement.EnumerateArray());
        Assert.Equal("2026/run", row.GetProperty("id").GetString());
        Assert.Equal("2026-04-18", row.GetProperty("start").GetString());
        Assert.Equal(JsonValueKind.Null, row.GetProperty("end").ValueKind);
        Assert.Equal(513, row.GetProperty("participants").GetInt32());
        Assert.Equal("人", row.GetProperty("participants_unit").GetString());
        Assert.Equal(["拔河（34 队，内科第一）"], row.GetProperty("events").EnumerateArray().Select(text => text.GetString()!));
        Assert.Equal("activities/2026/run.html", row.GetProperty("page").GetString());
    }

    [Fact]
    public void The_text_is_plain_and_the_newest_record_stands_first()
    {
        var body = new RichText([Sample.Paragraph(new Span(Sample.Nowhere, SpanStyle.Strong, Sample.Words("公开。")), new Text(Sample.Nowhere, "下一句")), Sample.Table(["品名", "金额"], ["X光机", "5.12"])], []);
        using var json = JsonDocument.Parse(
            File("data/disclosures.json", Sample.Disclosure("a", "甲", "2026-01-01", body), Sample.Disclosure("b", "乙", "2026-02-01")).Content);
        Assert.Equal(["乙", "甲"], json.RootElement.EnumerateArray().Select(row => row.GetProperty("title").GetString()!));
        Assert.Equal("公开。下一句\n品名\t金额\nX光机\t5.12", json.RootElement[1].GetProperty("text").GetString());
        Assert.Equal(["职工"], json.RootElement[1].GetProperty("audience").EnumerateArray().Select(text => text.GetString()!));
    }

    [Fact]
    public void The_same_edition_gives_the_same_bytes()
    {
        var records = new BoardRecord[] { Sample.Disclosure("a", "甲", "2026-01-01"), Sample.Award("A-1", "张三", "先进", "2026-05-01") };
        Assert.Equal(
            DataFiles.Write(Sample.Edition(records)).Select(file => Convert.ToHexString(file.Content.Span)),
            DataFiles.Write(Sample.Edition([.. records.Reverse()])).Select(file => Convert.ToHexString(file.Content.Span)));
    }

    private static OutputFile File(string path, params BoardRecord[] records) =>
        DataFiles.Write(Sample.Edition(records)).Single(file => file.Path == path);

    private static string Text(OutputFile file) => Encoding.UTF8.GetString(file.Content.Span);
}
