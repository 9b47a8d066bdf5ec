using System.Text.Json;
using System.Text.Json.Nodes;
using UnionSite.Browser.Support;
using UnionSite.Building;
using UnionSite.Searching.Text;
using UnionSite.Tests.Searching;

namespace UnionSite.Browser.Searching;

/// <summary>The examples of <c>docs/search.md</c>, by the search client's modules in a real Chromium.</summary>
public sealed class SearchExamplesTests(ExampleBoard board)
{
    private const string Modules = "modules/";

    [Fact]
    public async Task A_block_has_the_form_that_the_page_says()
    {
        var examples = SearchSpecification.Examples("forms").ToList();
        var forms = await EvaluateAsync("({ formOf, setSimplified }, { texts, table }) => (setSimplified(...table), texts.map(formOf))", examples);

        Assert.Equal(examples.Select(row => row[1]!.ToJsonString()), forms.Select(form => form!.ToJsonString()));
    }

    [Fact]
    public async Task A_query_has_the_words_that_the_page_says()
    {
        var examples = SearchSpecification.Examples("queries").ToList();
        var words = await EvaluateAsync("({ wordsOf }, { texts }) => texts.map(text => wordsOf(text).map(word => word.forms))", examples);

        Assert.Equal(examples.Select(row => row[1]!.ToJsonString()), words.Select(answer => answer!.ToJsonString()));
    }

    [Fact]
    public async Task A_query_hits_what_the_page_says()
    {
        var examples = SearchSpecification.Examples("matches").ToList();
        var words = await EvaluateAsync("({ wordsOf, setSimplified }, { texts, table }) => (setSimplified(...table), texts.map(text => wordsOf(text).map(word => word.forms)))", examples);

        Assert.All(examples.Zip(words), pair =>
        {
            var folded = Folding.Of((string)pair.First[1]!);
            string[] blocks = [NormalForm.OfFolded(folded), .. Readings.OfBlock(folded)];
            var hits = pair.Second!.AsArray().All(word => SearchSpecification.Strings(word).Any(form => blocks.Any(block => block.Contains(form, StringComparison.Ordinal))));
            Assert.True((bool)pair.First[2]! == hits, $"{pair.First[0]} in {pair.First[1]}");
        });
    }

    // The first of each example's cells is given to a function, with the names that the modules export.
    private async Task<JsonArray> EvaluateAsync(string function, List<JsonArray> examples)
    {
        await using var opened = await board.OpenAsync(board.Root + "index.html");
        await opened.Page.RouteAsync($"**/{Modules}*", route => route.FulfillAsync(new()
        {
            Path = Path.Combine(ProjectFolders.Find().Theme, "search", Path.GetFileName(new Uri(route.Request.Url).AbsolutePath)),
            ContentType = "text/javascript; charset=utf-8",
        }));
        var given = JsonSerializer.Serialize(new
        {
            texts = examples.Select(row => (string)row[0]!),
            table = new[] { string.Concat(Han.Traditional.Select(pair => pair.Traditional)), string.Concat(Han.Traditional.Select(pair => pair.Simplified)) },
        });
        var answer = await opened.Page.EvaluateAsync<string>(
            $$"""
            async given => {
              const modules = await Promise.all(["text", "query"].map(name => import(`./{{Modules}}${name}.js`)));
              return JSON.stringify(({{function}})(Object.assign({}, ...modules), JSON.parse(given)));
            }
            """,
            given);
        return JsonNode.Parse(answer)!.AsArray();
    }
}
