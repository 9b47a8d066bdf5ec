using System.Text;

namespace UnionSite.Tests.Reading;

public sealed class EncodingTests : IDisposable
{
    private readonly TinySite _site = new();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("\n", false)]
    [InlineData("\r\n", false)]
    [InlineData("\n", true)]
    [InlineData("\r\n", true)]
    public void Utf8_is_read_with_and_without_mark_and_with_either_line_end(string lineEnd, bool mark)
    {
        var text = TinySite.Disclosure("公示期: {起: 2025-03-03, 止: 2025-03-10}", "第一段。\n\n第二段。").ReplaceLineEndings(lineEnd);
        _site.File("disclosures/x.md", [.. mark ? Encoding.UTF8.Preamble.ToArray() : [], .. Encoding.UTF8.GetBytes(text)]);

        var read = _site.Read();

        Assert.Empty(read.Findings);
        var record = Assert.Single(read.Board.Disclosures);
        Assert.Equal(new DateOnly(2025, 3, 10), record.Notice?.End);
        Assert.Equal("第一段。\n第二段。", string.Join('\n', record.Body.Blocks.OfType<Paragraph>().Select(paragraph => PlainText.Of(paragraph.Content))));
        Assert.Equal(new Place("disclosures/x.md", 10, 1), record.Body.Blocks[1].Place);
    }

    [Fact]
    public void Gb18030_is_read_with_a_warning()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        _site.File("disclosures/x.md", Encoding.GetEncoding("GB18030").GetBytes(TinySite.Disclosure(title: "职工体检安排䶮")));

        var read = _site.Read();

        Assert.Equal("职工体检安排䶮", Assert.Single(read.Board.Disclosures).Title.Value);
        var finding = Assert.Single(read.Findings);
        Assert.Equal((Severity.Warning, "file-encoding"), (finding.Severity, finding.Code));
    }
}
