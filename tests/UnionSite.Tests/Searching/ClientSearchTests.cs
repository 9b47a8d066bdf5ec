using System.Text.Json.Nodes;
using UnionSite.Searching;
using UnionSite.Searching.Text;

namespace UnionSite.Tests.Searching;

/// <summary>The browser finds in an index as the build writes it what <c>docs/search.md</c> says.</summary>
public sealed class ClientSearchTests
{
    [Fact]
    public async Task Finds_what_a_plain_scan_finds_and_nothing_else()
    {
        var edition = Sample.Edition(SampleTexts.Records(120));
        var entries = new SearchEntries(edition.Board);
        var blocks = new Numbering(edition.Board).Records.Select(record => RecordForm.Of(entries.Of(record)).Blocks.Select(block => block.Form).ToList()).ToList();
        var random = new Random(20261121);
        var queries = Enumerable.Range(0, 4000).Select(_ => DrawQuery(blocks, random)).ToList();

        var answers = await SearchClient.Ask(new WrittenIndex(edition), queries.Select(query => SearchClient.Search(query)));

        Assert.All(queries.Zip(answers), pair =>
        {
            var words = QueryWords.Of(pair.First);
            var expected = Enumerable.Range(0, blocks.Count).Where(number => words.All(forms =>
                forms.Any(form => blocks[number].Any(block => block.Contains(form, StringComparison.Ordinal))))).ToList();
            var found = pair.Second!["numbers"]!.AsArray().Select(number => (int)number!).Where(_ => (string?)pair.Second["match"] == "exact").Order();
            Assert.True(expected.SequenceEqual(found), pair.First);
        });
        Assert.InRange(answers.Count(answer => answer!["numbers"]!.AsArray().Count > 0), 2000, 3990);
    }

    [Theory]
    [InlineData("张三", "awards/A-1")]
    [InlineData("zhangsan", "awards/A-1")]
    [InlineData("zs 五一", "awards/A-1")]
    [InlineData("513人", "activities/2026/run")]
    [InlineData("运动会 拔河", "activities/2026/run")]
    [InlineData("\"春季 运动会\"", "activities/2026/run")]
    [InlineData("2026-04-18", "activities/2026/run")]
    [InlineData("護理學", "library/B-1")]
    [InlineData("9787117000000", "library/B-1")]
    [InlineData("0000", "library/B-1")]
    [InlineData("hulixue", "library/B-1")]
    [InlineData("50000元", "disclosures/drugs")]
    [InlineData("20260418 张三", "")]
    public async Task Finds_by_any_way_to_write_it(string query, string id)
    {
        var drugs = Sample.Disclosure("drugs", "药品采购公示", "2026-10-12", Sample.Body("金额 5 万元。"));
        var book = Sample.Holding("B-1", "护理学", "978-7-117-00000-0");
        var index = Index(drugs, book, Sample.Activity("2026/run", "春季运动会", "2026-04-18"), Sample.Award("A-1", "张三", "先进工作者", "2026-05-01"));

        var answer = Assert.Single(await SearchClient.Ask(index, [SearchClient.Search(query)]))!;

        Assert.Equal("exact", (string?)answer["match"]);
        Assert.Equal(id == "" ? [] : [id], Ids(answer));
    }

    [Fact]
    public async Task Ranks_whole_titles_first_then_titles_then_the_newest()
    {
        var index = Index(
            Sample.Disclosure("text", "通知", "2026-05-01", Sample.Body("献血安排。献血安排。")),
            Sample.Disclosure("within", "关于献血安排的通知", "2026-01-01"),
            Sample.Disclosure("whole", "献血安排", "2020-01-01"),
            Sample.Disclosure("newer", "关于献血安排的说明", "2026-02-01"));

        var answers = await SearchClient.Ask(index, [
            SearchClient.Search("献血安排"), SearchClient.Search("献血 安排"), SearchClient.Search("献血安 排"), SearchClient.Search("献血安排", ("sort", "date"))]);

        Assert.All(answers.Take(3), answer => Assert.Equal(["whole", "newer", "within", "text"], Ids(answer).Select(id => id["disclosures/".Length..])));
        Assert.Equal(["text", "newer", "within", "whole"], Ids(answers[3]).Select(id => id["disclosures/".Length..]));
    }

    [Fact]
    public async Task A_filter_s_counts_heed_the_other_filters_only()
    {
        var index = Index(
            Sample.Disclosure("a", "献血一", "2025-05-01"),
            Sample.Disclosure("b", "献血二", "2026-05-01"),
            Sample.Disclosure("c", "献血三", "2026-06-01") with { Category = Sample.Says("廉政建设") },
            Sample.Activity("d", "献血四", "2026-07-01"));

        var answers = await SearchClient.Ask(index, [
            SearchClient.Search("献血"), SearchClient.Search("献血", ("kind", "disclosures"), ("year", "2026")), SearchClient.Search("", ("category", "廉政建设")), SearchClient.Search("献血", ("year", "1999"))]);

        Assert.Equal(["activities/d", "disclosures/c", "disclosures/b", "disclosures/a"], Ids(answers[0]));
        Assert.Equal("""[["kind","disclosures",3,"activities",1],["year","2025",1,"2026",3],["category","运营管理",2,"廉政建设",1]]""", Plain(answers[0]!["counts"]));
        Assert.Equal(["disclosures/c", "disclosures/b"], Ids(answers[1]));
        Assert.Equal("""[["kind","disclosures",2,"activities",1],["year","2025",1,"2026",2],["category","运营管理",1,"廉政建设",1]]""", Plain(answers[1]!["counts"]));
        Assert.Equal(["disclosures/c"], Ids(answers[2]));
        Assert.Equal(("exact", 0), ((string?)answers[3]!["match"], Ids(answers[3]).Length));
    }

