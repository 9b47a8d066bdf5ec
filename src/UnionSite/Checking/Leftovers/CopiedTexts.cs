using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

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
        var texts = new Dictionary<ulong, List<Copy>>();
        var paragraphs = new Dictionary<ulong, List<Copy>>();
        foreach (var record in context.Board.All)
        {
            var body = Words.TextOf(record);
            if (body.Blocks.IsEmpty || record.Day is not { } day)
            {
                continue;
            }
            var text = new Print(record.Key.Kind);
            foreach (var block in body.AllBlocks)
            {
                text.AddWhole(block);
                if (block is Paragraph { Content: var content } && content.Sum(inline => inline is Text text ? text.Value.Length : 20) >= ShortestParagraph)
                {
                    var paragraph = new Print(record.Key.Kind);
                    paragraph.Add(content);
                    paragraph.Keep(paragraphs, ShortestParagraph, new Copy(record, day, block));
                }
            }
            text.Keep(texts, ShortestText, new Copy(record, day, body.Blocks[0]));
        }
        var whole = texts.Values.SelectMany(copies => Pairs(copies, int.MaxValue)).Where(pair => CountFigures(PlainText.Of(Words.TextOf(pair.Newer.Record))) >= 3).ToList();
        var copied = whole.Select(pair => pair.Newer.Record).ToHashSet(ReferenceEqualityComparer.Instance);
        return whole.Select(pair => Explain(pair, "正文")).Concat(paragraphs.Values.SelectMany(copies => Pairs(copies, MostCopies))
            .Where(pair => !copied.Contains(pair.Newer.Record) && TellsFigures(PlainText.Of(((Paragraph)pair.Newer.Block).Content))).Select(pair => Explain(pair, "这一段")));
    }

    private static Finding Explain((Copy Older, Copy Newer) pair, string what) => Finding.Warning("text-copied", pair.Newer.Block.Place,
        $"{what}和“{pair.Older.Record.Headline}”（{pair.Older.Record.Place.File}）一字不差，数字也都一样。", "多半是照旧文件改时漏了，请核对数字和日期；确实相同的，可以写明“与上期相同”。");

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

    private sealed record Copy(BoardRecord Record, DateOnly Day, Block Block);

    /// <summary>A fingerprint of words (FNV-1a, 64 bits), and how many characters it was taken of.</summary>
    private struct Print(RecordKind kind)
    {
        private ulong _hash = 14695981039346656037 ^ (ulong)kind;
        private int _length;

        /// <summary>Adds the words of a block as they are.</summary>
        public void AddWhole(Block block)
        {
            switch (block)
            {
                case Paragraph paragraph:
                    AddWhole(paragraph.Content);
                    break;
                case Heading heading:
                    AddWhole(heading.Content);
                    break;
                case TableBlock table:
                    foreach (var row in table.Rows)
                    {
                        foreach (var cell in row.Cells)
                        {
                            AddWhole(cell.Content);
                        }
                    }
                    break;
            }
        }

        private void AddWhole(ImmutableArray<Inline> content)
        {
            foreach (var inline in content)
            {
                switch (inline)
                {
                    case Text text:
                        _hash = (_hash ^ (uint)text.Value.GetHashCode()) * 1099511628211;
                        _length += text.Value.Length;
                        break;
                    case Span span:
                        AddWhole(span.Content);
                        break;
                    case Link link:
                        AddWhole(link.Content);
                        break;
                }
            }
        }

        /// <summary>Keeps a copy with those of the same words, if there are words enough.</summary>
        public readonly void Keep(Dictionary<ulong, List<Copy>> copies, int shortest, Copy copy)
        {
            if (_length < shortest)
            {
                return;
            }
            ref var same = ref CollectionsMarshal.GetValueRefOrAddDefault(copies, _hash, out _);
            (same ??= new List<Copy>(1)).Add(copy);
        }

        /// <summary>Adds words without their spaces and marks.</summary>
        public void Add(ImmutableArray<Inline> content)
        {
            foreach (var inline in content)
            {
                switch (inline)
                {
                    case Text text:
                        Add(text.Value);
                        break;
                    case CodeSpan code:
                        Add(code.Value);
                        break;
                    case Span span:
                        Add(span.Content);
                        break;
                    case Link link:
                        Add(link.Content);
                        break;
                }
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private void Add(string words)
        {
            foreach (var c in words)
            {
                if (c is not (' ' or '\u3000' or '，' or '。' or '、' or '；' or '：' or ',' or ';'))
                {
                    _hash = (_hash ^ c) * 1099511628211;
                    _length++;
                }
            }
        }
    }
}
