using System.Text.RegularExpressions;
using UnionSite.Browser.Support;
using UnionSite.Building;
using UnionSite.Reading;
using UnionSite.Searching.Text;
using UnionSite.Tests.Searching;

namespace UnionSite.Browser.Searching;

/// <summary>
/// The proof that search finds what is there and nothing else: thousands of queries, answered by the search page in a real browser,
/// against a scan of all texts of all records.
/// </summary>
public sealed partial class SearchProofTests(ExampleBoard example, AwkwardBoard awkward) : IClassFixture<AwkwardBoard>
{
    private const int Questions = 1200;

    // The page's own parameter n shows so many results at once; to show all each time would take minutes.
    private const int Few = 10, All = 1000;

    private const string Ask = """
        async questions => {
          const count = document.getElementById("count"), results = document.getElementById("results");
          const stands = () => results.getAttribute("aria-busy") === "false" && count.dataset.count !== undefined;
          const answers = [];
          for (const [q, n] of questions) {
            const answered = new Promise(done => new MutationObserver((_, observer) => {
              if (!stands()) return;
              observer.disconnect();
              done();
            }).observe(document.body, { subtree: true, childList: true, attributes: true }));
            history.replaceState(null, "", `?${new URLSearchParams({ q, n })}`);
            dispatchEvent(new PopStateEvent("popstate"));
            await answered;
            answers.push([count.dataset.count, count.dataset.match, ...[...results.querySelectorAll("li[data-id]")].map(item => item.dataset.id)]);
          }
          return answers;
        }
        """;

    [Fact]
    public Task On_the_example_board_hits_are_what_a_scan_finds() =>
        ProveAsync(Path.Combine(ProjectFolders.Find().Root, "input"), example.Root);

    [Fact]
    public Task On_a_board_made_to_be_hard_hits_are_what_a_scan_finds() => ProveAsync(awkward.Input, awkward.Root);

    private async Task ProveAsync(string input, string site)
    {
        var scan = new BoardScan(BoardReader.Read(input).Board.VisibleTo(Audience.Staff));
        var questions = new ProofQuestions(scan.Texts).Draw(Questions).Where(question => !MayBePinyin(question.Query, scan)).ToList();
        await using var opened = await example.OpenAsync(site + "search.html");
        await opened.Page.AnswerAsync();

        var answers = await opened.Page.EvaluateAsync<string[][]>(Ask, questions.Select((question, index) => new object[] { question.Query, ShownOf(index) }).ToArray());

        var expected = questions.AsParallel().AsOrdered().Select(question => scan.Find(question.Query)).ToList();
        var faults = questions.Select((question, index) => FaultsOf(question, answers[index], ShownOf(index), expected[index])).SelectMany(faults => faults).ToList();
        Assert.True(faults.Count == 0, $"{faults.Count} faults in {questions.Count} answers\n{string.Join('\n', faults.Take(40))}");
        Assert.Empty(opened.Complaints);
        Assert.InRange(expected.Count(hits => hits.Count > 0), Questions / 2, questions.Count - (Questions / 100));
    }

    private static int ShownOf(int index) => index % 10 == 0 ? All : Few;

    private static IEnumerable<string> FaultsOf(ProofQuestion question, string[] answer, int shown, HashSet<string> expected)
    {
        var (count, match, ids) = (int.Parse(answer[0]), answer[1], answer[2..]);
        if (question.MustHit is { } record && !expected.Contains(record))
        {
            yield return $"「{question.Query}」 stands in {record}, but the scan does not find it";
        }
        if (expected.Count > 0 && (match != "exact" || count != expected.Count || ids.Length != Math.Min(count, shown) || !expected.IsSupersetOf(ids) || ids.Distinct().Count() != ids.Length))
        {
            yield return $"「{question.Query}」: {count} {match}, but {expected.Count} hold it; wrong: {string.Join(' ', ids.Except(expected).Take(3))}; missing: {string.Join(' ', expected.Except(ids).Take(3))}";
        }
        if (expected.Count == 0 && count > 0 && (match != "approximate" || question.Query.Split().Any(word => Run().IsMatch(NormalForm.Of(word)))))
        {
            yield return $"「{question.Query}」: {count} {match}, but none holds it";
        }
    }

    // Letters that occur nowhere as they stand are looked for as pinyin.
    private static bool MayBePinyin(string query, BoardScan scan) =>
        query.Split().Any(word => Letters().IsMatch(NormalForm.Of(word)) && scan.Find(word).Count == 0);

    // What is a number or a run is nowhere or there, but never nearly there.
    [GeneratedRegex(@"^\^[a-z0-9^.%]+$")]
    private static partial Regex Run();

    [GeneratedRegex(@"^\^[a-z]{2,}$")]
    private static partial Regex Letters();
}
