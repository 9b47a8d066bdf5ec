using System.Text;
using System.Text.Json.Nodes;
using UnionSite.Building;
using UnionSite.Printing;

namespace UnionSite.Tests.Printing;

/// <summary>Every character of a record stands on its poster as that character, or the build stops and says where it is.</summary>
public sealed class GlyphTests : IDisposable
{
    /// <summary>Characters of names that older fonts lack; the last is beyond GB 18030.</summary>
    private const string Names = "𬱖㛃䶮𫖯𠮷";

    /// <summary>What 通用规范汉字表 has beyond the Basic Multilingual Plane.</summary>
    private const string Beyond =
        "𠅤𠙶𠳐𡎚𡐓𣗋𣲗𣲘𣸣𤧛𤩽𤫉𥔲𥕢𥖨𥻗𦈡𦒍𦙶𦝼𦭜𦰡𧿹𨐈𨙸𨚕𨟠𨭉𨱇𨱏𨱑𨱔𨺙𩽾𩾃𩾌𪟝𪣻𪤗𪨰𪨶𪩘𪾢𫄧𫄨𫄷𫄸𫇭𫌀" +
        "𫍣𫍯𫍲𫍽𫐄𫐐𫐓𫑡𫓧𫓯𫓶𫓹𫔍𫔎𫔶𫖮𫖯𫖳𫗧𫗴𫘜𫘝𫘦𫘧𫘨𫘪𫘬𫚕𫚖𫚭𫛭𫞩𫟅𫟦𫟹𫟼𫠆𫠊𫠜𫢸𫫇𫭟𫭢𫭼𫮃𫰛𫵷𫶇𫷷" +
        "𫸩𬀩𬀪𬂩𬃊𬇕𬇙𬇹𬉼𬊈𬊤𬌗𬍛𬍡𬍤𬒈𬒔𬒗𬕂𬘓𬘘𬘡𬘩𬘫𬘬𬘭𬘯𬙂𬙊𬙋𬜬𬜯𬞟𬟁𬟽𬣙𬣞𬣡𬣳𬤇𬤊𬤝𬨂𬨎𬩽𬪩𬬩𬬭𬬮" +
        "𬬱𬬸𬬹𬬻𬬿𬭁𬭊𬭎𬭚𬭛𬭤𬭩𬭬𬭯𬭳𬭶𬭸𬭼𬮱𬮿𬯀𬯎𬱖𬱟𬳵𬳶𬳽𬳿𬴂𬴃𬴊𬶋𬶍𬶏𬶐𬶟𬶠𬶨𬶭𬶮𬷕𬸘𬸚𬸣𬸦𬸪𬹼𬺈𬺓";

    private readonly TinySite _site = new();

    public void Dispose() => _site.Dispose();

    private Task BuildAsync() => _site.BuildAsync(options => options with { Posters = true });

    private static string TextOf(string pdf) => string.Concat(Poppler.Text(pdf).Where(character => !char.IsWhiteSpace(character)));

    [Fact]
    public async Task Rare_names_print_wherever_they_stand()
    {
        _site.File("disclosures/a.md", TinySite.Disclosure("海报: 是", $"正文{Names}。\n\n| 姓名 | 人数 |\n|--|--:|\n| 表格{Names} | 1 |", title: $"标题{Names}"))
            .File("awards/a.yml", $"标题: 光荣榜{Names}\n日期: 2025-03-01\n获奖:\n  - {{编号: p1, 获奖者: 林{Names}, 奖项: 先进, 日期: 2025-03-01, 同意公开: 是}}\n");

        await BuildAsync();

        var notice = TextOf(Path.Combine(_site.Output, "posters/disclosures/a.pdf"));
        Assert.All(["标题" + Names, "正文" + Names, "表格" + Names], words => Assert.Contains(words, notice));
        var honours = TextOf(Path.Combine(_site.Output, "posters/awards/a.pdf"));
        Assert.All(["光荣榜" + Names, "林" + Names], words => Assert.Contains(words, honours));
    }

