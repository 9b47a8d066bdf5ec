using System.Text;
using System.Text.Json;

namespace UnionSite.Announcing;

/// <summary>Sends announcements to the groups of site.yml. Whatever goes wrong is told without the address, which is a secret, and stops nothing.</summary>
/// <param name="variable">Gives an environment variable; null where it is not set.</param>
/// <param name="patience">How long a platform may take.</param>
internal sealed class MessageSender(Func<string, string?> variable, TimeSpan patience)
{
    private const int LongestAnswer = 64 << 10;

    /// <summary>Sends a text to all of them. What is published stays so: nothing is thrown, not even where it is cancelled.</summary>
    /// <returns>What to tell whoever published, a line for each.</returns>
    public async Task<ImmutableArray<string>> SendAsync(IEnumerable<Messenger> messengers, string title, string text, CancellationToken cancellation) =>
        [.. await Task.WhenAll(messengers.Select(messenger => SendAsync(messenger, title, text, cancellation)))];

    private async Task<string> SendAsync(Messenger messenger, string title, string text, CancellationToken cancellation)
    {
        // Of several groups of one platform the variable says which is meant.
        var name = $"{messenger.Platform.Name()}（{messenger.AddressVariable.Value}）";
        var complaint = AddressOf(messenger, out var address) ?? await SendAsync(messenger.Platform, address, title, text, cancellation);
        return complaint is null ? $"已通知{name}。" : $"没有通知到{name}：{complaint}网站已经发布，不受影响。";
    }

    private string? AddressOf(Messenger messenger, out Uri address)
    {
        address = null!;
        var names = new[] { messenger.AddressVariable.Value, messenger.SecretVariable?.Value }.OfType<string>();
        if (names.FirstOrDefault(name => string.IsNullOrWhiteSpace(variable(name))) is { } unset)
        {
            return $"环境变量 {unset} 没有设置，请信息科在运行发布命令的账号下设置。";
        }
        if (!Uri.TryCreate(variable(messenger.AddressVariable)!.Trim(), UriKind.Absolute, out address!)
            || !(address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)))
        {
            return $"环境变量 {messenger.AddressVariable.Value} 里不是 https 网址，请信息科从群里重新复制机器人的网址。";
        }
        address = messenger.SecretVariable is { } secret ? MessageFormat.Signed(address, variable(secret)!.Trim(), DateTimeOffset.UtcNow) : address;
        return null;
    }

    /// <summary>Sends a message.</summary>
    /// <returns>What went wrong; null where nothing did.</returns>
    private async Task<string?> SendAsync(MessengerPlatform platform, Uri address, string title, string text, CancellationToken cancellation)
    {
        // An address that leads on elsewhere is none of a robot, and what stands on this machine is behind no proxy.
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = !address.IsLoopback })
        {
            Timeout = patience,
            MaxResponseContentBufferSize = LongestAnswer,
        };
        try
        {
            using var body = new StringContent(MessageFormat.Body(platform, title, text), Encoding.UTF8, "application/json");
            using var answer = await client.PostAsync(address, body, cancellation);
            return answer.IsSuccessStatusCode
                ? Understand(platform, await answer.Content.ReadAsStringAsync(cancellation))
                : $"服务器回答 {(int)answer.StatusCode}，网址可能不对，请信息科核对。";
        }
        catch (HttpRequestException failure)
        {
            // Its own words may name the server.
            return failure.HttpRequestError == HttpRequestError.ConfigurationLimitExceeded ? NotUnderstood : "连不上，请信息科检查服务器能不能上外网、网址对不对。";
        }
        catch (OperationCanceledException)
        {
            return cancellation.IsCancellationRequested ? "被取消了。" : $"{patience.TotalSeconds:0.#} 秒没有回答，请信息科检查服务器能不能上外网。";
        }
    }

    private const string NotUnderstood = "对方的回答看不懂，网址可能不是群机器人的，请信息科核对。";

    // Both platforms answer {"errcode": 0, "errmsg": "ok"}. The words of an error may repeat the key.
    private static string? Understand(MessengerPlatform platform, string answer)
    {
        try
        {
            using var json = JsonDocument.Parse(answer);
            return (json.RootElement.GetProperty("errcode").GetInt64(), platform) switch
            {
                (0, _) => null,
                (310000, MessengerPlatform.DingTalk) => "对方不收，错误码 310000：没有通过机器人的安全设置，请信息科核对“加签”的密钥、关键词或 IP。",
                (var code, _) => $"对方不收，错误码 {code}，请信息科按错误码查平台的说明。",
            };
        }
        catch (Exception failure) when (failure is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return NotUnderstood;
        }
    }
}
