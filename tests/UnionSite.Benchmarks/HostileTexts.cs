using UnionSite.Checking;

namespace UnionSite.Benchmarks;

/// <summary>Texts of 100,000 characters, each made to keep a careless check busy.</summary>
internal static class HostileTexts
{
    private const int Length = 100_000;

    private static readonly ImmutableArray<string> Pieces =
    [
        "1", "13", "138", "1 3 8 0 ", "1-3-8-0-", "3301", "62 ", "6222 0000 ", "０", "一二三四", "两百零", "万", "元", "，", "。", "、", " ", "\t", "\n", "（", "）", "《",
        "张", "王李", "内科", "科室科", "护士", "一名", "一名护士", "患", "癌", "住院", "家中失火", "困难", "去世", "同志", "某", "某某", "x", "X", "*", "_", "#", "-", ".", "TODO", "待补",
        "每人", "每人800元", "88人，", "共", "合计", "总计", "其中", "其中：甲1项、", "16=1+2+", "1+", "100%", "50%，", "结余", "余", "近", "约", "2025年", "2025年度", "路1号", "3栋2单元",
        "浙A", "E1", "臵", "〃", "锟斤拷", "�", "Ã", "a,", "慰问患病职工名，", "救助万元", "上半年", "第三季度",
    ];

    /// <summary>One piece over and over, a few long mixtures, and a large table.</summary>
    public static IEnumerable<(string Name, string Value)> All()
    {
        foreach (var piece in Pieces)
        {
            yield return ($"“{piece.Replace("\n", "\\n").Replace("\t", "\\t")}” over and over", Repeat(piece));
        }
        foreach (var seed in Enumerable.Range(1, 5))
        {
            yield return ($"a mixture ({seed})", Mixture(seed));
        }
        yield return ("one sentence of all pieces", Repeat(string.Concat(Pieces.Where(piece => piece is not ("\n" or "。")))));
    }

    /// <summary>The text as a paragraph, and cut at its commas and tabs as a table of ten columns.</summary>
    public static Subject AsSubject(string text)
    {
        var place = new Place("hostile.md", 1, 1);
        var cells = text.Chunk(5).Select(cell => new GridCell(new string(cell), place)).Chunk(10).Select(row => row.ToImmutableArray()).ToImmutableArray();
        return new Subject(null, new Words(
            [
                new Passage(PassageKind.Field, "标题", text[..200], place), new Passage(PassageKind.Paragraph, "正文", text, place) { Under = ["困难职工慰问"] },
                new Passage(PassageKind.Row, "正文", text.Replace('，', '\t'), place) { Under = ["困难职工慰问", "姓名\t科室\t金额"] },
            ], [new Grid("表格", ["困难职工慰问"], cells)]));
    }

    private static string Repeat(string piece) => string.Concat(Enumerable.Repeat(piece, (Length / piece.Length) + 1))[..Length];

    private static string Mixture(int seed)
    {
        var random = new Random(seed);
        var text = new System.Text.StringBuilder();
        while (text.Length < Length)
        {
            text.Append(Pieces[random.Next(Pieces.Length)]);
        }
        return text.ToString(0, Length);
    }
}
