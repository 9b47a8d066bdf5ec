using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace UnionSite.Announcing;

/// <summary>How the platforms want their messages (企业微信 “消息推送配置说明”, 钉钉 “自定义机器人发送群消息”).</summary>
internal static class MessageFormat
{
    // 企业微信 counts the text; 钉钉 says no more than “message”, so all of it is counted.
    private const int LongestWeComText = 4096;
    private const int LongestDingTalkMessage = 20_000;

    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The body of the request, JSON. A text that is too long for the platform loses items of its lists, and says how many.</summary>
    public static string Body(MessengerPlatform platform, string title, string text) => platform == MessengerPlatform.WeCom
        ? WeCom(MessageParts.Fit(text, fitting => Encoding.UTF8.GetByteCount(fitting) <= LongestWeComText))
        : DingTalk(title, MessageParts.Fit(text, fitting => Encoding.UTF8.GetByteCount(DingTalk(title, fitting)) <= LongestDingTalkMessage));

    /// <summary>
    /// The address of a 钉钉 robot with its signature: HMAC-SHA256 (RFC 2104) of «TIME\nSECRET» by the secret, in base64, as a part of a query.
    /// </summary>
    /// <param name="address">The robot's address.</param>
    /// <param name="secret">Its secret, SEC….</param>
    /// <param name="now">The time, which may differ from the platform's by an hour at most.</param>
    public static Uri Signed(Uri address, string secret, DateTimeOffset now)
    {
        var time = now.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        var signature = Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{time}\n{secret}")));
        var query = address.Query.TrimStart('?');
        return new UriBuilder(address) { Query = $"{query}{(query.Length == 0 ? "" : "&")}timestamp={time}&sign={Uri.EscapeDataString(signature)}", Fragment = "" }.Uri;
    }

    private static string WeCom(string text) => Json(new JsonObject { ["msgtype"] = "markdown", ["markdown"] = new JsonObject { ["content"] = text } });

    private static string DingTalk(string title, string text) =>
        Json(new JsonObject { ["msgtype"] = "markdown", ["markdown"] = new JsonObject { ["title"] = title, ["text"] = text } });

    private static string Json(JsonObject message) => message.ToJsonString(Options);
}
