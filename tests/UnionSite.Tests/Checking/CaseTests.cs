using System.Globalization;

namespace UnionSite.Tests.Checking;

/// <summary>
/// What must be found and what must not, a line each in <c>Cases/*.txt</c>: <c>+ code | text</c> is a body in which that check finds something,
/// <c>- | text</c> a look-alike in which no check finds anything. <c>\n</c> ends a line of the body; lines that begin with # are remarks.
/// </summary>
public sealed class CaseTests(CaseBoard board) : IClassFixture<CaseBoard>
{
    public static TheoryData<string> Lines() => [.. Case.All.Select(one => one.Name)];

    [Theory]
    [MemberData(nameof(Lines))]
    public void Is_judged_right(string name)
    {
        var one = Case.All.Single(other => other.Name == name);
        var found = board.FindingsOf(one);
        if (one.Code is { } code)
        {
            Assert.Contains(code, found.Select(finding => finding.Code));
        }
        else
        {
            Assert.Empty(found);
        }
    }

    [Fact]
    public void There_are_enough_of_both() => Assert.All(
        [Case.All.Count(one => one.Code is not null), Case.All.Count(one => one.Code is null)], count => Assert.True(count >= 150));

    [Fact]
    public void No_text_is_judged_twice() => Assert.Empty(Case.All.GroupBy(one => one.Text).Where(same => same.Count() > 1).Select(same => same.Key));
}

/// <summary>A line of <c>Cases/*.txt</c>.</summary>
public sealed record Case(string File, int Line, string? Code, string Text)
{
    public static ImmutableArray<Case> All { get; } = [.. Directory.EnumerateFiles(Folder, "*.txt").Order(StringComparer.Ordinal).SelectMany(Read)];

    public string Name => $"{File}:{Line} {(Code is null ? "-" : "+ " + Code)} | {Text}";

    private static string Folder => Path.Combine(UnionSite.Building.ProjectFolders.Find().Root, "tests", "UnionSite.Tests", "Checking", "Cases");

    private static IEnumerable<Case> Read(string path) =>
        from line in System.IO.File.ReadAllLines(path).Index()
        where line.Item.Length > 0 && line.Item[0] != '#'
        let bar = line.Item.IndexOf('|')
        select new Case(Path.GetFileName(path), line.Index + 1,
            line.Item[0] == '+' ? line.Item[1..bar].Trim() : null, line.Item[(bar + 1)..].Trim().Replace("\\n", "\n"));
}

/// <summary>One board that holds every case as a record, checked once.</summary>
public sealed class CaseBoard : IDisposable
{
    private readonly TinySite _site = new();
    private readonly ILookup<string, Finding> _findings;

    public CaseBoard()
    {
        foreach (var one in Case.All)
        {
            _site.File(FileOf(one), TinySite.Disclosure(body: one.Text, title: "情况公开", date: "2026-11-20"));
        }
        _findings = _site.CheckAll(new DateOnly(2026, 11, 21)).Findings.ToLookup(finding => finding.Place.File);
    }

    public IEnumerable<Finding> FindingsOf(Case one) => _findings[FileOf(one)];

    public void Dispose() => _site.Dispose();

    private static string FileOf(Case one) =>
        string.Create(CultureInfo.InvariantCulture, $"disclosures/{Path.GetFileNameWithoutExtension(one.File)}-{one.Line}.md");
}
