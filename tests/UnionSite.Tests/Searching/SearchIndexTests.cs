using System.Text;
using System.Text.Json.Nodes;
using UnionSite.Building;
using UnionSite.Searching;

namespace UnionSite.Tests.Searching;

public sealed class SearchIndexTests
{
    [Fact]
    public async Task Holds_what_the_page_shows()
    {
        var record = Sample.Disclosure("2026/药品", "药品采购 公示", "2026-10-12") with
        {
            Period = Sample.Says(new Period(2026, PeriodUnit.Quarter, 3)),
            Contact = new Contact(Sample.Says("审计科"), Sample.Says("0000-8888001"), null),
            Corrections = [new Correction(Sample.Says(new DateOnly(2026, 10, 20)), Sample.Says("金额更正"))],
            Photos = [new Photo("photos/a.jpg", "开标现场", Sample.Nowhere)],
            Body = new RichText(
                [Sample.Paragraph(new Text(Sample.Nowhere, "采"), new FootnoteMark(Sample.Nowhere, 1), new Span(Sample.Nowhere, SpanStyle.Strong, Sample.Words("购")), new Text(Sample.Nowhere, "三批。")), Sample.Table(["品名", "金额"], ["X光机", "5.12万元"])],
                [new Footnote(1, [Sample.Paragraph(new Text(Sample.Nowhere, "不含税"))])]),
        };
        var row = Assert.Single(await Rows(Sample.Edition(record)));
        Assert.Equal("disclosures/2026/药品", row[0]);
        Assert.Equal("药品采购公示", row[1]);
        Assert.Equal("2026-10-12", row[2]);
        Assert.Equal("运营管理", row[3]);
        Assert.Equal("公开事项 · 运营管理 · 财务部 · 2026年第三季度", row[4]);
        Assert.Equal("运营管理\n财务部\n2026年第三季度", row[5]);
        Assert.Equal(
            "采购三批。\n品名\n金额\nX光机\n5.12万元\n不含税\n金额更正\n开标现场\n审计科\n0000-8888001\n职工\n2026-10-12\n2026年10月12日\n2026-10-20\n2026年10月20日",
            row[6]);
    }

    [Fact]
    public async Task Finds_people_books_and_contests()
    {
        var rows = await Rows(Sample.Edition(
            Sample.Activity("2026/run", "春季运动会", "2026-04-18"),
            Sample.Award("A-1", "张三", "先进工作者", "2026-05-01"),
            Sample.Holding("B-1", "护理学", "978-7-117-00000-3")));
        Assert.Equal(["library/B-1", "activities/2026/run", "awards/A-1"], rows.Select(row => row[0]).OrderByDescending(id => id[0]));
        Assert.Contains(rows, row => row[6].Contains("拔河\n34 队\n内科第一", StringComparison.Ordinal));
        Assert.Contains(rows, row => row[5].Contains("五一评优", StringComparison.Ordinal));
        Assert.Contains(rows, row => row[5].Contains("9787117000003", StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_text_ends_the_script()
    {
        var title = "</script><!--\u2028\u2029\"'\\`${x}𠮷";
        var edition = Sample.Edition(Sample.Disclosure("x", title, "2026-01-01"));
        var shard = Shards(edition).Single();
        Assert.DoesNotContain("</", shard, StringComparison.Ordinal);
        Assert.DoesNotContain('\u2028', shard);
        Assert.DoesNotContain('\u2029', shard);
        Assert.Equal("</script><!-- \"'\\`${x}𠮷", (await Rows(edition)).Single()[1]);
    }

    [Fact]
    public void Withdrawn_records_and_unwilling_winners_are_in_no_byte()
    {
        var withdrawal = new Withdrawal(Sample.Says(new DateOnly(2026, 2, 1)), Sample.Says("内容有误"));
        var files = SearchIndex.Write(Sample.Edition(
            Sample.Disclosure("a", "保留", "2026-01-01"),
            Sample.Disclosure("b", "撤下的事", "2026-01-01") with { Withdrawn = withdrawal },
            Sample.Award("A-1", "李四", "标兵", "2026-05-01") with { Consent = Sample.Says(false) })).ToList();
        Assert.DoesNotContain(files, file => Text(file).Contains("撤下", StringComparison.Ordinal) || Text(file).Contains("李四", StringComparison.Ordinal));
    }

    [Fact]
    public void Shards_keep_their_budget_and_are_named_by_content()
    {
        var records = Enumerable.Range(0, 300).Select(BoardRecord (n) =>
            Sample.Disclosure($"{n:000}", $"第 {n} 号", "2026-01-01", Sample.Body(new string('职', 1300))));
        var files = SearchIndex.Write(Sample.Edition([.. records])).ToList();
        Assert.Equal("search/manifest.js", files[^1].Path);
        Assert.All(files, file => Assert.InRange(file.Content.Length, 1, SearchIndex.ShardBytes + 100));
        Assert.InRange(files.Count, 7, 9);
        Assert.Equal(files.Count, files.DistinctBy(file => file.Path).Count());
        var again = SearchIndex.Write(Sample.Edition([.. records])).ToList();
        Assert.Equal(files.Select(file => file.Path), again.Select(file => file.Path));

        var withNews = SearchIndex.Write(Sample.Edition([.. records, Sample.Disclosure("new", "新", "2026-02-01")])).ToList();
        Assert.Equal(files.Count - 2, files.Select(file => file.Path).Intersect(withNews.Select(file => file.Path)).Count(path => path != "search/manifest.js"));
    }

    [Fact]
    public void A_board_without_records_has_an_empty_manifest()
    {
        var file = Assert.Single(SearchIndex.Write(Sample.Edition()));
        Assert.Equal("unionSearch.manifest([]);\n", Text(file));
    }

    private static string Text(OutputFile file) => Encoding.UTF8.GetString(file.Content.Span);

    private static IEnumerable<string> Shards(Edition edition) =>
        SearchIndex.Write(edition).Where(file => file.Path != "search/manifest.js").Select(Text);

    private static async Task<List<string[]>> Rows(Edition edition)
    {
        var answers = await SearchClient.Ask([new JsonObject { ["ask"] = "rows" }], Shards(edition));
        return [.. answers[0]!.AsArray().Select(row => row!.AsArray().Select(cell => (string)cell!).ToArray())];
    }
}
