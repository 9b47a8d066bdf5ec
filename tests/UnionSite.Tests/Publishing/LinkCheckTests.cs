using UnionSite.Publishing;

namespace UnionSite.Tests.Publishing;

public sealed class LinkCheckTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("union-site-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Theory]
    [InlineData("a/b.html", "<a href=\"../c.html\">c</a>", true)]
    [InlineData("a/b.html", "<a href=\"c.html\">c</a>", false)]
    [InlineData("a/b.html", "<a href=\"../c.html#there\">c</a>", true)]
    [InlineData("a/b.html", "<a href=\"../c.html#elsewhere\">c</a>", false)]
    [InlineData("a/b.html", "<p id=\"here\"></p><a href=\"#here\">c</a>", true)]
    [InlineData("a/b.html", "<a href=\"#here\">c</a>", false)]
    [InlineData("a/b.html", "<a href=\"../search.html?q=a&amp;kind=b\">c</a>", true)]
    [InlineData("a/b.html", "<a href=\"../%E9%A3%9F%E5%A0%82%20%231.html\">c</a>", true)]
    [InlineData("a/b.html", "<a href=\"../../c.html\">c</a>", false)]
    [InlineData("a/b.html", "<a href=\"/c.html\">c</a>", false)]
    [InlineData("404.html", "<a href=\"/board/c.html\">c</a>", true)]
    [InlineData("404.html", "<a href=\"/c.html\">c</a>", false)]
    [InlineData("a/b.html", "<a href=\"https://gonghui.example/x\">x</a><a href=\"tel:0510\">x</a><a href=\"mailto:a@b\">x</a>", true)]
    [InlineData("a/b.html", "<img alt=\"x > y\" srcset=\"../p-320.webp 320w, ../p-640.webp 640w\" src=\"../p-320.webp\">", false)]
    [InlineData("a/b.html", "<form action=\"../search.html\"></form><script type=\"application/ld+json\">{\"a\":\"<a href=\\\"x\\\">\"}</script>", true)]
    [InlineData("a/b.html", "<form action=\"../find.html\"></form>", false)]
    [InlineData("a/b.html", "<p>他写道：href=&quot;nowhere.html&quot;</p>", true)]
    public void A_link_leads_somewhere_or_is_told_of(string page, string html, bool isWhole)
    {
        Write(page, html);
        Write("c.html", "<h2 id=\"there\">c</h2>");
        Write("search.html", "");
        Write("食堂 #1.html", "");
        Write("p-320.webp", "");
        var files = Directory.EnumerateFiles(_root, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(_root, file));

        var broken = new LinkCheck(_root, files, new Uri("https://gonghui.example/board/")).Broken(TestContext.Current.CancellationToken).ToList();

        Assert.Equal(isWhole, broken.Count == 0);
        Assert.All(broken, link => Assert.StartsWith($"{page} → ", link));
    }

    private void Write(string path, string html)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_root, path))!);
        File.WriteAllText(Path.Combine(_root, path), html);
    }
}
