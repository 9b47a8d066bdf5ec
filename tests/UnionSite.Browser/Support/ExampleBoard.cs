using UnionSite.Building;
using UnionSite.Commands;

[assembly: AssemblyFixture(typeof(UnionSite.Browser.Support.ExampleBoard))]

namespace UnionSite.Browser.Support;

/// <summary>The example board, built once as a user builds it, served at a root and under a sub-path, and a real Chromium.</summary>
public sealed class ExampleBoard : IAsyncLifetime
{
    /// <summary>The day for which it is built.</summary>
    public const string AsOf = "2026-11-21";

    private const string SubPath = "/intranet/gonghui";
    private const string Chromium = "/usr/bin/chromium";

    private readonly string _root = Directory.CreateTempSubdirectory("union-site-").FullName;
    private SiteServer? _server;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>The site's folder.</summary>
    public string Output => Path.Combine(_root, "site");

    /// <summary>Where the site is served at a root.</summary>
    public string Root => _server!.Root;

    /// <summary>Where the site is served under a sub-path.</summary>
    public string UnderSubPath => Root.TrimEnd('/') + SubPath + "/";

    /// <summary>The site opened from a shared folder.</summary>
    public string FromFile => new Uri(Output + "/").AbsoluteUri;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        var input = Path.Combine(ProjectFolders.Find().Root, "input");
        var code = await CommandLine.RunAsync(["build", "--input", input, "--output", Output, "--as-of", AsOf]);
        Assert.Equal(0, code);
        _server = await SiteServer.StartAsync(Output, "", SubPath);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium,
            Env = PinnedFonts.EnvironmentWith(_root),
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>A page in an empty profile, which notes every complaint of the browser.</summary>
    public async Task<WatchedPage> OpenAsync(string address, BrowserNewContextOptions? options = null)
    {
        var context = await _browser!.NewContextAsync(options);
        var page = new WatchedPage(context, await context.NewPageAsync());
        await page.Page.GotoAsync(address);
        return page;
    }

    /// <summary>A page of the site that is to be looked at: one that leads on to another at once stays as well.</summary>
    public async Task<WatchedPage> OpenAndStayAsync(string path)
    {
        var opened = await OpenAsync("about:blank");
        await opened.Page.RouteAsync("**/*.html", route => route.Request.Url == Root + path ? route.ContinueAsync() : route.AbortAsync("aborted"));
        await opened.Page.GotoAsync(Root + path);
        return opened;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }
        _playwright?.Dispose();
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
        Directory.Delete(_root, recursive: true);
    }
}

/// <summary>A page whose console errors, exceptions and failed requests are noted.</summary>
public sealed class WatchedPage : IAsyncDisposable
{
    private readonly IBrowserContext _context;

    internal WatchedPage(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.Console += (_, message) => Note(message.Type is "error" or "warning", $"console: {message.Text}");
        page.PageError += (_, error) => Note(true, $"exception: {error}");
        // A picture that the browser gives up for a larger one, as the window grows, has not failed.
        page.RequestFailed += (_, request) => Note(request.Failure != "net::ERR_ABORTED", $"failed: {request.Url} ({request.Failure})");
        page.Response += (_, response) => Note(response.Status >= 400, $"{response.Status}: {response.Url}");
    }

    /// <summary>The page.</summary>
    public IPage Page { get; }

    /// <summary>What the browser complained of.</summary>
    public List<string> Complaints { get; } = [];

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _context.DisposeAsync();

    private void Note(bool isComplaint, string text)
    {
        if (isComplaint)
        {
            lock (Complaints)
            {
                Complaints.Add(text);
            }
        }
    }
}
