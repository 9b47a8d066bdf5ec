using System.Text.RegularExpressions;
using System.Xml.Linq;
using UnionSite.Building;
using UnionSite.Checking.Structure;
using UnionSite.Theme;

namespace UnionSite.Tests.Serving;

/// <summary>The configurations for web servers say what the pages say, and the same as each other.</summary>
public sealed partial class ConfigurationTests : IDisposable
{
    private static readonly ProjectFolders Project = ProjectFolders.Find();
    private static readonly string Nginx = Read("nginx.conf");
    private static readonly string NginxSubPath = Read("nginx-sub-path.conf");
    private static readonly XElement WebServer = XDocument.Load(Project.WebConfig).Root!.Element("system.webServer")!;

    private readonly TinySite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task The_pages_policy_stands_in_the_configurations_too()
    {
        await _site.File("disclosures/a.md", TinySite.Disclosure()).BuildAsync();

        Assert.Equal(PagePolicy.InPage, _site.Page("disclosures/a.html").QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content"));
        Assert.Equal($"{PagePolicy.InPage}; frame-ancestors 'none'", PagePolicy.InHeader);
        Assert.All([Nginx, NginxSubPath], text => Assert.Contains($"set $board_policy \"{PagePolicy.InHeader}\";", text));
        Assert.Equal(PagePolicy.InHeader, IisHeaders()["Content-Security-Policy"]);
    }

    [Fact]
    public void Nginx_and_Iis_send_the_same_headers()
    {
        var nginx = NginxHeader().Matches(Nginx).ToDictionary(header => header.Groups[1].Value, header => header.Groups[2].Value);

        Assert.Equal("$board_policy", nginx["Content-Security-Policy"]);
        Assert.True(nginx.Remove("Cache-Control"), "IIS has an element of its own for it");
        nginx["Content-Security-Policy"] = PagePolicy.InHeader;
        Assert.Equal(nginx.OrderBy(header => header.Key), IisHeaders().OrderBy(header => header.Key));
    }

    [Fact]
    public void Under_a_sub_path_nginx_is_told_what_it_is_told_at_a_root()
    {
        var told = Nginx[Nginx.IndexOf("    # What pages may load", StringComparison.Ordinal)..Nginx.LastIndexOf('}')]
            .Replace("\n    ", "\n", StringComparison.Ordinal).TrimStart()
            .Replace("root /srv/gonghui/current;", "alias /srv/gonghui/current/;", StringComparison.Ordinal)
            .Replace("location / {", "location /gonghui/ {", StringComparison.Ordinal)
            .Replace("=404 /404.html", "=404 /gonghui/404.html", StringComparison.Ordinal)
            .Replace("location ^~ /search/", "location ^~ /gonghui/search/", StringComparison.Ordinal);

        Assert.EndsWith(told, NginxSubPath);
    }

    [Fact]
    public void Iis_is_told_nothing_twice_nor_what_its_server_may_have_told_it_already()
    {
        foreach (var (list, name) in new[] { ("staticContent", "fileExtension"), ("customHeaders", "name"), ("fileExtensions", "fileExtension") })
        {
            var told = WebServer.Descendants(list).Single().Elements().Where(element => element.Attribute(name) is not null).ToList();
            var added = told.Where(element => element.Name != "remove").Select(element => element.Attribute(name)!.Value).ToList();
            var removed = told.Where(element => element.Name == "remove").Select(element => element.Attribute(name)!.Value).ToHashSet();
            Assert.NotEmpty(added);
            Assert.Distinct(added);
            Assert.Subset(removed, added.ToHashSet());
        }
    }

    [Fact]
    public void Iis_serves_every_kind_of_attachment() => Assert.Subset(IisTypes(), AttachmentTypes.Allowed.ToHashSet());

    [Fact]
    public async Task Every_site_carries_what_Iis_must_know_and_lists_it()
    {
        await _site.File("disclosures/a.md", TinySite.Disclosure()).BuildAsync();

        Assert.Equal(File.ReadAllBytes(Project.WebConfig), _site.OutputFiles()["web.config"]);
        Assert.Contains(Manifest.Read(_site.Output).Files, file => file.Path == "web.config");
        var endings = _site.OutputFiles().Keys.Select(path => Path.GetExtension(path)).Where(ending => ending is not ".config").ToHashSet();
        Assert.Subset(IisTypes(), endings);
    }

    private static Dictionary<string, string> IisHeaders() =>
        WebServer.Descendants("customHeaders").Single().Elements("add").ToDictionary(header => header.Attribute("name")!.Value, header => header.Attribute("value")!.Value);

    private static HashSet<string> IisTypes() => WebServer.Descendants("mimeMap").Select(map => map.Attribute("fileExtension")!.Value.TrimEnd('.')).ToHashSet();

    private static string Read(string name) => File.ReadAllText(Path.Combine(Project.Root, "src", "serving", name));

    [GeneratedRegex(@"^ +add_header (\S+) (\S+) always;$", RegexOptions.Multiline)]
    private static partial Regex NginxHeader();
}
