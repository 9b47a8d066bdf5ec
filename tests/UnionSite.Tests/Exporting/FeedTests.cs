using System.Text;
using System.Xml.Linq;
using UnionSite.Building;
using UnionSite.Exporting;
using UnionSite.Tests.Searching;

namespace UnionSite.Tests.Exporting;

public sealed class FeedTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public void Holds_what_Atom_requires()
    {
        var feed = Read(Feed.Write(Sample.EditionAt(new Uri("https://union.hospital.example/board/"),
            Sample.Disclosure("2026/药品 1", "甲 <乙> & 丙", "2026-10-12", Sample.Body("正文第一段。", "第二段。")))));
        Assert.Equal(Atom + "feed", feed.Name);
        Assert.StartsWith("urn:uuid:", Value(feed, "id"), StringComparison.Ordinal);
        Assert.Equal("示范市第一医院工会", feed.Element(Atom + "author")!.Element(Atom + "name")!.Value);
        Assert.Equal("2026-10-12T00:00:00+08:00", Value(feed, "updated"));
        Assert.Equal("https://union.hospital.example/board/feed.xml", Href(feed, "self"));

        var entry = Assert.Single(feed.Elements(Atom + "entry"));
        Assert.Equal("甲 <乙> & 丙", Value(entry, "title"));
        Assert.Equal("正文第一段。", Value(entry, "summary"));
        Assert.Equal("2026-10-12T00:00:00+08:00", Value(entry, "published"));
        Assert.Equal("https://union.hospital.example/board/disclosures/2026/%E8%8D%AF%E5%93%81%201.html", Href(entry, "alternate"));
        Assert.Equal("运营管理", entry.Element(Atom + "category")!.Attribute("term")!.Value);
    }

    [Fact]
    public void Without_an_address_links_are_relative_and_ids_the_same()
    {
        var record = Sample.Disclosure("a", "甲", "2026-10-12");
        var (with, without) = (Read(Feed.Write(Sample.EditionAt(new Uri("https://a.example/"), record))), Read(Feed.Write(Sample.Edition(record))));
        Assert.Equal("disclosures/a.html", Href(without.Element(Atom + "entry")!, "alternate"));
        Assert.DoesNotContain(without.Elements(Atom + "link"), link => link.Attribute("rel")!.Value == "self");
        Assert.Equal(with.Descendants(Atom + "id").Select(id => id.Value), without.Descendants(Atom + "id").Select(id => id.Value));
        Assert.Equal(2, without.Descendants(Atom + "id").Select(id => id.Value).Distinct().Count());
    }

    [Fact]
    public void The_thirty_newest_stand_first_and_corrections_count()
    {
        var old = Sample.Disclosure("old", "旧", "2025-01-01") with
        {
            Corrections = [new Correction(Sample.Says(new DateOnly(2026, 11, 1)), Sample.Says("更正"))],
        };
        var days = Enumerable.Range(1, 40).Select(BoardRecord (n) => Sample.Disclosure($"{n}", $"{n}", $"2026-{(n / 28) + 1:00}-{(n % 28) + 1:00}"));
        var feed = Read(Feed.Write(Sample.Edition([.. days, old, Sample.Holding("B-1", "书", "978-7-117-00000-3")])));
        var titles = feed.Elements(Atom + "entry").Select(entry => Value(entry, "title")).ToList();
        Assert.Equal(30, titles.Count);
        Assert.Equal(["旧", "40", "39"], titles.Take(3));
        Assert.DoesNotContain("书", titles);
    }

    [Fact]
    public void Each_kind_and_each_category_has_its_own()
    {
        var book = Sample.Holding("B-1", "书", "978-7-117-00000-3") with { Acquired = Sample.Says(new DateOnly(2026, 2, 1)) };
        var edition = Sample.Edition(Sample.Disclosure("a", "甲", "2026-10-12"), Sample.Activity("run", "运动会", "2026-04-18"),
            Sample.Award("A-1", "张三", "先进", "2026-05-01"), book, Sample.Holding("B-2", "没有日期的书", "978-7-117-00000-3"));
        var feeds = Feed.WriteAll(edition).ToDictionary(file => file.Path, Read);

        Assert.Equal(
            [
                "feed.xml", "feeds/disclosures.xml", "feeds/activities.xml", "feeds/awards.xml", "feeds/library.xml",
                "feeds/category-1.xml", "feeds/category-2.xml", "feeds/category-3.xml", "feeds/category-4.xml",
            ],
            feeds.Keys);
        Assert.Equal(["甲"], TitlesOf(feeds["feeds/disclosures.xml"]));
        Assert.Equal(["运动会"], TitlesOf(feeds["feeds/activities.xml"]));
        Assert.Equal(["张三：先进"], TitlesOf(feeds["feeds/awards.xml"]));
        Assert.Equal(["书"], TitlesOf(feeds["feeds/library.xml"]));
        Assert.Empty(TitlesOf(feeds["feeds/category-1.xml"]));
        Assert.Equal(["甲"], TitlesOf(feeds["feeds/category-2.xml"]));
        Assert.Distinct(feeds.Values.Select(feed => Value(feed, "id")));
        // The same entry has the same id in each, so that a reader shows it once.
        Assert.Equal(IdOfFirst(feeds["feed.xml"]), IdOfFirst(feeds["feeds/category-2.xml"]));
        Assert.Equal("../disclosures/a.html", Href(feeds["feeds/category-2.xml"].Element(Atom + "entry")!, "alternate"));
    }

    [Fact]
    public void Other_audiences_have_no_feed_of_what_is_for_staff()
    {
        var forPublic = Sample.Edition(Sample.Award("A-1", "张三", "先进", "2026-05-01")) with { Audience = Audience.Public };
        Assert.DoesNotContain(Feed.WriteAll(forPublic), file => file.Path is "feeds/awards.xml" or "feeds/activities.xml" or "feeds/library.xml");
    }

    [Fact]
    public void An_empty_board_has_a_valid_feed_dated_by_the_edition() =>
        Assert.Equal("2026-11-21T00:00:00+08:00", Value(Read(Feed.Write(Sample.Edition())), "updated"));

    [Fact]
    public void Characters_that_no_XML_may_hold_are_left_out() =>
        Assert.Equal("甲乙𠮷", Value(Read(Feed.Write(Sample.Edition(Sample.Disclosure("a", "甲\u0008\uFFFE乙𠮷", "2026-01-01")))).Element(Atom + "entry")!, "title"));

    [Fact]
    public void Sitemap_lists_absolute_addresses_in_order()
    {
        var file = Assert.Single(Sitemap.Write(["index.html", "disclosures/药.html"], new Uri("https://a.example/sub")));
        Assert.Equal("sitemap.xml", file.Path);
        Assert.Equal(
            ["https://a.example/sub/disclosures/%E8%8D%AF.html", "https://a.example/sub/index.html"],
            Read(file).Elements().Select(url => url.Value));
        Assert.False(file.Content.Span.StartsWith(Encoding.UTF8.Preamble));
    }

    [Fact]
    public void Sitemap_of_very_many_pages_is_parted()
    {
        var files = Sitemap.Write(Enumerable.Range(0, 50_001).Select(n => $"{n}.html"), new Uri("https://a.example/")).ToList();
        Assert.Equal(["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"], files.Select(file => file.Path));
        Assert.Equal("sitemapindex", Read(files[0]).Name.LocalName);
        Assert.Equal(50_001, files.Skip(1).Sum(file => Read(file).Elements().Count()));
    }

    private static IEnumerable<string> TitlesOf(XElement feed) => feed.Elements(Atom + "entry").Select(entry => Value(entry, "title"));

    private static string IdOfFirst(XElement feed) => Value(feed.Element(Atom + "entry")!, "id");

    private static XElement Read(OutputFile file) => XElement.Load(new MemoryStream(file.Content.ToArray()));

    private static string Value(XElement parent, string name) => parent.Element(Atom + name)!.Value;

    private static string Href(XElement parent, string relation) =>
        parent.Elements(Atom + "link").Single(link => link.Attribute("rel")!.Value == relation).Attribute("href")!.Value;
}
