using UnionSite.Browser.Support;
using UnionSite.Building;
using UnionSite.Publishing;
using UnionSite.Tests.Support;

namespace UnionSite.Browser.Serving;

/// <summary>The example board with its compressed copies, served by nginx as <c>src/serving/</c> has it, at a root and under a sub-path, and as nginx is by itself.</summary>
public sealed class NginxSites(ExampleBoard board) : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("union-site-").FullName;
    private readonly List<Nginx> _servers = [];

    /// <summary>The site's folder.</summary>
    public string Site => Path.Combine(_folder, "current");

    /// <summary>Where the site is served at a root.</summary>
    public string AtRoot => _servers[0].Root;

    /// <summary>Where it is served under a sub-path.</summary>
    public string UnderSubPath => _servers[1].Root + "gonghui/";

    /// <summary>Where it is served by an nginx that was told nothing but the folder.</summary>
    public string ByDefault => _servers[2].Root;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        var output = new OutputFolder(Site);
        foreach (var file in Directory.EnumerateFiles(board.Output, "*", SearchOption.AllDirectories))
        {
            output.Copy(Path.GetRelativePath(board.Output, file), file);
        }
        Compression.Write(output, before: null, CancellationToken.None);

        _servers.Add(await Nginx.StartAsync(Configuration("nginx.conf").Replace("listen 80;", "listen 127.0.0.1:PORT;", StringComparison.Ordinal)
            .Replace("listen [::]:80;", "", StringComparison.Ordinal)));
        _servers.Add(await Nginx.StartAsync($"server {{ listen 127.0.0.1:PORT; {Configuration("nginx-sub-path.conf")} }}"));
        _servers.Add(await Nginx.StartAsync($"server {{ listen 127.0.0.1:PORT; root {Site}; }}"));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var server in _servers)
        {
            await server.DisposeAsync();
        }
        Directory.Delete(_folder, recursive: true);
    }

    private string Configuration(string name) => File.ReadAllText(Path.Combine(ProjectFolders.Find().Root, "src", "serving", name))
        .Replace("/srv/gonghui/current", Site, StringComparison.Ordinal);
}
