using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;
using UnionSite.Announcing;

namespace UnionSite.Tests.Announcing;

/// <summary>Sending to a real server, and what is said when it fails: never an address, a key or a secret.</summary>
public sealed class MessageSenderTests
{
    private const string Secret = "SEC0123456789abcdef";
    private const string Title = "公开栏更新";
    private const string Text = "# 公开栏更新\n\n新公开 1。\n";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static readonly Messenger WeCom = new(MessengerPlatform.WeCom, Named("WECOM_ROBOT"), null);
    private static readonly Messenger DingTalk = new(MessengerPlatform.DingTalk, Named("DING_ROBOT"), Named("DING_SECRET"));

    private static Sourced<string> Named(string variable) => new(variable, Place.StartOf("site.yml"));

    private static async Task<string> SendAsync(Messenger messenger, string? address, string? secret = Secret, TimeSpan? patience = null, CancellationToken? cancellation = null)
    {
        var variables = new Dictionary<string, string?> { ["WECOM_ROBOT"] = address, ["DING_ROBOT"] = address, ["DING_SECRET"] = secret };
        var said = Assert.Single(await new MessageSender(variables.GetValueOrDefault, patience ?? TimeSpan.FromMinutes(1))
            .SendAsync([messenger], Title, Text, cancellation ?? Cancellation));
        string[] hidden = [RobotServer.Key, Secret, "127.0.0.1", "://", "access_token"];
        Assert.All(hidden, word => Assert.DoesNotContain(word, said, StringComparison.OrdinalIgnoreCase));
        return said;
    }

    private static async Task<string> AnsweredAsync(Messenger messenger, RequestDelegate answer)
    {
        await using var robot = await RobotServer.StartAsync(answer);
        var said = await SendAsync(messenger, robot.Address);
        Assert.Single(robot.Received);
        return said;
    }

    [Fact]
    public async Task WeCom_gets_the_text_as_its_content()
    {
        await using var robot = await RobotServer.StartAsync();

        Assert.Equal("已通知企业微信（WECOM_ROBOT）。", await SendAsync(WeCom, $" {robot.Address}\n"));

        var message = Assert.Single(robot.Received);
        Assert.Equal(("POST", $"/robot/send?access_token={RobotServer.Key}", "application/json; charset=utf-8"), (message.Method, message.Target, message.ContentType));
        Assert.Equal(Text, message.Markdown("content"));
        Assert.Null(message.Markdown("text"));
    }

