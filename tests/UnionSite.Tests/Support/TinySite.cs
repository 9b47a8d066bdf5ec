using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using UnionSite.Building;
using UnionSite.Checking;
using UnionSite.Printing;
using UnionSite.Reading;

namespace UnionSite.Tests.Support;

/// <summary>A whole small site, written inline in a test and gone after it.</summary>
public sealed class TinySite : IDisposable
{
    public const string SiteYml = "名称: 示范市第一医院工会\n医院: 示范市第一医院\n";

    private readonly string _root = Directory.CreateTempSubdirectory("union-site-").FullName;

    public TinySite()
    {
        Directory.CreateDirectory(Input);
        File("site.yml", SiteYml);
    }

    /// <summary>The folder that holds <see cref="Input"/> and <see cref="Output"/>.</summary>
    public string Root => _root;

    public string Input => Path.Combine(_root, "input");

    public string Output => Path.Combine(_root, "output");

    /// <summary>A disclosure's text: the four required fields, more lines of YAML, and a body.</summary>
    public static string Disclosure(string fields = "", string body = "正文。", string title = "药品采购情况", string date = "2025-03-03") =>
        $"---\n标题: {title}\n日期: {date}\n类别: 运营管理\n科室: 药学部\n{(fields.Length > 0 ? fields.TrimEnd('\n') + "\n" : "")}---\n{body}\n";

    public TinySite File(string path, string content) => File(path, Encoding.UTF8.GetBytes(content));

    public TinySite File(string path, byte[] content)
    {
        var full = Path.Combine(Input, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        System.IO.File.WriteAllBytes(full, content);
        return this;
    }

    internal ReadBoard Read() => BoardReader.Read(Input);

    internal CheckResult CheckAll(DateOnly? asOf = null) => Start(asOf).Check;

    /// <summary>Reads with attachments, and checks.</summary>
    internal CheckedBoard Start(DateOnly? asOf = null)
    {
        var press = new Press(ProjectFolders.Find(), Workspace.PressCacheFolder(Output), clean: false, _ => { });
        try
        {
            var options = new BuildOptions { Input = Input, Output = Output, AsOf = asOf ?? new DateOnly(2025, 3, 5) };
            return CheckedBoard.OfAsync(options, press, new Timings(), TestContext.Current.CancellationToken).GetAwaiter().GetResult();
        }
        finally
        {
            press.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }

    public ImmutableArray<Finding> Check() => CheckAll().Findings;

    /// <summary>Builds without posters, unless told otherwise.</summary>
    internal Task<BuildSummary> BuildAsync(Func<BuildOptions, BuildOptions>? change = null)
    {
        var options = new BuildOptions { Input = Input, Output = Output, AsOf = new DateOnly(2025, 3, 5), Posters = false };
        return new Builder(change?.Invoke(options) ?? options, SilentProgress.Instance).RunAsync(TestContext.Current.CancellationToken);
    }

    public string Text(string path) => System.IO.File.ReadAllText(Path.Combine(Output, path));

    public IHtmlDocument Page(string path) => new HtmlParser().ParseDocument(Text(path));

    public bool Has(string path) => System.IO.File.Exists(Path.Combine(Output, path));

    /// <summary>Every file of the output with its bytes.</summary>
    public SortedDictionary<string, byte[]> OutputFiles()
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(Output, "*", SearchOption.AllDirectories))
        {
            files.Add(Path.GetRelativePath(Output, file).Replace(Path.DirectorySeparatorChar, '/'), System.IO.File.ReadAllBytes(file));
        }
        return files;
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
