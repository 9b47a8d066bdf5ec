using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.DependencyInjection;
using UnionSite.Building;

namespace UnionSite.Serving;

/// <summary>Shows a site to the browsers of this machine, and to nobody else.</summary>
internal sealed class BoardServer : IAsyncDisposable
{
    private static readonly FileExtensionContentTypeProvider Types = new();
    private readonly WebApplication _application;
    private readonly SiteFiles _site;
    private readonly SiteFiles _scripts;
    private readonly LiveReload _reload;

    private BoardServer(WebApplication application, string output, string scripts, LiveReload reload)
    {
        _application = application;
        _site = new SiteFiles(output);
        _scripts = new SiteFiles(scripts);
        _reload = reload;
        application.Run(AnswerAsync);
    }

    /// <summary>The port that was taken.</summary>
    public int Port => new Uri(_application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()).Port;

    /// <summary>Where browsers find the site.</summary>
    public string Address => $"http://127.0.0.1:{Port}/";

    /// <summary>Begins to answer.</summary>
    /// <param name="port">The port; 0 for any that is free.</param>
    /// <param name="output">The site.</param>
    /// <param name="project">Where the script for open pages lies.</param>
    /// <param name="reload">How the site stands.</param>
    /// <param name="cancellation">Stops the start.</param>
    /// <exception cref="WrongUsageException">The port cannot be had.</exception>
    public static async Task<BoardServer> StartAsync(int port, string output, ProjectFolders project, LiveReload reload, CancellationToken cancellation)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        var application = builder.Build();
        var server = new BoardServer(application, output, Path.Combine(project.Root, "src", "UnionSite", "Serving"), reload);
        try
        {
            await application.StartAsync(cancellation);
        }
        catch (Exception refused) when (refused is IOException or SocketException)
        {
            await application.DisposeAsync();
            throw new WrongUsageException($"不能使用端口 {port}：它已被别的程序占用，或者系统不允许。请换一个，如 --port {(port < 8080 ? 8080 : port + 1)}；写 --port 0 会自动选一个空闲的。");
        }
        return server;
    }

    /// <summary>Stops at once; open pages try again by themselves.</summary>
    public async ValueTask DisposeAsync()
    {
        await _application.StopAsync(new CancellationToken(canceled: true));
        await _application.DisposeAsync();
    }

    private Task AnswerAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        response.Headers.CacheControl = "no-cache";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        // A strange name that leads to this machine is a page elsewhere trying to read the intranet's records (DNS rebinding).
        if (request.Host.Host is not ("127.0.0.1" or "localhost"))
        {
            return SayAsync(context, StatusCodes.Status403Forbidden, $"这里只供本机预览，请打开 {Address}");
        }
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            response.Headers.Allow = "GET, HEAD";
            return SayAsync(context, StatusCodes.Status405MethodNotAllowed, "这里只能浏览。");
        }
        return request.Path.Value switch
        {
            "/_serve/events" => TypedResults.ServerSentEvents(_reload.FollowAsync(context.RequestAborted)).ExecuteAsync(context),
            "/_serve/reload.js" => SendAsync(context, _scripts, "reload.js"),
            "/_serve/overlay.css" => SendAsync(context, _scripts, "overlay.css"),
            var address => SendAsync(context, _site, SiteFiles.PathOf(address ?? "/")),
        };
    }

    private async Task SendAsync(HttpContext context, SiteFiles files, string? path)
    {
        // Taken before the file is read: should a newer site come in between, the page is loaded once too often, not once too rarely.
        var state = _reload.State;
        if (path is not null && await files.ReadAsync(path, context.RequestAborted) is { } content)
        {
            await WriteAsync(context, IsPage(path) ? LiveReload.AddScript(content, state) : content, TypeOf(path));
        }
        else if (path is not null && files.Has($"{path}/index.html"))
        {
            context.Response.Redirect($"{context.Request.Path.ToUriComponent()}/{context.Request.QueryString}");
        }
        else if (await files.ReadAsync("404.html", context.RequestAborted) is { } missing)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            await WriteAsync(context, LiveReload.AddScript(LiveReload.AddBase(missing), state), TypeOf("404.html"));
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            await WriteAsync(context, LiveReload.AddScript(EmptyPage.ToArray(), state), TypeOf("index.html"));
        }
    }

    private static Task WriteAsync(HttpContext context, byte[] content, string type)
    {
        // A tag and a part are for what was found; the page that says "not found" is neither.
        if (context.Response.StatusCode == StatusCodes.Status200OK)
        {
            var tag = new Microsoft.Net.Http.Headers.EntityTagHeaderValue($"\"{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content))}\"");
            return TypedResults.Bytes(content, type, enableRangeProcessing: true, entityTag: tag).ExecuteAsync(context);
        }
        context.Response.ContentType = type;
        context.Response.ContentLength = content.Length;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.Body.WriteAsync(content).AsTask();
    }

    private static Task SayAsync(HttpContext context, int status, string text)
    {
        context.Response.StatusCode = status;
        return WriteAsync(context, System.Text.Encoding.UTF8.GetBytes(text + "\n"), TypeOf(".txt"));
    }

    private static bool IsPage(string path) => path.EndsWith(".html", StringComparison.OrdinalIgnoreCase);

    private static string TypeOf(string path)
    {
        var type = Types.TryGetContentType(path, out var known) ? known : "application/octet-stream";
        return type.StartsWith("text/", StringComparison.Ordinal) || type is "application/json" or "application/xml" or "image/svg+xml" ? $"{type}; charset=utf-8" : type;
    }

    private static ReadOnlySpan<byte> EmptyPage => """
        <!DOCTYPE html>
        <html lang="zh-CN">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>网站还没有生成</title>
        </head>
        <body style="max-width: 36em; margin: 4em auto; padding: 0 1em; font: 1.125rem/1.8 sans-serif">
        <h1>网站还没有生成</h1>
        <p>第一次生成成功以后，这里会自动显示网站。如果有错误，请看终端里列出的文件和行号，改好保存即可。</p>
        </body>
        </html>

        """u8;
}
