using System.Text;

namespace UnionSite.Checking.Leftovers;

/// <summary>
/// A report with last period's figures was copied and not brought up to date. Figures are the danger: texts without any, standards and legal formulas are
/// rightly the same each time, and so is what stands in many records.
/// </summary>
internal sealed class CopiedTexts : IRule
{
    private const int ShortestParagraph = 60;
    private const int ShortestText = 100;
    private const int MostCopies = 3;

    /// <summary>Nearer records tell of the same matter: a draft and its result, an announcement and its correction.</summary>
    private const int FewestDaysBetween = 25;

    private static readonly string[] Formulas = ["标准", "规定", "不超过", "上限", "应当", "须", "如有异议", "欢迎", "工作日内", "依据", "按照", "办法", "条例", "可以", "不得", "地址", "电话"];
    private static readonly string[] Reports = ["共", "累计", "合计", "完成", "同比", "收入", "支出", "结余", "截至", "本季度", "本月", "今年", "上半年", "全年", "参加", "慰问", "发放", "办理", "收到"];

    public IEnumerable<Finding> Check(CheckContext context)
    {
        var texts = new Dictionary<string, List<Copy>>(StringComparer.Ordinal);
        var paragraphs = new Dictionary<string, List<Copy>>(StringComparer.Ordinal);
        foreach (var record in context.Board.All)
        {
            var body = record switch { Disclosure { Withdrawn: null } disclosure => disclosure.Body, Activity activity => activity.Body, _ => RichText.Empty };
            if (body.Blocks.IsEmpty || record.Day is not { } day)
            {
                continue;
            }
            var kind = record.Key.Kind == RecordKind.Disclosure ? "公" : "活";
            Add(texts, kind + Normal(PlainText.Of(body)), ShortestText, new Copy(record, day, body.Blocks[0].Place));
            foreach (var block in body.AllBlocks())
            {
                if (block is Paragraph paragraph && PlainText.Of(paragraph.Content) is { Length: >= ShortestParagraph } words && TellsFigures(words))
                {
                    Add(paragraphs, kind + Normal(words), ShortestParagraph, new Copy(record, day, paragraph.Place));
                }
            }
        }
        var whole = texts.Values.SelectMany(copies => Pairs(copies, int.MaxValue)).Where(pair => HasFigures(pair.Newer.Record)).ToList();
        var copied = whole.Select(pair => pair.Newer.Record).ToHashSet(ReferenceEqualityComparer.Instance);
        return whole.Select(pair => Explain(pair, "正文")).Concat(paragraphs.Values.SelectMany(copies => Pairs(copies, MostCopies))
            .Where(pair => !copied.Contains(pair.Newer.Record)).Select(pair => Explain(pair, "这一段")));
    }

    private static Finding Explain((Copy Older, Copy Newer) pair, string what) => Finding.Warning("text-copied", pair.Newer.Place,
        $"{what}和“{pair.Older.Record.Headline}”（{pair.Older.Record.Place.File}）一字不差，数字也都一样。", "多半是照旧文件改时漏了，请核对数字和日期；确实相同的，可以写明“与上期相同”。");

    private static void Add(Dictionary<string, List<Copy>> copies, string words, int shortest, Copy copy)
    {
        if (words.Length <= shortest)
        {
            return;
        }
        if (!copies.TryGetValue(words, out var same))
        {
            copies.Add(words, same = new List<Copy>(1));
        }
        same.Add(copy);
    }

    /// <summary>Each record with the one before it that says the same.</summary>
    private static IEnumerable<(Copy Older, Copy Newer)> Pairs(List<Copy> copies, int most)
    {
        if (copies.Count < 2 || copies.Count > most)
        {
            yield break;
        }
        copies.Sort((one, other) => one.Day.CompareTo(other.Day) is var byDay and not 0 ? byDay : string.CompareOrdinal(one.Record.Key.Id, other.Record.Key.Id));
        for (var i = 1; i < copies.Count; i++)
        {
            if (copies[i].Record != copies[i - 1].Record && copies[i].Day.DayNumber - copies[i - 1].Day.DayNumber >= FewestDaysBetween)
            {
                yield return (copies[i - 1], copies[i]);
            }
        }
    }

    private static bool HasFigures(BoardRecord record) =>
        CountFigures(PlainText.Of(record is Disclosure disclosure ? disclosure.Body : ((Activity)record).Body)) >= 3;

    private static bool TellsFigures(string words) =>
        CountFigures(words) >= 2 && Measures.ContainsAny(words, Reports) && !Measures.ContainsAny(words, Formulas);

    /// <summary>How many figures words hold, those of dates left out.</summary>
    private static int CountFigures(ReadOnlySpan<char> words)
    {
        var count = 0;
        for (var i = 0; i < words.Length; i++)
        {
            if (!char.IsAsciiDigit(words[i]))
            {
                continue;
            }
            while (i + 1 < words.Length && (char.IsAsciiDigit(words[i + 1]) || words[i + 1] is ',' or '.'))
            {
                i++;
            }
            count += words.At(words.SkipSpaces(i + 1)) is '年' or '月' or '日' or '号' or '届' or '〕' or '-' ? 0 : 1;
        }
        return count;
    }

    /// <summary>The words without spaces and marks.</summary>
    private static string Normal(string words)
    {
        var normal = new StringBuilder(words.Length);
        foreach (var c in words)
        {
            if (char.IsLetterOrDigit(c) || c is '.' or '%')
            {
                normal.Append(c);
            }
        }
        return normal.ToString();
    }

    private sealed record Copy(BoardRecord Record, DateOnly Day, Place Place);
}
