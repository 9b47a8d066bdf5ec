using System.IO.Compression;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using UnionSite.Browser.Support;

namespace UnionSite.Browser;

/// <summary>What a record costs whoever opens it with nothing kept from before.</summary>
public sealed class WeightTests(ExampleBoard board)
{
    private const int Limit = 25 * 1024;

    [Fact]
    public void The_heaviest_record_of_each_kind_is_light_with_its_styles_and_scripts()
    {
        foreach (var kind in RecordKinds.All)
        {
            var pages = Directory.EnumerateFiles(Path.Combine(board.Output, kind.Folder()), "*.html", SearchOption.AllDirectories)
                .Where(file => File.ReadAllText(file).Contains("<article class=\"record", StringComparison.Ordinal)).ToList();
            Assert.NotEmpty(pages);
            var heaviest = pages.MaxBy(WeightOf)!;
            Assert.True(WeightOf(heaviest) <= Limit, $"{heaviest} weighs {WeightOf(heaviest)} bytes, compressed");
        }
    }

    private static int WeightOf(string page)
    {
        var parts = new HtmlParser().ParseDocument(File.ReadAllText(page)).QuerySelectorAll("link[rel=stylesheet], script[src]")
            .Select(part => new Uri(new Uri(page), part.GetAttribute("href") ?? part.GetAttribute("src")!).LocalPath);
        return parts.Prepend(page).Sum(file => Compressed(File.ReadAllBytes(file)));
    }

    private static int Compressed(byte[] content)
    {
        using var written = new MemoryStream();
        using (var gzip = new GZipStream(written, CompressionLevel.Optimal))
        {
            gzip.Write(content);
        }
        return written.ToArray().Length;
    }
}
