using System.Text;
using UnionSite.Searching.Text;

namespace UnionSite.Tests.Searching;

/// <summary>
/// Nothing that readers may not see is in any byte of the site: not in a page, a feed or a data file, and in no file of the index, unpacked,
/// not even as a piece of two characters or as pinyin.
/// </summary>
public sealed class SearchLeakTests : IDisposable
{
    // What is hidden is written in characters that stand nowhere else, so that each piece of it tells.
    private static readonly string[] Secrets =
    [
        "麒麟貔貅", "饕餮狻猊", "魑魅魍魉", "蜻蜓蚱蜢", "蟾蜍螳螂", "鹧鸪鹦鹉", "鸬鹚鹈鹕", "琵琶箜篌", "qwzxvqk", "73914682", "蝙蝠蜈蚣",
    ];

    private readonly TinySite _site = new();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData(Audience.Staff)]
    [InlineData(Audience.Patients)]
    [InlineData(Audience.Public)]
    public async Task What_is_hidden_is_in_no_byte(Audience audience)
    {
        Write(hide: true, audience);
        await _site.BuildAsync(options => options with { Audience = audience });

        Assert.Contains("献血", Traces(["献血"]).Select(trace => trace.Piece));
        Assert.Empty(Traces(Secrets));
    }

    // The same words in records that may be seen: a test that cannot find them proves nothing.
    [Fact]
    public async Task What_is_shown_is_found_by_the_same_look()
    {
        Write(hide: false, Audience.Staff);
        await _site.BuildAsync();

        var traces = Traces(Secrets).ToList();

        Assert.All(Secrets, secret => Assert.Contains(traces, trace => trace.Piece == secret && trace.Path.StartsWith("search/records/", StringComparison.Ordinal)));
        Assert.All(Secrets, secret => Assert.Contains(traces, trace => trace.Piece == secret && trace.Path.EndsWith(".html", StringComparison.Ordinal)));
        foreach (var piece in (string[])["麒麟貔", "麒麟", "饕餮狻", "syllables of 麒麟", "pinyin of 麒麟貔貅", "syllables of 蟾蜍"])
        {
            Assert.Contains(traces, trace => trace.Piece == piece && trace.Path.StartsWith("search/terms/", StringComparison.Ordinal));
        }
    }

    // A board with one open record, and others that hold the secrets: of one who is hidden, all; otherwise none is hidden.
    private void Write(bool hide, Audience audience)
    {
        var withdrawn = hide ? "撤回: {日期: 2025-03-04, 理由: 内容有误}\n" : "";
        var other = hide ? audience == Audience.Staff ? withdrawn : "对象: 职工\n" : "";
        var name = audience switch { Audience.Staff => "职工", Audience.Patients => "患者", _ => "社会" };
        _site.File("disclosures/open.md", TinySite.Disclosure($"对象: [{name}]", "献血的事，见[另一条](record:disclosures/withdrawn)。", title: "献血安排"))
            .File("disclosures/withdrawn.md", TinySite.Disclosure(
                $"{withdrawn}对象: [{name}]\n摘要: 鹧鸪鹦鹉\n标签: [蜻蜓蚱蜢]\n受理: {{部门: 鸬鹚鹈鹕, 电话: 0000-73914682}}\n依据: 琵琶箜篌", "饕餮狻猊，qwzxvqk，73914682。", title: "麒麟貔貅"))
            .File("disclosures/other.md", TinySite.Disclosure(other, "魑魅魍魉。", title: "另外的事"))
            .File("awards/2025.yml", $"标题: 表彰\n日期: 2025-03-01\n获奖:\n  - {{编号: p1, 获奖者: 蟾蜍螳螂, 奖项: 先进, 事迹: 蝙蝠蜈蚣, 日期: 2025-03-01, 同意公开: {(hide ? "否" : "是")}}}\n");
    }

    // Where secrets or pieces of them stand in the output.
    private IEnumerable<(string Piece, string Path)> Traces(IEnumerable<string> secrets)
    {
        var traces = secrets.SelectMany(PiecesOf).Select(piece => (piece.Name, Bytes: BytesOf(piece.Text))).ToList();
        return _site.OutputFiles().Select(file => (file.Key, Looks: LooksOf(file).ToList()))
            .SelectMany(file => traces.Where(trace => file.Looks.Any(look => trace.Bytes.Any(bytes => look.AsSpan().IndexOf(bytes) >= 0))).Select(trace => (trace.Name, file.Key)));
    }

    // A piece of two digits or letters stands anywhere; of Han that are used nowhere else, it stands for the whole.
    private static IEnumerable<(string Name, string Text)> PiecesOf(string secret)
    {
        var least = Han.Is(secret[0]) ? 2 : 6;
        for (var length = least; length <= secret.Length; length++)
        {
            for (var start = 0; start + length <= secret.Length; start++)
            {
                yield return (secret.Substring(start, length), secret.Substring(start, length));
            }
        }
        if (Han.Is(secret[0]))
        {
            yield return ($"pinyin of {secret}", Pinyin.LettersOf(secret).First());
            foreach (var (one, other) in secret.Zip(secret[1..]))
            {
                yield return ($"syllables of {one}{other}", $"{SyllableOf(one)}{SyllableOf(other)}");
            }
        }
    }

    private static char SyllableOf(char character) => Pinyin.SyllablesOf(new Rune(character))[0];

    private static byte[][] BytesOf(string text) => [Encoding.UTF8.GetBytes(text), Encoding.Unicode.GetBytes(text)];

    // A file as it is, and unpacked, if it is packed.
    private static IEnumerable<byte[]> LooksOf(KeyValuePair<string, byte[]> file)
    {
        yield return [.. file.Value, .. Encoding.UTF8.GetBytes(file.Key)];
        if (file.Key.StartsWith("search/", StringComparison.Ordinal) && !file.Key.StartsWith("search/client-", StringComparison.Ordinal))
        {
            yield return PackedFile.Unpack(file.Value);
        }
    }
}