    /// <summary>GB 18030-2022, level 2: what level 1 has of the unified ideographs and of extension A, and all of 通用规范汉字表.</summary>
    [Fact]
    public async Task What_the_standard_asks_for_prints_as_itself()
    {
        var wanted = Between(0x4E00, 0x9FEF).Concat(Between(0x3400, 0x4DB5)).Concat(Beyond.EnumerateRunes()).ToList();
        var paragraphs = wanted.Chunk(500).Select(runes => new JsonObject
        {
            ["type"] = "paragraph",
            ["content"] = new JsonArray(new JsonObject { ["type"] = "text", ["text"] = string.Concat(runes) }),
        });
        await using var press = new Press(ProjectFolders.Find(), Workspace.PressCacheFolder(_site.Output), clean: true, _ => { });
        var pdf = Path.Combine(Directory.CreateDirectory(_site.Output).FullName, "all.pdf");

        var answer = await press.SendAsync(new JsonObject
        {
            ["do"] = "poster",
            ["template"] = "notice",
            ["data"] = new JsonObject
            {
                ["organisation"] = "甲",
                ["board"] = "乙",
                ["title"] = "丙",
                ["date"] = "2025-03-03",
                ["body"] = new JsonArray([.. paragraphs]),
            },
            ["sheets"] = new JsonArray(new PosterSheet(PaperSize.A1, Tiling: null).ToJson()),
            ["to"] = Path.ChangeExtension(pdf, null),
        }, TestContext.Current.CancellationToken);

        Assert.Null(answer.Error);
        var printed = TextOf(pdf).EnumerateRunes().ToHashSet();
        Assert.Empty(wanted.Where(rune => !printed.Contains(rune)).Select(rune => $"{rune} U+{rune.Value:X4}"));
    }

    [Theory]
    [InlineData("甲😀乙", "丙", "标题", 2, "U+1F600")]
    [InlineData("甲", "丙👨‍👩‍👧丁", "正文", 8, "U+1F468")]
    [InlineData("甲", "| 丙 |\n|--|\n| 𪜀丁 |", "正文", 10, "U+2A700")]
    public async Task A_character_that_the_fonts_lack_stops_the_build(string title, string body, string field, int line, string code)
    {
        _site.File("disclosures/a.md", TinySite.Disclosure());
        await BuildAsync();
        var before = _site.OutputFiles();
        _site.File("disclosures/a.md", TinySite.Disclosure("海报: 是", body, title));

        var stopped = await Assert.ThrowsAsync<RecordsHaveErrorsException>(BuildAsync);

        var finding = stopped.Findings.First();
        Assert.Equal(("poster-glyph", "disclosures/a.md", line), (finding.Code, finding.Place.File, finding.Place.Line));
        Assert.Contains(code, finding.Message);
        Assert.Contains(field, finding.Message);
        Assert.Equal(before, _site.OutputFiles());
    }

    [Fact]
    public async Task A_winner_whose_name_cannot_be_printed_is_found_in_his_own_entry()
    {
        _site.File("awards/a.yml", "标题: 光荣榜\n日期: 2025-03-01\n获奖:\n"
            + "  - {编号: p1, 获奖者: 林知夏, 奖项: 先进, 日期: 2025-03-01, 同意公开: 是}\n"
            + "  - {编号: p2, 获奖者: 林𪜀, 奖项: 先进, 日期: 2025-03-01, 同意公开: 是}\n");

        var stopped = await Assert.ThrowsAsync<RecordsHaveErrorsException>(BuildAsync);

        var finding = Assert.Single(stopped.Findings);
        Assert.Equal(("poster-glyph", "awards/a.yml", 5), (finding.Code, finding.Place.File, finding.Place.Line));
        Assert.Contains("获奖者", finding.Message);
        Assert.Contains("U+2A700", finding.Message);
    }

    private static IEnumerable<Rune> Between(int first, int last) => Enumerable.Range(first, last - first + 1).Select(code => new Rune(code));
}
