using System.Text;
using System.Text.Json;
using UnionSite.Announcing;

namespace UnionSite.Tests.Announcing;

public sealed class MessageFormatTests
{
    private const string Title = "更新";

    private static string TextIn(MessengerPlatform platform, string text)
    {
        using var json = JsonDocument.Parse(MessageFormat.Body(platform, Title, text));
        return json.RootElement.GetProperty("markdown").GetProperty(platform == MessengerPlatform.WeCom ? "content" : "text").GetString()!;
    }

    private static string Lists(int added, int withdrawn, int more = 0) => "# 更新\n\n有变化。\n\n## 新公开\n\n"
        + string.Concat(Enumerable.Range(1, added).Select(number => $"- 第 {number} 项食堂收支情况，看看这一行有多长，再长一点就好了\n"))
        + (more > 0 ? $"- 另有 {more} 项\n" : "") + "\n## 撤回\n\n"
        + string.Concat(Enumerable.Range(1, withdrawn).Select(number => $"- disclosures/{number}：方案未审议\n"));

    [Fact]
    public void A_text_that_just_fits_is_left_as_it_is()
    {
        var text = Lists(10, 2);
        var exact = text + new string('好', (4096 - Encoding.UTF8.GetByteCount(text)) / 3);
        exact += new string('.', 4096 - Encoding.UTF8.GetByteCount(exact));

        Assert.Equal(exact, TextIn(MessengerPlatform.WeCom, exact));
        Assert.NotEqual(exact + ".", TextIn(MessengerPlatform.WeCom, exact + "."));
        Assert.Equal(exact + ".", TextIn(MessengerPlatform.DingTalk, exact + "."));
    }

    [Theory]
    [InlineData(MessengerPlatform.WeCom, 80)]
    [InlineData(MessengerPlatform.DingTalk, 400)]
    public void A_text_that_is_too_long_loses_items_of_its_longest_list_and_says_how_many(MessengerPlatform platform, int added)
    {
        var shown = TextIn(platform, Lists(added, 3, more: 7));
        var kept = shown.Split('\n').Count(line => line.StartsWith("- 第", StringComparison.Ordinal));

        Assert.InRange(kept, 1, added - 1);
        Assert.Equal(Lists(kept, 3, more: 7 + added - kept), shown);
        // One item more would have been too many.
        Assert.True(Length(platform, shown) <= Limit(platform) && Length(platform, Lists(kept + 1, 3, more: 6 + added - kept)) > Limit(platform));
    }

    [Theory]
    [InlineData(MessengerPlatform.WeCom)]
    [InlineData(MessengerPlatform.DingTalk)]
    public void However_long_its_words_no_message_is_too_long(MessengerPlatform platform)
    {
        foreach (var text in new[] { $"# 更新\n\n- {new string('长', 9000)}\n", $"# 更新\n\n{new string('长', 9000)}\n\n- 甲\n", $"# 更新\n\n- {new string('"', 30_000)}\n尾" })
        {
            var shown = TextIn(platform, text);
            Assert.True(Length(platform, shown) <= Limit(platform));
            Assert.StartsWith("# 更新", shown);
        }
    }

    [Fact]
    public void DingTalk_signs_as_openssl_does()
    {
        // printf '1700000000000\nSECabc0123456789' | openssl dgst -sha256 -hmac SECabc0123456789 -binary | base64
        const string Signature = "iy7GNzU1xwBa1zkZZ5lU3x8Q%2FBIKrOpleoxEs9fo%2B%2F8%3D";
        var now = DateTimeOffset.FromUnixTimeMilliseconds(1_700_000_000_000);

        Assert.Equal($"https://robot.example/send?access_token=a%2Bb&timestamp=1700000000000&sign={Signature}",
            MessageFormat.Signed(new Uri("https://robot.example/send?access_token=a%2Bb"), "SECabc0123456789", now).AbsoluteUri);
        Assert.Equal($"https://robot.example/send?timestamp=1700000000000&sign={Signature}",
            MessageFormat.Signed(new Uri("https://robot.example/send#part"), "SECabc0123456789", now).AbsoluteUri);
    }

    private static int Limit(MessengerPlatform platform) => platform == MessengerPlatform.WeCom ? 4096 : 20_000;

    private static int Length(MessengerPlatform platform, string text) => platform == MessengerPlatform.WeCom
        ? Encoding.UTF8.GetByteCount(text)
        : Encoding.UTF8.GetByteCount($$$"""{"msgtype":"markdown","markdown":{"title":"{{{Title}}}","text":"{{{text.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\n", "\\n")}}}"}}""");
}
