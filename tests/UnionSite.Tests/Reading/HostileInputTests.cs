using System.Text;
using UnionSite.Reading;

namespace UnionSite.Tests.Reading;

/// <summary>Input that is made to hurt ends in a finding.</summary>
public sealed class HostileInputTests : IDisposable
{
    private readonly TinySite _site = new();

    public void Dispose() => _site.Dispose();

    private void AssertOnlyError(string code) =>
        Assert.Equal(code, Assert.Single(_site.Check(), finding => finding.Severity == Severity.Error).Code);

    [Fact]
    public void An_alias_bomb_is_not_unfolded()
    {
        var bomb = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x]\n");
        for (var level = 1; level < 30; level++)
        {
            bomb.Append($"a{level}: &a{level} [{string.Join(',', Enumerable.Repeat($"*a{level - 1}", 9))}]\n");
        }
        _site.File("catalogue.yml", bomb.ToString());

        AssertOnlyError("yaml-alias");
    }

    [Fact]
    public void A_file_of_50_MB_is_not_read()
    {
        using (var file = File.Create(Path.Combine(_site.Input, "catalogue.yml")))
        {
            file.SetLength(50 << 20);
        }

        AssertOnlyError("file-huge");
    }

    [Theory]
    [InlineData(">", "text-nesting")]
    [InlineData("> - ", "text-nesting")]
    [InlineData("- ", "text-nesting")]
    [InlineData("1. ", "text-nesting")]
    public void Blocks_nested_ten_thousand_deep_are_refused(string mark, string code)
    {
        _site.File("disclosures/x.md", TinySite.Disclosure(body: string.Concat(Enumerable.Repeat(mark, 10_000)) + "深"));

        AssertOnlyError(code);
    }

    [Theory]
    [InlineData("[", "")]
    [InlineData("![", "")]
    [InlineData("(", ")")]
    [InlineData("[", "](#a)")]
    [InlineData("*a **a ", "")]
    [InlineData("**a *", "")]
    [InlineData("~~a", "")]
    [InlineData("`a", "")]
    [InlineData("<", "")]
    [InlineData("&", "")]
    [InlineData("| a ", "")]
    [InlineData("[^1]", "")]
    [InlineData("_a*", "")]
    public void Inlines_nested_ten_thousand_deep_end_somehow(string open, string close)
    {
        _site.File("disclosures/x.md", TinySite.Disclosure(
            body: string.Concat(Enumerable.Repeat(open, 10_000)) + "深" + string.Concat(Enumerable.Repeat(close, 10_000))));

        Assert.All(_site.Check(), finding => Assert.Contains(finding.Code, (string[])["text-nesting", "text-markup"]));
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    public void Yaml_nested_ten_thousand_deep_is_refused(string open)
    {
        _site.File("catalogue.yml", string.Concat(Enumerable.Repeat(open, 10_000)));

        Assert.Contains(Assert.Single(_site.Check()).Code, (string[])["yaml-nesting", "yaml-syntax"]);
    }

    [Fact]
    public void A_symbolic_link_is_not_followed()
    {
        var outside = Directory.CreateTempSubdirectory();
        File.WriteAllText(Path.Combine(outside.FullName, "secret.md"), TinySite.Disclosure());
        File.CreateSymbolicLink(Path.Combine(_site.Input, "linked.md"), Path.Combine(outside.FullName, "secret.md"));
        Directory.CreateSymbolicLink(Path.Combine(_site.Input, "disclosures"), outside.FullName);

        var read = _site.Read();

        Assert.Empty(read.Board.Disclosures);
        Assert.Equal(["disclosures", "linked.md"], read.Findings.Where(finding => finding.Code == "file-link").Select(finding => finding.Place.File).Order());
        outside.Delete(recursive: true);
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x00, 0x01 })]
    [InlineData(new byte[] { 0x81 })]
    public void Bytes_that_are_no_text_are_refused(byte[] bytes)
    {
        _site.File("disclosures/x.md", bytes);

        AssertOnlyError("file-encoding");
    }

    [Fact]
    public void A_control_character_is_refused()
    {
        _site.File("disclosures/x.md", TinySite.Disclosure(body: "正\u0000文"));

        AssertOnlyError("file-binary");
    }

    [Theory]
    [InlineData("# a\n")]
    [InlineData("一行\n")]
    [InlineData("a|b\n")]
    [InlineData("- a\n\n")]
    [InlineData("\\")]
    public void Much_of_the_same_is_read(string piece)
    {
        _site.File("disclosures/x.md", TinySite.Disclosure(body: string.Concat(Enumerable.Repeat(piece, 200_000 / Encoding.UTF8.GetByteCount(piece)))));

        Assert.DoesNotContain(_site.Check(), finding => finding.Severity == Severity.Error);
    }

    [Fact]
    public void A_pipe_is_not_waited_for()
    {
        Directory.CreateDirectory(Path.Combine(_site.Input, "disclosures"));
        using var made = System.Diagnostics.Process.Start("mkfifo", Path.Combine(_site.Input, "disclosures", "p.md"));
        made.WaitForExit();

        AssertOnlyError("front-matter");
    }

    [Theory]
    [InlineData("photos/a.jpg", "photos/a.jpg")]
    [InlineData("/photos/a.jpg", "/photos/a.jpg")]
    public void Paths_stay_in_the_input_folder(string reference, string name)
    {
        Assert.DoesNotContain("..", InputFolder.Resolve("disclosures/2025/x.md", reference));
        Assert.EndsWith(name.TrimStart('/'), InputFolder.Resolve("disclosures/2025/x.md", reference));
        Assert.Null(InputFolder.Resolve("disclosures/2025/x.md", "../../../" + reference.TrimStart('/')));
        Assert.Null(InputFolder.Resolve("disclosures/2025/x.md", "..\\..\\..\\" + reference.TrimStart('/')));
    }
}
