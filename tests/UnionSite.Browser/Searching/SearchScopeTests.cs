using System.Text.Json;
using UnionSite.Browser.Support;
using UnionSite.Building;
using UnionSite.Reading;
using UnionSite.Searching.Text;
using UnionSite.Tests.Searching;

namespace UnionSite.Browser.Searching;

/// <summary>What the index takes a record's texts to be is what its data and its page say: no field is forgotten, and none is added.</summary>
public sealed class SearchScopeTests(ExampleBoard board)
{
    // A catalogue's number stands on no page, and pages show a day, a period and a contest in words of their own.
    private static readonly string[] SaidOtherwise = ["catalogue", "page", "period", "activity", "corrections", "events"];

    private readonly BoardScan _scan = new(BoardReader.Read(Path.Combine(ProjectFolders.Find().Root, "input")).Board.VisibleTo(Audience.Staff));

    [Fact]
    public void All_that_the_data_say_of_a_record_is_found()
    {
        var forms = _scan.Texts.ToDictionary(record => record.Id, record => record.Texts.SelectMany(BoardScan.FormsOf).ToList());

        var forgotten = RecordKinds.All.SelectMany(kind => RecordsOf(kind).SelectMany(record => record.EnumerateObject()
            .Where(field => !SaidOtherwise.Contains(field.Name))
            .SelectMany(field => TextsIn(field.Value).Select(text => (field.Name, Forms: BoardScan.FormsOf(text).ToList())))
            .Where(text => text.Forms[0].Length > 0 && !text.Forms.Any(form => forms[IdOf(kind, record)].Any(block => block.Contains(form, StringComparison.Ordinal))))
            .Select(text => $"{IdOf(kind, record)}: {text.Name} {text.Forms[0]}"))).ToList();

        Assert.True(forgotten.Count == 0, string.Join('\n', forgotten.Take(20)));
    }

    [Fact]
    public void All_that_is_found_of_a_record_stands_on_its_page()
    {
        var parser = new AngleSharp.Html.Parser.HtmlParser();
        var added = _scan.Texts.SelectMany(record =>
        {
            var page = parser.ParseDocument(File.ReadAllText(Path.Combine(board.Output, $"{record.Id}.html")));
            foreach (var mark in page.QuerySelectorAll("sup"))
            {
                mark.Remove();
            }
            var pictures = page.QuerySelectorAll("main img").Select(picture => picture.GetAttribute("alt"));
            var said = Bare($"{page.QuerySelector("main")!.TextContent} {record.Id} {string.Join(' ', pictures)}");
            return record.Texts.Where(text => !said.Contains(Bare(text), StringComparison.Ordinal) && !said.Contains(Bare(WithoutYear(text)), StringComparison.Ordinal))
                .Select(text => $"{record.Id}: {text}");
        }).ToList();

        Assert.True(added.Count == 0, string.Join('\n', added.Take(20)));
    }

    // The last day of a notice is shown without the year of its first one.
    private static string WithoutYear(string text) => DateOnly.TryParseExact(text, "yyyy年M月d日", out _) ? text[(text.IndexOf('年') + 1)..] : text;

    // Between two elements of a page runs may meet that are two in the record.
    private static string Bare(string text) => NormalForm.Of(text).Replace($"{NormalForm.RunMark}", "");

    private List<JsonElement> RecordsOf(RecordKind kind)
    {
        using var table = JsonDocument.Parse(File.ReadAllText(Path.Combine(board.Output, $"data/{kind.Folder()}.json")));
        return [.. table.RootElement.EnumerateArray().Select(record => record.Clone())];
    }

    private static string IdOf(RecordKind kind, JsonElement record) => $"{kind.Folder()}/{record.GetProperty("id").GetString()}";

    private static IEnumerable<string> TextsIn(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().SelectMany(TextsIn),
        JsonValueKind.Object => value.EnumerateObject().SelectMany(field => TextsIn(field.Value)),
        _ => value.ToString().Split('\n', '\t'),
    };
}
