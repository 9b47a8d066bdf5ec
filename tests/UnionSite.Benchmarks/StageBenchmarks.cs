using System.Text;
using BenchmarkDotNet.Attributes;
using UnionSite.Benchmarks.Generating;
using UnionSite.Building;
using UnionSite.Reading;
using UnionSite.Reading.Markdown;
using UnionSite.Rendering;
using UnionSite.Searching;
using UnionSite.Theme;

namespace UnionSite.Benchmarks;

/// <summary>What each stage of a build costs, a record at a time.</summary>
[MemoryDiagnoser]
public class StageBenchmarks
{
    private const int Records = 200;

    private readonly string _file = $"disclosures/{BoardGenerator.IdOf(0, Records)}.md";
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;
    private byte[] _bytes = [];
    private string _markdown = "";
    private DisclosureReader _reader = null!;
    private Edition _edition = null!;
    private PageSpec _page = null!;
    private PageRenderer _renderer = null!;
    private SearchEntries _entries = null!;

    [GlobalSetup]
    public void Prepare()
    {
        BoardGenerator.Write(Records, _folder);
        var board = BoardReader.Read(_folder).Board;
        _edition = Edition.Of(board, Audience.Staff, new DateOnly(2026, 11, 20), url: null);
        _bytes = File.ReadAllBytes(Path.Combine(_folder, _file));
        _markdown = Encoding.UTF8.GetString(_bytes).Split("---\n", 3)[2];
        _reader = new DisclosureReader(board.Site, board.Calendar);
        _renderer = new PageRenderer();
        _page = SitePages.All(_edition, PublishedMedia.None).First(page => page.Path == board.Disclosures[0].Key.PagePath);
        _entries = new SearchEntries(_edition.Board);
    }

    [GlobalCleanup]
    public void Clear() => Directory.Delete(_folder, recursive: true);

    [Benchmark(Description = "read one record")]
    public object? ReadRecord()
    {
        var findings = new List<Finding>();
        return SourceText.Decode(_file, _bytes, findings) is { } source
            ? _reader.Read(new RecordKey(RecordKind.Disclosure, "x"), source, findings)
            : null;
    }

    [Benchmark(Description = "Markdown to rich text")]
    public object ReadMarkdown() => MarkdownReader.Read(_file, _markdown, 0, []);

    [Benchmark(Description = "render one page")]
    public Task<OutputFile> RenderPage() => _renderer.RenderAsync(_page);

    [Benchmark(Description = "make one search entry")]
    public object MakeSearchEntry() => _entries.Of(_edition.Board.Disclosures[0]);

    [Benchmark(Description = "look up the lists of 200 records")]
    public object MakeBoard() => _edition.Board.VisibleTo(Audience.Staff);
}
