using Spectre.Console;
using UnionSite.Checking;
using UnionSite.Commands;

namespace UnionSite.Tests.Commands;

/// <summary>Findings for people: on a terminal of so many cells, or in a log that has no width.</summary>
public sealed class TextsTests : IDisposable
{
    private const int Log = short.MaxValue;

    private readonly TinySite _site = new();

    public void Dispose() => _site.Dispose();

    private string Written(int width, params Finding[] findings) => On(width, console => Texts.WriteFindings(console, findings, _site.Input));

    private static string On(int width, Action<IAnsiConsole> write)
    {
        using var writer = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = width;
        write(console);
        return writer.ToString().ReplaceLineEndings("\n");
    }

    private static Finding At(int line, int column, string message = "不对。", string hint = "请改。", string code = "field-value") =>
        Finding.Error(code, new Place("disclosures/a.md", line, column), message, hint);

    [Fact]
    public void The_caret_stands_under_the_character()
    {
        _site.File("disclosures/a.md", "日期: 2026-11-31，“甲”ＡＢ\n");

        Assert.Equal("""
            disclosures/a.md
              1:5 错误 不对。请改。 field-value
                  日期: 2026-11-31，“甲”ＡＢ
                  　　  ^
              1:20 错误 不对。请改。 field-value
                  日期: 2026-11-31，“甲”ＡＢ
                  　　            　 　 　^

            共 2 个错误、0 个警告。

            """, Written(Log, At(1, 5), At(1, 20)));
    }

    [Theory]
    [InlineData("\t缩进", 2, " 缩进", " ^")]
    [InlineData("甲👪乙", 4, "甲👪乙", "　　^")]
    [InlineData("甲👪乙", 3, "甲👪乙", "　^")] // never half a character
    [InlineData("e\u0301乙", 3, "e\u0301乙", " ^")]
    [InlineData("甲\u001b[31m乙", 2, "甲\uFFFD[31m乙", "　^")]
    [InlineData("甲", 9, "甲", "　^")]
    public void And_so_it_does_under_odd_ones(string line, int column, string text, string caret) =>
        Assert.Equal(new SourceLine(text, caret), SourceLine.Of(line, column, 40));

    [Theory]
    [InlineData(1, "一二三四五六七八...", "^")]
    [InlineData(6, "...五六七八九十...", "   　^")]
    [InlineData(20, "...三四五六七八九十", "   　　　　　　　^")]
    public void Of_a_long_line_the_piece_around_it_is_shown(int column, string text, string caret)
    {
        var line = SourceLine.Of("一二三四五六七八九十一二三四五六七八九十", column, 19);

        Assert.Equal(new SourceLine(text, caret), line);
    }

    [Fact]
    public void On_a_narrow_terminal_the_words_stand_under_each_other()
    {
        var text = Written(40, At(1, 1, "“日期”写的是“2026-11-31”，不是有效的日期（1900 年到 2100 年）。", "请写成 2025-03-01。"));

        Assert.Equal("""
            disclosures/a.md
              1:1 错误 “日期”写的是
                  “2026-11-31”，不是有效的日期（1900
                  年到 2100 年）。请写成
                  2025-03-01。 field-value

            共 1 个错误、0 个警告。

            """, text);
    }

    [Theory]
    [InlineData(30)]
    [InlineData(60)]
    [InlineData(80)]
    public void Nothing_is_wider_than_the_terminal(int width)
    {
        var line = string.Concat(Enumerable.Repeat("结余 66,000 元，转入“第四季度”；", 20));
        _site.File("disclosures/a.md", $"{line}\n");

        var lines = Written(width, [.. Enumerable.Range(1, line.Length).Select(column => At(1, column, line))]).Split('\n');

        Assert.All(lines, shown => Assert.True(Cells.In(shown) <= width, shown));
    }

    [Fact]
    public void Even_on_a_terminal_of_ten_cells_all_is_said()
    {
        _site.File("disclosures/a.md", "日期: 2026-11-31\n");

        Assert.Contains("field-value", string.Concat(Written(10, At(12345, 12345), At(1, 7)).Split('\n').Select(line => line.Trim())));
    }

    [Fact]
    public void A_place_in_a_workbook_has_no_line()
    {
        var finding = At(1, 1, "“Sheet1”的 C3：不对。");

        Assert.Contains("disclosures/a.md\n  错误 “Sheet1”的 C3：不对。请改。 field-value\n\n",
            Written(Log, finding with { Place = finding.Place with { Part = "“Sheet1”的 C3" } }));
    }

    [Fact]
    public void In_a_log_a_finding_is_one_line() => Assert.Contains(
        $"  1:1 错误 {new string('长', 300)}请改。 field-value\n", Written(Log, At(1, 1, new string('长', 300))));

    [Fact]
    public void Many_are_counted_by_code_at_the_end()
    {
        var findings = Enumerable.Range(1, 30).Select(line => At(line, 1)).Append(At(31, 1, code: "link-broken"))
            .Append(Finding.Warning("file-stray", new Place("通知.docx", 1, 1), "放错了。", "请移走。")).ToArray();

        Assert.EndsWith("共 31 个错误、1 个警告：field-value 30，file-stray 1，link-broken 1。\n", Written(Log, findings));
    }

    [Fact]
    public void No_text_is_taken_for_markup() => Assert.Contains("[red]甲[/] [不对", Written(Log, At(1, 1, "[red]甲[/] [不对")));

    [Fact]
    public void What_was_allowed_is_listed_with_its_reason()
    {
        var text = On(Log, console => Texts.WriteAllowed(console, [new AllowedFinding(At(3, 4, "这里有手机号。", "请删去。", "privacy-mobile"), "值班手机[公开]")]));

        Assert.Equal("按记录里的“例外”放过 1 处：\n  disclosures/a.md:3 privacy-mobile，例外理由：值班手机[公开]（这里有手机号）\n", text);
    }

    [Fact]
    public void Where_nothing_is_wrong_it_says_so() => Assert.Equal("没有发现问题。\n", Written(60));
}
