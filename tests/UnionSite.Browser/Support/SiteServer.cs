using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace UnionSite.Browser.Support;

/// <summary>A plain web server for a folder, which answers wrong addresses with the folder's 404.html.</summary>
internal sealed class SiteServer : IAsyncDisposable
{
    private readonly WebApplication _server;

    private SiteServer(WebApplication server) => _server = server;

    /// <summary>Where the folder is served at a root.</summary>
    public string Root => _server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single() + "/";

    /// <summary>Serves a folder under each of some paths; the empty one is the root.</summary>
    public static async Task<SiteServer> StartAsync(string folder, params string[] paths)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = builder.Build();
        foreach (var path in paths)
        {
            server.UseFileServer(new FileServerOptions { FileProvider = new PhysicalFileProvider(folder), RequestPath = path });
        }
        server.Run(async context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            if (File.Exists(Path.Combine(folder, "404.html")))
            {
                context.Response.ContentType = "text/html; charset=utf-8";
                await context.Response.SendFileAsync(Path.Combine(folder, "404.html"));
            }
        });
        await server.StartAsync();
        return new SiteServer(server);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
