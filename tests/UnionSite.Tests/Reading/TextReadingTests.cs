using UnionSite.Reading.Markdown;

namespace UnionSite.Tests.Reading;

public sealed class TextReadingTests
{
    private static RichText Read(string markdown, out List<Finding> findings)
    {
        findings = [];
        return MarkdownReader.Read("disclosures/x.md", markdown, 0, findings);
    }

    private static RichText Read(string markdown)
    {
        var text = Read(markdown, out var findings);
        Assert.Empty(findings);
        return text;
    }

    [Fact]
    public void Emphasis_closes_next_to_Chinese_punctuation()
    {
        var paragraph = Assert.IsType<Paragraph>(Assert.Single(Read("**公开。**下一句").Blocks));

        var strong = Assert.IsType<Span>(paragraph.Content[0]);
        Assert.Equal((SpanStyle.Strong, "公开。"), (strong.Style, PlainText.Of(strong.Content)));
        Assert.Equal("下一句", Assert.IsType<Text>(paragraph.Content[1]).Value);
    }

    [Fact]
    public void A_table_has_alignments_a_header_and_full_rows()
    {
        var table = Assert.IsType<TableBlock>(Assert.Single(Read("| 项目 | 金额 |\n|:--|--:|\n| 甲 | 1 |\n| 乙 |\n").Blocks));

        Assert.Equal([ColumnAlignment.Start, ColumnAlignment.End], table.Columns);
        Assert.Equal([true, false, false], table.Rows.Select(row => row.IsHeader));
        Assert.All(table.Rows, row => Assert.Equal(2, row.Cells.Length));
        Assert.Equal("金额", PlainText.Of(table.Rows[0].Cells[1].Content));
    }

    [Fact]
    public void Lists_nest_and_tasks_are_done_or_not()
    {
        var list = Assert.IsType<ListBlock>(Assert.Single(Read("3. 甲\n   - [x] 办完\n   - [ ] 未办\n4. 乙\n").Blocks));

        Assert.Equal(3, list.Start);
        var tasks = Assert.IsType<ListBlock>(list.Items[0].Blocks[1]);
        Assert.Null(tasks.Start);
        Assert.Equal([true, false], tasks.Items.Select(item => item.Checked));
        Assert.Equal("办完", PlainText.Of(Assert.IsType<Paragraph>(tasks.Items[0].Blocks[0]).Content));
    }

    [Fact]
    public void Footnotes_are_numbered_by_use_and_unused_ones_left_out()
    {
        var text = Read("甲[^b]乙[^a]\n\n[^a]: 第二\n[^b]: 第一\n[^c]: 没有用到\n");

        Assert.Equal([1, 2], text.Footnotes.Select(note => note.Number));
        Assert.Equal("第一", PlainText.Of(Assert.IsType<Paragraph>(text.Footnotes[0].Blocks[0]).Content));
        Assert.Equal([1, 2], text.AllInlines().OfType<FootnoteMark>().Select(mark => mark.Number));
    }

    [Theory]
    [InlineData("一行\n二行", "一行二行")]
    [InlineData("line one\nline two", "line one line two")]
    [InlineData("共 5\n项", "共 5项")]
    public void A_line_end_is_a_space_only_between_Latin_words(string markdown, string text) =>
        Assert.Equal(text, PlainText.Of(Read(markdown)));

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("前<b onclick=x>后</b>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    public void Html_is_only_words(string markdown) =>
        Assert.Equal(markdown, PlainText.Of(Read(markdown)));

    [Theory]
    [InlineData("[a](javascript:alert(1))")]
    [InlineData("[a](JaVaScRiPt:alert(1))")]
    [InlineData("[a](<java\tscript:alert(1)>)")]
    [InlineData("[a](&#106;avascript:alert(1))")]
    [InlineData("[a](vbscript:x)")]
    [InlineData("[a](data:text/html,x)")]
    [InlineData("[a](file:///etc/passwd)")]
    [InlineData("<javascript:alert(1)>")]
    public void A_link_into_a_program_is_refused(string markdown)
    {
        var text = Read(markdown, out var findings);

        Assert.Equal("link-scheme", Assert.Single(findings).Code);
        Assert.Empty(text.AllInlines().OfType<Link>());
    }

    [Theory]
    [InlineData("![a](https://example.org/a.jpg)", "picture-remote")]
    [InlineData("![a](//example.org/a.jpg)", "picture-remote")]
    [InlineData("![a](../../a.jpg)", "path-outside")]
    [InlineData("[a](../../etc/passwd)", "path-outside")]
    [InlineData("[a](%2e%2e/%2e%2e/etc/passwd)", "path-outside")]
    [InlineData("[a](record:nowhere/x)", "link-record")]
    [InlineData("[a](../2025/x.md)", "link-record")]
    [InlineData("[a]()", "link-empty")]
    public void A_link_that_leads_nowhere_is_refused(string markdown, string code)
    {
        Read(markdown, out var findings);

        Assert.Equal(code, Assert.Single(findings).Code);
    }

    [Fact]
    public void Links_know_where_they_lead()
    {
        var links = Read("[一](record:disclosures/2025/a#b) [二](#c) [三](https://example.org/) [四](/attachments/d.csv)\n\n## c")
            .AllInlines().OfType<Link>().Select(link => link.Target).ToList();

        Assert.Equal(new RecordTarget(new RecordKey(RecordKind.Disclosure, "2025/a"), "b"), links[0]);
        Assert.Equal(new AnchorTarget("c"), links[1]);
        Assert.Equal(new ExternalTarget("https://example.org/"), links[2]);
        Assert.Equal("attachments/d.csv", Assert.IsType<FileTarget>(links[3]).Attachment.File);
    }

    [Fact]
    public void Headings_have_anchors_of_their_own()
    {
        var headings = Read("## 一、公开 范围\n\n## 一、公开 范围\n\n## ……").Blocks.OfType<Heading>();

        Assert.Equal(["一公开-范围", "一公开-范围-1", "part"], headings.Select(heading => heading.Anchor));
    }
}