    [Theory]
    [InlineData("党政联系会", "joint", "党政联席会")]
    [InlineData("党政联会", "joint", "党政联席会")]
    [InlineData("党政联席大会", "joint", "党政联席会")]
    [InlineData("张小明", "name", "张晓明")]
    [InlineData("献血 火星", "blood", "献血")]
    [InlineData("火星基地", "", "")]
    [InlineData("献血 201785", "", "")]
    [InlineData("20178", "", "")]
    public async Task Near_matches_lack_a_word_or_differ_in_one_character(string query, string id, string marked)
    {
        var index = Index(
            Sample.Disclosure("joint", "通报", "2026-05-01", Sample.Body("经党政联席会研究")),
            Sample.Disclosure("other", "党政工作", "2026-05-01", Sample.Body("联系会计。")),
            Sample.Disclosure("name", "表扬", "2026-05-01", Sample.Body("张晓明同志，小组成员。")),
            Sample.Disclosure("blood", "献血", "2026-05-01"));

        var answer = Assert.Single(await SearchClient.Ask(index, [SearchClient.Search(query)]))!;

        Assert.Equal(id == "" ? [] : [$"disclosures/{id}"], Ids(answer));
        Assert.Equal(id == "" ? "exact" : "approximate", (string?)answer["match"]);
        Assert.Equal(marked, id == "" ? "" : string.Concat(answer["forms"]!.AsArray().SelectMany(SearchSpecification.Strings)));
    }

    [Fact]
    public async Task Loads_each_file_once_and_only_what_is_needed()
    {
        var index = Index([.. SampleTexts.Records(400), Sample.Disclosure("a", "职工代表大会", "2026-01-01")]);

        var answers = await SearchClient.Ask(index, [
            SearchClient.Search("", ("year", "2026")), SearchClient.Search("职"), SearchClient.Search("职"), SearchClient.Search("職"), SearchClient.Search("职工代表大会")]);

        Assert.Equal(["head"], Loads(answers[0]));
        Assert.Equal(["terms"], Loads(answers[1]));
        Assert.Empty(Loads(answers[2]));
        Assert.Equal(["terms", "simplified"], Loads(answers[3]));
        Assert.InRange(Loads(answers[4]).Count(part => part == "terms"), 1, 2);
        string[] Loads(JsonNode? answer) => [.. SearchSpecification.Strings(answer!["loads"]).Select(path => path.Split('/', '-')[1])];
    }

    [Theory]
    [InlineData("職工代表大會", "职工代表大会")]
    [InlineData("職工代表大會", "職工代表大會")]
    [InlineData("职工代表大会", "職工代表大會")]
    [InlineData("职工代表大会的决议", "職工代表大會的决议")]
    public async Task Finds_what_is_written_in_the_other_script(string written, string asked)
    {
        var index = Index(Sample.Disclosure("a", "通报", "2026-01-01", Sample.Body($"第三次{written}的决议已印发")));

        var answer = Assert.Single(await SearchClient.Ask(index, [SearchClient.Search(asked)]))!;

        Assert.Equal("exact", (string?)answer["match"]);
        Assert.Equal(["disclosures/a"], Ids(answer));
    }

    [Theory]
    [InlineData("search/head")]
    [InlineData("search/terms")]
    [InlineData("search/simplified")]
    public async Task What_failed_to_load_is_loaded_when_it_is_asked_for_again(string path)
    {
        var index = Index(Sample.Disclosure("a", "献血", "2026-05-01"));

        var answers = await SearchClient.Ask(index, [
            SearchClient.Question("break", ("path", path)), SearchClient.Search("獻血"), SearchClient.Question("break", ("path", "-")), SearchClient.Search("獻血")]);

        Assert.Equal("failed", (string?)answers[1]!["match"]);
        Assert.Equal(["disclosures/a"], Ids(answers[3]));
    }

    [Fact]
    public async Task Suggests_terms_by_their_characters_and_by_pinyin()
    {
        var index = Index(Sample.Award("A-1", "张伟", "先进", "2026-05-01"), Sample.Award("A-2", "章华", "标兵", "2026-05-01"), Sample.Holding("B-1", "CT诊断学", "978-7-117-00000-0"));

        var answers = await SearchClient.Ask(index, ((string[])["张", "張", "zhangw", "zw", "ct", "ctz", "，"]).Select(typed => SearchClient.Question("suggest", ("of", typed))));

        Assert.Equal(["张伟", "张伟", "张伟", "张伟", "CT诊断学", "", ""], answers.Select(answer => SearchSpecification.Strings(answer).FirstOrDefault(term => term.Length < 7, "")));
    }

    private static string DrawQuery(List<List<string>> blocks, Random random) =>
        string.Join(' ', Enumerable.Range(0, random.Next(4) == 0 ? 2 : 1).Select(_ => $"\"{DrawWord(blocks[random.Next(blocks.Count)], random)}\""));

    private static string DrawWord(List<string> record, Random random)
    {
        var block = record[random.Next(record.Count)].EnumerateRunes().ToList();
        var start = random.Next(block.Count);
        var word = string.Concat(block.Skip(start).Take(random.Next(2, 10)));
        return (random.Next(6) == 0 ? Shuffled(word, random) : word).Replace(NormalForm.RunMark, ' ');
    }

    private static string Shuffled(string word, Random random) => string.Concat(word.EnumerateRunes().OrderBy(_ => random.Next()));

    private static string[] Ids(JsonNode? answer) => SearchSpecification.Strings(answer!["ids"]);

    private static string Plain(JsonNode? node) => node!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    private static WrittenIndex Index(params BoardRecord[] records) => new(Sample.Edition(records));
}
