using System.Globalization;
using System.Text.Json.Nodes;
using UnionSite.Searching.Text;

namespace UnionSite.Tests.Searching;

/// <summary>The build and the browser must make the same of every text and of every query, down to each character of Unicode.</summary>
public sealed class ClientTextTests
{
    private static readonly (string, string)[] Aliases = [("职代会", "职工代表大会"), ("^ct", "计算机断层")];

    [Fact]
    public async Task Every_character_has_the_same_form_alone_between_Han_between_letters_and_with_a_mark()
    {
        var texts = Enumerable.Range(1, 0x10FFFF).Where(IsKnown).Select(InPlaces).ToList();
        var forms = await FormsAsync(texts);

        Assert.Equal([], texts.Zip(forms).Where(pair => pair.Second is not null && pair.Second != NormalForm.Of(pair.First)).Select(pair => pair.First));
        Assert.InRange(forms.Count(form => form is not null), 150_000, texts.Count);
    }

    [Fact]
    public async Task Random_texts_have_the_same_form()
    {
        string[] pieces =
        [
            "1", "20", "345", "6789", ",", "，", ".", "．", "%", "‰", "-", " ", "\u3000", "中", "職", "〇", "々", "豈", "𠮷", "𫝈", "\u200b", "\ufe0f", "\U000e0100",
            "a", "Ｂ", "é", "e\u0301", "İ", "Σ", "ﬁ", "㎡", "½", "①", "が", "か\u3099", "ｶﾞ", "각", "ก็", "𝟘", "\ud842", "\udfb7", "℃", "…", "“", "（",
        ];
        var texts = Random(pieces, 20_000);
        var forms = await FormsAsync(texts);

        Assert.All(texts.Zip(forms).Where(pair => pair.Second is not null), pair => Assert.Equal(NormalForm.Of(pair.First), pair.Second));
    }

    [Fact]
    public async Task Random_queries_have_the_same_words()
    {
        string[] pieces =
        [
            "2024", "1999", "2100", "-", "/", ".", "05", "12", "32", "年", "月", "日", " ", "\u00a0", "\u0085", "1,234", "20.1785", "0571", "0", "00", "万", "亿", "元", "¥", "￥", "$",
            "978", "7-02-000220-X", "9787020002207", "isbn:", "\"", "“", "”", "，", "职代会", "職工代表大會", "CT", "断层",
        ];
        var queries = Random(pieces, 20_000);
        var aliases = new JsonArray([.. Aliases.Select(pair => new JsonArray(pair.Item1, pair.Item2))]);
        var answers = await SearchClient.Ask(SearchClient.Table, SearchClient.Question("allWords", ("of", SearchClient.Units(queries)), ("aliases", aliases)));

        Assert.All(queries.Zip(answers[1]!.AsArray()), pair => Assert.Equal(QueryWords.Of(pair.First, Aliases), pair.Second!.AsArray().Select(SearchSpecification.Strings)));
    }

    /// <summary>What the client makes of texts; null where it does not know a character.</summary>
    private static async Task<List<string?>> FormsAsync(IEnumerable<string> texts)
    {
        var answers = await SearchClient.Ask(SearchClient.Table, SearchClient.Question("forms", ("of", SearchClient.Units(texts))));
        return [.. answers[1]!.AsArray().Select(form => (string?)form)];
    }

    private static string InPlaces(int codePoint) =>
        (codePoint is >= 0xD800 and <= 0xDFFF ? ((char)codePoint).ToString() : char.ConvertFromUtf32(codePoint)) is var x ? $"{x}。中{x}文。a{x}b。{x}\u0301" : "";

    // Letters of Unicode 16, of 2024: a runtime may know that they are letters, but not yet what they are folded to.
    private static bool IsKnown(int codePoint) =>
        CharUnicodeInfo.GetUnicodeCategory(codePoint) is not (UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse)
        && codePoint is not (0x1C89 or (>= 0xA7CB and <= 0xA7DC) or (>= 0x10D50 and <= 0x10D65) or (>= 0x1CCD6 and <= 0x1CCF9));

    private static List<string> Random(string[] pieces, int count)
    {
        var random = new Random(20261122);
        return [.. Enumerable.Range(0, count).Select(_ => string.Concat(random.GetItems(pieces, random.Next(1, 9))))];
    }
}
