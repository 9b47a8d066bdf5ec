using System.Text;
using System.Text.Json;

namespace UnionSite.Announcing;

/// <summary>Sends announcements to the groups of site.yml. Whatever goes wrong is told without the address, which is a secret, and stops nothing.</summary>
/// <param name="variable">Gives an environment variable; null where it is not set.</param>
/// <param name="patience">How long a platform may take.</param>
internal sealed class MessageSender(Func<string, string?> variable, TimeSpan patience)
{
    private const int LongestAnswer = 64 << 10;

    /// <summary>Sends a text to all of them.</summary>
    /// <returns>What to tell whoever published, a line for each.</returns>
    public async Task<ImmutableArray<string>> SendAsync(IEnumerable<Messenger> messengers, string title, string text, CancellationToken cancellation)
    {
        // An address that leads on elsewhere is none of a robot.
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = patience, MaxResponseContentBufferSize = LongestAnswer };
        return [.. await Task.WhenAll(messengers.Select(messenger => SendAsync(client, messenger, title, text, cancellation)))];
    }

    private async Task<string> SendAsync(HttpClient client, Messenger messenger, string title, string text, CancellationToken cancellation)
    {
        var name = messenger.Platform == MessengerPlatform.WeCom ? "企业微信" : "钉钉";
        if (AddressOf(messenger, out var complaint) is not { } address)
        {
            return $"没有通知{name}：{complaint}";
        }
        try
        {
            using var body = new StringContent(MessageFormat.Body(messenger.Platform, title, text), Encoding.UTF8, "application/json");
            using var answer = await client.PostAsync(address, body, cancellation);
            return answer.IsSuccessStatusCode
                ? Understand(name, await answer.Content.ReadAsStringAsync(cancellation))
                : $"没有通知到{name}：服务器回答 {(int)answer.StatusCode}。";
        }
        catch (Exception failure) when (failure is HttpRequestException || (failure is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return $"没有通知到{name}：{(failure is HttpRequestException ? "连不上" : $"{patience.TotalSeconds:0} 秒没有回答")}。请检查服务器能不能上外网，变量 {messenger.AddressVariable.Value} 里的网址对不对。";
        }
    }

    private Uri? AddressOf(Messenger messenger, out string complaint)
    {
        var names = new[] { messenger.AddressVariable.Value, messenger.SecretVariable?.Value }.OfType<string>();
        if (names.FirstOrDefault(name => string.IsNullOrWhiteSpace(variable(name))) is { } unset)
        {
            complaint = $"环境变量 {unset} 没有设置。";
            return null;
        }
        if (!Uri.TryCreate(variable(messenger.AddressVariable)!.Trim(), UriKind.Absolute, out var address)
            || !(address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)))
        {
            complaint = $"环境变量 {messenger.AddressVariable.Value} 里不是 https 网址。";
            return null;
        }
        complaint = "";
        return messenger.SecretVariable is { } secret ? MessageFormat.Signed(address, variable(secret)!.Trim(), DateTimeOffset.UtcNow) : address;
    }

    // Both platforms answer {"errcode": 0, "errmsg": "ok"}.
    private static string Understand(string name, string answer)
    {
        try
        {
            using var json = JsonDocument.Parse(answer);
            var code = json.RootElement.GetProperty("errcode").GetInt64();
            return code == 0 ? $"已通知{name}。" : $"没有通知到{name}：对方不收，错误码 {code}。";
        }
        catch (Exception failure) when (failure is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return $"没有通知到{name}：对方的回答看不懂，网址可能不是群机器人的。";
        }
    }
}
