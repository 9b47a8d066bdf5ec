using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace UnionSite.Announcing;

/// <summary>How the platforms want their messages (企业微信 “消息推送配置说明”, 钉钉 “自定义机器人发送群消息”).</summary>
internal static class MessageFormat
{
    private const string LeftOut = "\n……（其余请看网站）";

    /// <summary>The body of the request, JSON. A text that is too long for the platform loses its last lines, and says so.</summary>
    public static string Body(MessengerPlatform platform, string title, string text)
    {
        var fitting = Fit(text, LongestOf(platform));
        return new JsonObject
        {
            ["msgtype"] = "markdown",
            ["markdown"] = platform == MessengerPlatform.WeCom
                ? new JsonObject { ["content"] = fitting }
                : new JsonObject { ["title"] = title, ["text"] = fitting },
        }.ToJsonString();
    }

    /// <summary>
    /// The address of a 钉钉 robot with its signature: HMAC-SHA256 (RFC 2104) of «TIME\nSECRET» by the secret, in base64, as a part of a query.
    /// </summary>
    /// <param name="address">The robot's address.</param>
    /// <param name="secret">Its secret, SEC….</param>
    /// <param name="now">The time, which may differ from the platform's by an hour at most.</param>
    public static Uri Signed(Uri address, string secret, DateTimeOffset now)
    {
        var time = now.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        var key = Encoding.UTF8.GetBytes(secret);
        var signature = Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{time}\n{secret}")));
        return new Uri($"{address}{(address.Query.Length == 0 ? '?' : '&')}timestamp={time}&sign={Uri.EscapeDataString(signature)}");
    }

    /// <summary>How long a text may be, in bytes of UTF-8.</summary>
    private static int LongestOf(MessengerPlatform platform) => platform == MessengerPlatform.WeCom ? 4096 : 20_000;

    private static string Fit(string text, int longest)
    {
        if (Encoding.UTF8.GetByteCount(text) <= longest)
        {
            return text;
        }
        var room = longest - Encoding.UTF8.GetByteCount(LeftOut);
        var fitting = new StringBuilder();
        foreach (var line in text.Split('\n'))
        {
            room -= Encoding.UTF8.GetByteCount(line) + 1;
            if (room < 0)
            {
                break;
            }
            fitting.Append(line).Append('\n');
        }
        return fitting.ToString().TrimEnd('\n') + LeftOut;
    }
}
