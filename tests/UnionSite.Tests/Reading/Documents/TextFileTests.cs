using System.Text;
using UnionSite.Reading.Documents;
using static UnionSite.Tests.Reading.Documents.Reading;

namespace UnionSite.Tests.Reading.Documents;

/// <summary>In text and CSV every character has its place.</summary>
public sealed class TextFileTests
{
    private static Place PlaceOf(Document document, string words)
    {
        var passage = document.Words.Passages.Single(passage => passage.Text.Contains(words, StringComparison.Ordinal));
        return passage.PlaceAt(passage.Text.IndexOf(words, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("姓名,证号\n甲,{0}\n", 2, 3)]
    [InlineData("姓名,证号\n\"甲\",\"{0}\"\n", 2, 6)]
    [InlineData("姓名,证号\n\"甲\"\"乙\"\"丙\",{0}\n", 2, 11)]
    [InlineData("姓名,证号\n\"甲\n乙 {0}\",1\n", 3, 3)]
    [InlineData("姓名\t证号\n甲\t{0}\n", 2, 3)]
    [InlineData("姓名,证号\r\n甲,没有关上的\"{0}", 2, 9)]
    public void A_number_in_a_table_has_its_place(string text, int line, int column) =>
        Assert.Equal(new Place("attachments/a.csv", line, column), PlaceOf(Read("a.csv", Encoding.UTF8.GetBytes(string.Format(null, text, Secret))), Secret));

    [Fact]
    public void A_table_is_a_grid_and_its_rows_stand_under_the_head()
    {
        var document = Read("a.csv", "科室,人数\n内科,30\n合计,30\n"u8.ToArray());

        Assert.Equal(["科室", "内科", "合计"], Assert.Single(document.Words.Tables).Rows.Select(row => row[0].Text));
        Assert.Equal(new Place("attachments/a.csv", 3, 4), document.Words.Tables[0].Rows[2][1].Place);
        Assert.Equal("科室\t人数", document.Words.Passages[^1].Under[^1]);
    }

    [Fact]
    public void A_line_of_text_has_its_place() => Assert.Equal(new Place("attachments/a.txt", 3, 3), PlaceOf(Read("a.txt", Encoding.UTF8.GetBytes($"一\n\n证号{Secret}")), Secret));

    [Fact]
    public void Old_encodings_are_read_without_a_word()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        foreach (var encoding in new[] { Encoding.GetEncoding("GB18030"), Encoding.Unicode, Encoding.UTF8 })
        {
            var document = Read("a.txt", [.. encoding.Preamble, .. encoding.GetBytes("慰问名单")]);
            Assert.Equal(("慰问名单", 0), (document.Words.Passages[0].Text, document.Unread.Length));
        }
    }

    [Fact]
    public void What_is_no_text_is_said_not_to_be_read() => Assert.Single(Read("a.txt", [0xFF, 0xFF, 0x00, 0x80]).Unread);

    [Fact]
    public void Of_a_huge_file_the_first_part_is_read()
    {
        var document = Read("a.csv", Encoding.UTF8.GetBytes("科室,证号\n" + string.Concat(Enumerable.Repeat($"内科,{new string('0', 1000)}\n", 17_000)) + $"外科,{Secret}\n"));

        Assert.Empty(document.WhereIs(Secret));
        Assert.True(document.Words.Passages.Length > 16_000);
        Assert.Contains("只读了前 16 MB", Assert.Single(document.Unread).Why);
    }
}
