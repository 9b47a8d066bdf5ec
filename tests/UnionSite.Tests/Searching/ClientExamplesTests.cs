using System.Globalization;
using System.Text.Json.Nodes;
using UnionSite.Searching.Text;

namespace UnionSite.Tests.Searching;

/// <summary>The browser reads texts and queries as <c>docs/search.md</c> says and as the build does.</summary>
public sealed class ClientExamplesTests
{
    private static JsonObject Table => SearchClient.Question(
        "setSimplified",
        ("traditional", string.Concat(Han.Traditional.Select(pair => pair.Traditional))),
        ("simple", string.Concat(Han.Traditional.Select(pair => pair.Simplified))));

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
        var answers = await SearchClient.Ask([Table, .. examples.Select(row => SearchClient.Question("words", ("of", row[0]!.DeepClone())))]);

        Assert.All(examples.Zip(answers.Skip(1)), pair =>
        {
            var folded = Folding.Of((string)pair.First[1]!);
            string[] forms = [NormalForm.OfFolded(folded), .. Readings.OfBlock(folded)];
            var hits = pair.Second!.AsArray().All(word => SearchSpecification.Strings(word).Any(form => forms.Any(block => block.Contains(form, StringComparison.Ordinal))));
            Assert.True((bool)pair.First[2]! == hits, $"{pair.First[0]} in {pair.First[1]}");
        });
    }

    [Fact]
    public async Task Every_character_folds_as_in_the_build()
    {
        var characters = Enumerable.Range(1, 0x10FFFF).Where(code => code is (< 0xD800 or > 0xDFFF) && !IsOfUnicode16(code)).Select(char.ConvertFromUtf32)
            .Where(character => CharUnicodeInfo.GetUnicodeCategory(character, 0) is not (UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse));
        var known = (string)Assert.Single(await SearchClient.Ask(SearchClient.Question("known", ("of", string.Concat(characters)))))!;
        var texts = known.EnumerateRunes().Chunk(16).Select(chunk => string.Join('，', chunk)).ToList();

        Assert.InRange(texts.Count, 9_000, 20_000);
        Assert.Equal(texts.Select(NormalForm.Of), await Forms(texts));
    }

    // Of these, of the year 2024, a machine may know the category and not yet the small letter.
    private static bool IsOfUnicode16(int code) =>
        code is 0x1C89 or (>= 0xA7CB and <= 0xA7DC) or (>= 0x10D40 and <= 0x10D8F) or (>= 0x1CC00 and <= 0x1CEBF);

    [Fact]
    public async Task Texts_drawn_at_random_have_the_forms_that_the_build_gives_them()
    {
        var random = new Random(20261121);
        var pieces = "职工,,，...。%‰00123456789aÀe\u0301\u0301\u200b\u00ad ＡﬁⅣ㎡㊀½²ｶﾞ〇々𠮷職İß\u3000-/¥元万年月日\"“”".EnumerateRunes().ToList();
        var texts = Enumerable.Range(0, 20_000).Select(_ => string.Concat(Enumerable.Range(0, random.Next(1, 14)).Select(_ => pieces[random.Next(pieces.Count)]))).ToList();
        var forms = await Forms(texts);
        var words = await SearchClient.Ask([Table, .. texts.Select(text => SearchClient.Question("words", ("of", text)))]);

        Assert.Equal(texts.Select(NormalForm.Of), forms);
        Assert.All(texts.Zip(words.Skip(1)), pair => Assert.Equal(QueryWords.Of(pair.First), pair.Second!.AsArray().Select(SearchSpecification.Strings)));
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
    public async Task Modern_is_what_GB_2312_holds()
    {
        var answers = await SearchClient.Ask([.. SimplifiedTests.Gb2312.Select(Modern), Modern('職'), Modern('喆'), Modern('A')]);

        Assert.Equal([false, false, true], answers.TakeLast(3).Select(answer => (bool)answer!));
        Assert.All(answers.SkipLast(3), answer => Assert.True((bool)answer!));
        static JsonObject Modern(char character) => SearchClient.Question("isModern", ("of", character.ToString()));
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
        (await SearchClient.Ask([Table, .. texts.Select(text => SearchClient.Question("form", ("of", text)))])).Skip(1).Select(answer => (string)answer!);
}
