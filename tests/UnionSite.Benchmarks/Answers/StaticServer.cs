using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace UnionSite.Benchmarks.Answers;

/// <summary>Serves a folder as a plain web server does, with or without gzip.</summary>
internal sealed class StaticServer : IAsyncDisposable
{
    private readonly WebApplication _server;

    private StaticServer(WebApplication server) => _server = server;

    /// <summary>Where the folder is served, with a slash at the end.</summary>
    public string Address => _server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single() + "/";

    public static async Task<StaticServer> StartAsync(string folder, bool gzip)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddResponseCompression(options =>
        {
            options.Providers.Add<GzipCompressionProvider>();
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml", "application/wasm"];
        });
        var server = builder.Build();
        if (gzip)
        {
            server.UseResponseCompression();
        }
        server.UseFileServer(new FileServerOptions
        {
            FileProvider = new PhysicalFileProvider(Path.GetFullPath(folder)),
            StaticFileOptions = { ServeUnknownFileTypes = true },
        });
        await server.StartAsync();
        return new StaticServer(server);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
