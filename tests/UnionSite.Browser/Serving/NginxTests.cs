using System.IO.Compression;
using System.Net;
using UnionSite.Browser.Support;
using UnionSite.Theme;

namespace UnionSite.Browser.Serving;

/// <summary>What nginx answers from the configurations under <c>src/serving/</c>, and from none.</summary>
public sealed class NginxTests(ExampleBoard board, NginxSites sites) : IClassFixture<NginxSites>, IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    public static TheoryData<string> Places => ["root", "sub-path"];

    public void Dispose() => _client.Dispose();

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Every_file_comes_with_its_type_and_the_safety_headers(string place)
    {
        foreach (var file in OneOfEachType())
        {
            using var answer = await GetAsync(Address(place) + file);

            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal(File.ReadAllBytes(Path.Combine(sites.Site, file)), await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
            Assert.Equal((file, TypeOf(file)), (file, answer.Content.Headers.ContentType?.ToString()));
            AssertSafe(answer, withPolicy: !file.EndsWith(".pdf", StringComparison.Ordinal));
            Assert.NotNull(answer.Headers.ETag);
            Assert.NotNull(answer.Content.Headers.LastModified);
            Assert.Equal("nginx", answer.Headers.Server.ToString());
        }
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Only_files_whose_names_change_are_kept_without_asking(string place)
    {
        var search = Directory.EnumerateFiles(Path.Combine(sites.Site, "search"), "head-*.js").Single();
        foreach (var (file, expected) in new[]
        {
            ($"search/{Path.GetFileName(search)}", "public, max-age=31536000, immutable"), ("index.html", "no-cache"), ("assets/site.css", "no-cache"),
            ("search.html", "no-cache"), (AnyPhoto(), "no-cache"), ("search/head-0.js", "no-cache"),
        })
        {
            using var answer = await GetAsync(Address(place) + file);
            Assert.Equal((file, expected), (file, string.Join("; ", answer.Headers.GetValues("Cache-Control"))));
        }
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Asked_again_it_says_that_nothing_has_changed(string place)
    {
        using var first = await GetAsync(Address(place) + "index.html");

        using var request = new HttpRequestMessage(HttpMethod.Get, Address(place) + "index.html") { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
        using var again = await _client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        AssertSafe(again, withPolicy: true);
    }

    [Theory]
    [InlineData("root", "disclosures/2026/no-such-page.html")]
    [InlineData("root", "photos/")]
    [InlineData("root", "search/head-0.js")]
    [InlineData("root", "web.config")]
    [InlineData("root", ".git/config")]
    [InlineData("root", "current.new")]
    [InlineData("sub-path", "disclosures/2026/no-such-page.html")]
    [InlineData("sub-path", "photos/")]
    [InlineData("sub-path", "search/head-0.js")]
    [InlineData("sub-path", "web.config")]
    [InlineData("sub-path", "posters/.draft.pdf")]
    public async Task What_is_not_there_or_not_for_readers_is_answered_with_our_page(string place, string path)
    {
        using var answer = await GetAsync(Address(place) + path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(File.ReadAllText(Path.Combine(sites.Site, "404.html")), await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("text/html; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        AssertSafe(answer, withPolicy: true);
        Assert.Equal("no-cache", answer.Headers.CacheControl?.ToString());
    }

    [Theory]
    [InlineData("root", "disclosures/")]
    [InlineData("sub-path", "disclosures/")]
    [InlineData("sub-path", "")]
    public async Task A_folder_s_own_address_leads_to_its_index(string place, string path)
    {
        using var moved = await GetAsync((Address(place) + path).TrimEnd('/'));
        using var index = await GetAsync(Address(place) + path);

        Assert.Equal(HttpStatusCode.MovedPermanently, moved.StatusCode);
        Assert.Equal(new Uri(Address(place) + path).AbsolutePath, moved.Headers.Location?.ToString());
        Assert.Equal(File.ReadAllText(Path.Combine(sites.Site, path, "index.html")), await index.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task What_was_compressed_beforehand_is_sent_as_it_lies_there(string place)
    {
        foreach (var file in Directory.EnumerateFiles(sites.Site, "*.gz", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(sites.Site, file)[..^3]).GroupBy(Path.GetExtension).Select(same => same.First()))
        {
            using var answer = await GetAsync(Address(place) + file, "gzip");
            var sent = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

            Assert.Equal(["gzip"], answer.Content.Headers.ContentEncoding);
            Assert.Contains("Accept-Encoding", answer.Headers.Vary);
            Assert.Equal((file, TypeOf(file)), (file, answer.Content.Headers.ContentType?.ToString()));
            Assert.Equal(File.ReadAllBytes(Path.Combine(sites.Site, file + ".gz")), sent);
            Assert.Equal(File.ReadAllBytes(Path.Combine(sites.Site, file)), Unzipped(sent));
        }
    }

    [Theory]
    [InlineData("root")]
    [InlineData("sub-path")]
    [InlineData("default")]
    public async Task Pages_search_and_photos_work_and_the_browser_has_no_complaint(string place)
    {
        await using var opened = await board.OpenAsync(Address(place) + "activities/2026/spring-hike.html");
        var page = opened.Page;
        await page.UntilAsync("[...document.images].some(image => image.naturalWidth > 0)");

        await page.GotoAsync(Address(place) + "search.html?q=" + Uri.EscapeDataString("食堂"));
        var answer = await page.AnswerAsync();

        Assert.True(answer.Count > 0);
        Assert.Equal("exact", answer.Match);
        Assert.Empty(opened.Complaints);
    }

    [Fact]
    public async Task No_other_site_may_frame_a_page()
    {
        await using var framing = await SiteServer.StartAsync(FrameOf(sites.AtRoot + "index.html"), "");
        await using var opened = await board.OpenAsync(framing.Root);

        Assert.Contains(opened.Complaints, complaint => complaint.Contains("frame-ancestors", StringComparison.Ordinal) || complaint.Contains("X-Frame-Options", StringComparison.OrdinalIgnoreCase));
    }

    private string FrameOf(string address)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(sites.Site)!, "framing")).FullName;
        File.WriteAllText(Path.Combine(folder, "index.html"), $"<!DOCTYPE html><title>外站</title><iframe src=\"{address}\"></iframe>");
        return folder;
    }

    private static void AssertSafe(HttpResponseMessage answer, bool withPolicy)
    {
        string[] Values(string name) => answer.Headers.TryGetValues(name, out var values) ? [.. values] : [];
        Assert.Equal(withPolicy ? [PagePolicy.InHeader] : [], Values("Content-Security-Policy"));
        Assert.Equal(["nosniff"], Values("X-Content-Type-Options"));
        Assert.Equal(["DENY"], Values("X-Frame-Options"));
        Assert.Equal(["same-origin"], Values("Referrer-Policy"));
        Assert.Equal(["same-origin"], Values("Cross-Origin-Resource-Policy"));
    }

    private IEnumerable<string> OneOfEachType() => Directory.EnumerateFiles(board.Output, "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(board.Output, file)).Where(file => file != "web.config").Order(StringComparer.Ordinal)
        .GroupBy(Path.GetExtension).Select(same => same.First());

    private string AnyPhoto() => Path.GetRelativePath(sites.Site, Directory.EnumerateFiles(Path.Combine(sites.Site, "photos"), "*.webp", SearchOption.AllDirectories).First());

    private static string TypeOf(string file) => Path.GetExtension(file) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        // Newer lists of types call it text/javascript.
        ".js" => JavaScript.Value,
        ".json" => "application/json; charset=utf-8",
        ".csv" => "text/csv; charset=utf-8",
        ".xml" => "text/xml; charset=utf-8",
        ".ics" => "text/calendar; charset=utf-8",
        ".txt" or "" => "text/plain; charset=utf-8",
        ".yml" => "text/yaml; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".webp" => "image/webp",
        ".pdf" => "application/pdf",
        var other => throw new InvalidOperationException($"The site has a {other} file, whose type nobody has decided on."),
    };

    private static readonly Lazy<string> JavaScript = new(() =>
        File.ReadAllText("/etc/nginx/mime.types").Contains("text/javascript", StringComparison.Ordinal) ? "text/javascript; charset=utf-8" : "application/javascript; charset=utf-8");

    private string Address(string place) => place switch
    {
        "root" => sites.AtRoot,
        "sub-path" => sites.UnderSubPath,
        _ => sites.ByDefault,
    };

    private async Task<HttpResponseMessage> GetAsync(string address, string? encoding = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (encoding is not null)
        {
            request.Headers.AcceptEncoding.ParseAdd(encoding);
        }
        return await _client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static byte[] Unzipped(byte[] content)
    {
        using var unzipped = new MemoryStream();
        using var gzip = new GZipStream(new MemoryStream(content), CompressionMode.Decompress);
        gzip.CopyTo(unzipped);
        return unzipped.ToArray();
    }
}
