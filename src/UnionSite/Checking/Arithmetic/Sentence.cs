using System.Buffers;
using System.Runtime.CompilerServices;

namespace UnionSite.Checking.Arithmetic;

/// <summary>A sentence with its quantities and the words before and after each.</summary>
/// <param name="Text">The passage.</param>
/// <param name="Start">Where the sentence begins in it.</param>
/// <param name="End">Where the sentence ends.</param>
/// <param name="Quantities">Its quantities, in order.</param>
internal sealed record Sentence(string Text, int Start, int End, ImmutableArray<Quantity> Quantities)
{
    // A longer row of numbers is a table or a code, not a sentence that can be understood.
    private const int MostQuantities = 60;

    private static readonly SearchValues<char> Ends = SearchValues.Create("。！？!?；;\n\t");

    /// <summary>What is said of numbers that belong together; most sentences with numbers say none of it.</summary>
    private static readonly WordSet Cues = new(
        [
            "每", "均", "价", "/", "／", "=", "＝", "结余", "余额", "结存", "盈余", "节余", "剩", "节约", "节省", "节支", "少交", "少付", "少支", "减", "差", "增", "欠", "缺", "降", "核减", "少", "缩短",
            "其中", "分别", "共", "合计", "总计", "：", "（", "(", ":", "包括", "由", "即", "中，", "占", "弃权", "实到", "比", "较", "提高", "通过", "缓议", "答复", "更正", "履行", "采纳", "合格", "办结", "男", "退休", "优惠", "未", "期末", "年末", "满意", "季度", "半年", "缺席", "率", "净",
        ]);

    private static readonly SearchValues<char> Figures = SearchValues.Create("0123456789０１２３４５６７８９");
    private static readonly SearchValues<char> Numerals = SearchValues.Create(ChineseNumerals.Characters);
    private static readonly SearchValues<char> Pauses = SearchValues.Create("，,、：:（）()“”—");

    /// <summary>The sentences of a passage that hold a quantity and say something of it that can be reckoned.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static List<Sentence> In(string text)
    {
        var sentences = new List<Sentence>();
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny(Ends);
            var end = length < 0 ? text.Length : start + length;
            if (end - start > 4 && HasNumbers(text.AsSpan(start, end - start)) && Cues.IsIn(text.AsSpan(start, end - start)))
            {
                var quantities = Arithmetic.Quantities.In(text, start, end, MostQuantities + 1);
                if (quantities.Count is > 0 and <= MostQuantities)
                {
                    sentences.Add(new Sentence(text, start, end, [.. quantities]));
                }
            }
            start = end + 1;
        }
        return sentences;
    }

    /// <summary>Whether there can be quantities worth reading: one in figures, or three in words, as every other sentence has an 一.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool HasNumbers(ReadOnlySpan<char> sentence)
    {
        if (sentence.IndexOfAny(Figures) >= 0)
        {
            return true;
        }
        var count = 0;
        for (var at = sentence.IndexOfAny(Numerals); at >= 0 && count < 3; at = sentence.IndexOfAny(Numerals))
        {
            count++;
            sentence = sentence[(at + 1)..];
        }
        return count >= 3;
    }

    /// <summary>Whether a semicolon ends it.</summary>
    public bool GoesOn => End < Text.Length && Text[End] is '；' or ';';

    /// <summary>Whether two of its quantities are of one unit. Where none are, nothing can be added or compared.</summary>
    public bool HasComparable()
    {
        for (var one = 1; one < Quantities.Length; one++)
        {
            for (var other = 0; other < one; other++)
            {
                if (Quantities[one].Unit == Quantities[other].Unit)
                {
                    return true;
                }
            }
        }
        return false;
    }

    /// <summary>The words of the sentence.</summary>
    public ReadOnlySpan<char> Words => Text.AsSpan(Start, End - Start);

    /// <summary>All words between the quantity before (or the beginning) and this one.</summary>
    public ReadOnlySpan<char> Lead(int index)
    {
        var from = index == 0 ? Start : Quantities[index - 1].End;
        return from <= Quantities[index].Start ? Text.AsSpan(from, Quantities[index].Start - from) : [];
    }

    /// <summary>The words right before a quantity, within its clause: 共慰问退休职工 88 人.</summary>
    public ReadOnlySpan<char> Label(int index)
    {
        var lead = Lead(index);
        return lead[(lead.LastIndexOfAny(Pauses) + 1)..].Trim();
    }

    /// <summary>The words right after a quantity, within its clause: 22 条已答复本人.</summary>
    public ReadOnlySpan<char> After(int index)
    {
        var to = index + 1 < Quantities.Length ? Quantities[index + 1].Start : End;
        var after = Text.AsSpan(Quantities[index].End, Math.Max(0, to - Quantities[index].End));
        var pause = after.IndexOfAny(Pauses);
        return (pause < 0 ? after : after[..pause]).Trim();
    }

    /// <summary>What the quantity is of: the words before it, or after it where none stand before.</summary>
    public ReadOnlySpan<char> Name(int index)
    {
        var label = Label(index);
        return label.IsEmpty ? After(index) : label;
    }
}