    [Fact]
    public async Task DingTalk_gets_a_title_and_a_text_and_a_signed_address()
    {
        await using var robot = await RobotServer.StartAsync();

        Assert.Equal("已通知钉钉（DING_ROBOT）。", await SendAsync(DingTalk, robot.Address));

        var message = Assert.Single(robot.Received);
        Assert.Equal((Title, Text), (message.Markdown("title"), message.Markdown("text")));
        Assert.Matches($"^/robot/send\\?access_token={RobotServer.Key}&timestamp=[0-9]{{13}}&sign=[A-Za-z0-9%]+$", message.Target);
        var time = DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(message.Target.Split("timestamp=")[1][..13]));
        Assert.Equal(new Uri($"{robot.Root}{message.Target}"), MessageFormat.Signed(new Uri(robot.Address), Secret, time));
    }

    [Fact]
    public async Task Each_group_is_told_though_another_cannot_be()
    {
        await using var robot = await RobotServer.StartAsync();
        var variables = new Dictionary<string, string?> { ["WECOM_ROBOT"] = robot.Address };

        var said = await new MessageSender(variables.GetValueOrDefault, TimeSpan.FromMinutes(1)).SendAsync([DingTalk, WeCom], Title, Text, Cancellation);

        Assert.StartsWith("没有通知到钉钉（DING_ROBOT）", said[0]);
        Assert.Equal("已通知企业微信（WECOM_ROBOT）。", said[1]);
        Assert.Single(robot.Received);
    }

    [Theory]
    [InlineData(null, Secret, "DING_ROBOT 没有设置")]
    [InlineData("  ", Secret, "DING_ROBOT 没有设置")]
    [InlineData("https://robot.example/send?access_token=" + RobotServer.Key, null, "DING_SECRET 没有设置")]
    [InlineData("http://robot.example/send?access_token=" + RobotServer.Key, Secret, "DING_ROBOT 里不是 https 网址")]
    [InlineData("ftp://127.0.0.1/" + RobotServer.Key, Secret, "DING_ROBOT 里不是 https 网址")]
    [InlineData("/etc/" + RobotServer.Key, Secret, "DING_ROBOT 里不是 https 网址")]
    [InlineData(RobotServer.Key, Secret, "DING_ROBOT 里不是 https 网址")]
    public async Task A_variable_that_is_not_set_right_is_named(string? address, string? secret, string complaint)
    {
        var said = await SendAsync(DingTalk, address, secret);

        Assert.StartsWith("没有通知到钉钉（DING_ROBOT）", said);
        Assert.Contains(complaint, said);
        Assert.EndsWith("网站已经发布，不受影响。", said);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(404)]
    public async Task A_server_that_fails_is_told_by_its_code(int code) => Assert.Contains($"服务器回答 {code}", await AnsweredAsync(WeCom, context =>
    {
        context.Response.StatusCode = code;
        return context.Response.WriteAsync(RobotServer.Accepted);
    }));

    [Fact]
    public async Task An_address_that_leads_elsewhere_is_not_followed() => Assert.Contains("服务器回答 307", await AnsweredAsync(WeCom, context =>
    {
        context.Response.StatusCode = StatusCodes.Status307TemporaryRedirect;
        context.Response.Headers.Location = "/elsewhere";
        return Task.CompletedTask;
    }));

    [Fact]
    public async Task A_robot_that_refuses_is_told_by_its_code_and_not_in_its_words()
    {
        RequestDelegate Refuse(int code) => context => context.Response.WriteAsync($$"""{"errcode":{{code}},"errmsg":"bad key {{RobotServer.Key}} at http://127.0.0.1"}""");

        Assert.Contains("错误码 93000", await AnsweredAsync(WeCom, Refuse(93000)));
        Assert.Contains("错误码 310000：没有通过机器人的安全设置", await AnsweredAsync(DingTalk, Refuse(310000)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>请先登录</html>")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"errcode":"0"}""")]
    [InlineData("""{"errcode":0.5}""")]
    public async Task An_answer_of_something_else_is_no_success(string answer) =>
        Assert.Contains("看不懂", await AnsweredAsync(WeCom, context => context.Response.WriteAsync(answer)));

    [Fact]
    public async Task An_answer_without_end_is_not_read_to_its_end() => Assert.Contains("看不懂", await AnsweredAsync(WeCom, async context =>
    {
        while (!context.RequestAborted.IsCancellationRequested)
        {
            await context.Response.WriteAsync(new string(' ', 4096), context.RequestAborted);
        }
    }));

    [Fact]
    public async Task One_that_does_not_answer_is_not_waited_for()
    {
        await using var robot = await RobotServer.StartAsync(context => Task.Delay(Timeout.Infinite, context.RequestAborted));

        Assert.Contains("0.5 秒没有回答", await SendAsync(WeCom, robot.Address, patience: TimeSpan.FromSeconds(0.5)));
    }

    [Fact]
    public async Task One_that_cancels_hears_that_the_site_stands()
    {
        using var cancelled = new CancellationTokenSource();
        await using var robot = await RobotServer.StartAsync(async context =>
        {
            await cancelled.CancelAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });

        Assert.EndsWith("被取消了。网站已经发布，不受影响。", await SendAsync(WeCom, robot.Address, cancellation: cancelled.Token));
    }

    [Fact]
    public async Task One_that_is_not_there_cannot_be_reached()
    {
        // Bound and not listening: nobody else gets the port, and nobody answers there.
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        var port = ((IPEndPoint)socket.LocalEndPoint!).Port;

        Assert.Contains("连不上", await SendAsync(WeCom, $"http://127.0.0.1:{port}/send?key={RobotServer.Key}"));
    }
}
