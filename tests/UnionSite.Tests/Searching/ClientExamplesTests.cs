using System.Text.Json.Nodes;
using UnionSite.Searching.Text;

namespace UnionSite.Tests.Searching;

/// <summary>The browser reads texts and queries as <c>docs/search.md</c> says and as the build does.</summary>
public sealed class ClientExamplesTests
{
    [Fact]
    public async Task A_block_has_the_form_that_the_page_says()
    {
        var examples = SearchSpecification.Examples("forms").ToList();
        var forms = await Forms(examples.Select(row => (string)row[0]!));

        Assert.Equal(examples.Select(row => (string)row[1]!), forms);
    }

    [Fact]
    public async Task A_query_has_the_words_that_the_page_says()
    {
        var examples = SearchSpecification.Examples("queries").ToList();
        var words = await SearchClient.Ask(examples.Select(row => SearchClient.Question("words", ("of", row[0]!.DeepClone()))));

        Assert.Equal(examples.Select(row => row[1]!.ToJsonString()), words.Select(answer => answer!.ToJsonString()));
    }

    [Fact]
    public async Task A_query_hits_what_the_page_says()
    {
        var examples = SearchSpecification.Examples("matches").ToList();
        var answers = await SearchClient.Ask([SearchClient.Table, .. examples.Select(row => SearchClient.Question("words", ("of", row[0]!.DeepClone())))]);

        Assert.All(examples.Zip(answers.Skip(1)), pair =>
        {
            var folded = Folding.Of((string)pair.First[1]!);
            string[] forms = [NormalForm.OfFolded(folded), .. Readings.OfBlock(folded)];
            var hits = pair.Second!.AsArray().All(word => SearchSpecification.Strings(word).Any(form => forms.Any(block => block.Contains(form, StringComparison.Ordinal))));
            Assert.True((bool)pair.First[2]! == hits, $"{pair.First[0]} in {pair.First[1]}");
        });
    }

    [Theory]
    [InlineData("一台 ＣＴ机", "一|台||Ｃ|Ｔ|机")]
    [InlineData("共1,234.5㎡", "共||1|2|3|4|.|5|㎡|㎡")]
    [InlineData("e\u0301\u200bcole", "|e\u0301|c|o|l|e")]
    public async Task Each_unit_of_a_form_knows_its_piece_of_the_text(string text, string pieces)
    {
        var answer = Assert.Single(await SearchClient.Ask(SearchClient.Question("pieces", ("of", text))));

        Assert.Equal(pieces, string.Join('|', SearchSpecification.Strings(answer)));
    }

    [Fact]
    public async Task Letters_are_read_as_all_sequences_of_whole_syllables_and_as_initials()
    {
        JsonArray Syllables() => ["an", "gu", "wang", "xi", "xian"];
        var answers = await SearchClient.Ask(((string[])["xian", "xg", "ang"]).Select(letters => SearchClient.Question("pinyin", ("of", letters), ("syllables", Syllables()))));

        Assert.Equal(["\ue003\ue000,\ue004", "XG", ""], answers.Select(answer => string.Join(',', SearchSpecification.Strings(answer))));
    }

    [Fact]
    public async Task A_word_is_looked_for_by_its_aliases_too()
    {
        var answer = Assert.Single(await SearchClient.Ask(SearchClient.Question("words", ("of", "职代会决议 审计"), ("aliases", new JsonArray(new JsonArray("职代会", "职工代表大会"))))));

        Assert.Equal("""[["职代会决议","职工代表大会决议"],["审计"]]""", answer!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
    }

    private static async Task<IEnumerable<string>> Forms(IEnumerable<string> texts) =>
        (await SearchClient.Ask([SearchClient.Table, .. texts.Select(text => SearchClient.Question("form", ("of", text)))])).Skip(1).Select(answer => (string)answer!);
}
