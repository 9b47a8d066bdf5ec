using System.Text.Json.Nodes;

namespace UnionSite.Tests.Searching;

public sealed class SearchClientTests
{
    private static readonly JsonObject Cases =
        JsonNode.Parse(File.ReadAllText(Path.Combine(SearchClient.Root, "tests", "search-cases.json")))!.AsObject();

    [Fact]
    public async Task Normalises_as_the_examples_say()
    {
        var cases = CasesOf("normalise");
        var answers = await SearchClient.Ask(cases.Select(Ask("normalise")));
        Assert.All(cases.Zip(answers), pair => Assert.Equal((string)pair.First["gives"]!, (string)pair.Second!));
        Assert.All(cases, example => Assert.Equal((string)example["gives"]!, PlainScan.Normalise((string)example["text"]!)));
    }

    [Fact]
    public async Task Matches_as_the_examples_say()
    {
        var cases = CasesOf("match");
        var answers = await SearchClient.Ask(cases.Select(Ask("match")));
        Assert.All(cases.Zip(answers), pair => Assert.True((bool)pair.First["hit"]! == (bool)pair.Second!, (string)pair.First["why"]!));
        Assert.All(cases, example => Assert.True(
            (bool)example["hit"]! == PlainScan.Matches((string)example["query"]!, (string)example["text"]!), (string)example["why"]!));
    }

    [Fact]
    public async Task Finds_what_a_plain_scan_finds()
    {
        var random = new Random(20261121);
        var questions = Enumerable.Range(0, 5000).Select(_ => RandomQuestion(random)).ToList();
        var answers = await SearchClient.Ask(questions);
        Assert.All(questions.Zip(answers), pair =>
        {
            var (query, text) = ((string)pair.First["query"]!, (string)pair.First["text"]!);
            Assert.True(PlainScan.Matches(query, text) == (bool)pair.Second!, $"「{query}」 in 「{text}」");
        });
        Assert.InRange(answers.Count(answer => (bool)answer!), 1000, 4000);
    }

    // Few letters, so that words occur often and in awkward places.
    private static JsonObject RandomQuestion(Random random)
    {
        string Some(int count, string letters) => string.Concat(Enumerable.Range(0, count).Select(_ => letters[random.Next(letters.Length)]));
        var text = Some(24, "职工会AaＡ11２.,，  \n㎡…〔");
        var start = random.Next(text.Length - 4);
        var query = random.Next(3) == 0 ? Some(2, "职工a12. ") : text.Substring(start, random.Next(1, 4));
        return new JsonObject { ["ask"] = "match", ["query"] = query, ["text"] = text };
    }

    private static List<JsonObject> CasesOf(string name) => [.. Cases[name]!.AsArray().Select(example => example!.AsObject())];

    private static Func<JsonObject, JsonObject> Ask(string what) => example =>
    {
        var question = example.DeepClone().AsObject();
        question["ask"] = what;
        return question;
    };
}
