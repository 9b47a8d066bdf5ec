using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace UnionSite.Tests.Support;

/// <summary>Stands in for the platforms of group robots, on 127.0.0.1.</summary>
internal sealed class RobotServer : IAsyncDisposable
{
    public const string Accepted = """{"errcode":0,"errmsg":"ok"}""";

    /// <summary>What the address carries and nobody may say.</summary>
    public const string Key = "0a1b2c3d-key-of-the-robot";

    private readonly WebApplication _server;
    private readonly ConcurrentQueue<ReceivedMessage> _received = [];

    private RobotServer(WebApplication server) => _server = server;

    /// <summary>What has come, in the order in which it came.</summary>
    public ImmutableArray<ReceivedMessage> Received => [.. _received];

    /// <summary>Where it stands.</summary>
    public string Root => _server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    /// <summary>A robot's address.</summary>
    public string Address => $"{Root}/robot/send?access_token={Key}";

    /// <summary>Answers every message with success.</summary>
    public static Task<RobotServer> StartAsync() => StartAsync(context => context.Response.WriteAsync(Accepted));

    /// <summary>Answers every message in some way.</summary>
    public static async Task<RobotServer> StartAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var robot = new RobotServer(builder.Build());
        robot._server.Run(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            robot._received.Enqueue(new ReceivedMessage(context.Request.Method, context.Request.Path + context.Request.QueryString,
                context.Request.ContentType, await reader.ReadToEndAsync(context.RequestAborted)));
            await answer(context);
        });
        await robot._server.StartAsync();
        return robot;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}

/// <summary>A message that came.</summary>
internal sealed record ReceivedMessage(string Method, string Target, string? ContentType, string Body)
{
    /// <summary>What stands under markdown.</summary>
    public string? Markdown(string field)
    {
        using var json = JsonDocument.Parse(Body);
        Assert.Equal("markdown", json.RootElement.GetProperty("msgtype").GetString());
        return json.RootElement.GetProperty("markdown").TryGetProperty(field, out var value) ? value.GetString() : null;
    }
}
