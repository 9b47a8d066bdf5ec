using UnionSite.Tests.Support;

namespace UnionSite.Browser.Support;

/// <summary>A board whose texts are made to be hard to search: few characters that come again and again, in all spellings.</summary>
public sealed class AwkwardBoard : IAsyncLifetime
{
    private const int Seed = 20261121;
    private const int Records = 300;
    private const int Books = 40;

    private static readonly string[] Pieces =
    [
        "职", "工", "会", "职工", "職工", "代表大会", "代表大會", "党政", "联席会", "聯席會", "党政联席会", "审计", "財務", "财务", "张伟", "張偉", "伟", "甲", "子", "萬", "万",
        "𠮷", "𠮷田", "䲢", "々", "〇", "CT", "ＣＴ", "PET", "ct机", "X光机", "Ｘ光機", "DX光", "act", "école", "E\u0301cole", "Ⅱ", "㎡", "℃", "mL",
        "45", "1450", "１４５０", "5.12", "15.12", "201785", "201,785.00元", "20.1785万元", "¥201,785", "3.5亿", "98.5%", "1,234,567", "12,34", "007",
        "2024-05-12", "2024年5月12日", "2024.5.12", "2024/05/12", "2024-05", "2024年05月", "978-7-02-000220-7", "9787020002207", "7-02-000220-X", "院工〔2024〕3号",
        "，", "。", "、", "；", "（附）", "〔", "〕", "“", "”", "……", "-", "/", "·", " ", "　", "  ",
    ];

    private readonly TinySite _site = new();
    private readonly Random _random = new(Seed);
    private SiteServer? _server;

    /// <summary>Where the records are.</summary>
    public string Input => _site.Input;

    /// <summary>Where the site is served.</summary>
    public string Root => _server!.Root;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        _site.File("site.yml", TinySite.SiteYml + "别名:\n  - 职代会 = 职工代表大会\n  - CT = 计算机断层\n");
        for (var number = 0; number < Records; number++)
        {
            _site.File($"disclosures/{number:000}.md", Disclosure());
        }
        _site.File("library/books.yml", $"馆藏:\n{string.Concat(Enumerable.Range(0, Books).Select(Holding))}");
        Assert.Empty(_site.Check().Where(finding => finding.Severity == Severity.Error).Select(finding => $"{finding.Place.File}: {finding.Message}"));
        await _site.BuildAsync();
        _server = await SiteServer.StartAsync(_site.Output, "");
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
        _site.Dispose();
    }

    private string Disclosure() => $"""
        ---
        标题: '题{Text(4)}'
        日期: 2024-{_random.Next(1, 11):00}-{_random.Next(1, 29):00}
        类别: {(_random.Next(2) == 0 ? "运营管理" : "廉政建设")}
        科室: '部{Text(2)}'
        标签: ['签{Text(2)}']
        ---
        文{Text(30)}

        段{Text(20)}

        | 甲{Text(3)} | 乙{Text(3)} |
        |---|---|
        | 丙{Text(4)} | 丁{Text(4)} |

        """;

    private string Holding(int number) =>
        $"  - {{馆藏号: B-{number}, 题名: '书{Text(5)}', 作者: '者{Text(2)}', ISBN: 978-7-02-000{number + 200:000}-{CheckDigit(9787020000000 + ((number + 200L) * 10))}, 索书号: 'R{number}/12'}}\n";

    // Numbers side by side would be telephones' and bank cards' numbers, which no board may publish.
    private string Text(int pieces) => Enumerable.Range(0, pieces).Select(_ => Pieces[_random.Next(Pieces.Length)])
        .Aggregate("", (text, piece) => text + (text.Length > 0 && IsInRun(text[^1]) && IsInRun(piece[0]) ? "员" : "") + piece);

    private static bool IsInRun(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is >= '０' and <= 'ｚ';

    // The last digit of an ISBN makes the sum of all, every second one three times, a multiple of ten.
    private static int CheckDigit(long digits) =>
        (10 - ($"{digits}"[..12].Select((digit, place) => (digit - '0') * (place % 2 == 0 ? 1 : 3)).Sum() % 10)) % 10;
}
