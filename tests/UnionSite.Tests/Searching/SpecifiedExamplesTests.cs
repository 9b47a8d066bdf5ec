using UnionSite.Searching.Text;

namespace UnionSite.Tests.Searching;

/// <summary><c>docs/search.md</c> is the specification of search, and its examples are tests of the build's side of it.</summary>
public sealed class SpecifiedExamplesTests
{
    public static TheoryData<string, string> Forms() =>
        [.. SearchSpecification.Examples("forms").Select(row => ((string)row[0]!, (string)row[1]!))];

    public static TheoryData<string, string[]> BlockReadings() =>
        [.. SearchSpecification.Examples("readings").Select(row => ((string)row[0]!, SearchSpecification.Strings(row[1])))];

    public static TheoryData<string, string[][]> Queries() =>
        [.. SearchSpecification.Examples("queries").Select(row => ((string)row[0]!, row[1]!.AsArray().Select(SearchSpecification.Strings).ToArray()))];

    public static TheoryData<string, string, bool> Matches() =>
        [.. SearchSpecification.Examples("matches").Select(row => ((string)row[0]!, (string)row[1]!, (bool)row[2]!))];

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_block_has_the_form_that_the_page_says(string block, string form) => Assert.Equal(form, NormalForm.Of(block));

    [Theory]
    [MemberData(nameof(BlockReadings))]
    public void A_block_has_the_readings_that_the_page_says(string block, string[] readings) =>
        Assert.Equal(readings, Readings.OfBlock(Folding.Of(block)));

    [Theory]
    [MemberData(nameof(Queries))]
    public void A_query_has_the_words_that_the_page_says(string query, string[][] words) => Assert.Equal(words, QueryWords.Of(query));

    [Theory]
    [MemberData(nameof(Matches))]
    public void A_query_hits_what_the_page_says(string query, string block, bool hits) => Assert.Equal(hits, QueryWords.Matches(query, block));
}
