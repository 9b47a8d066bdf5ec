using System.Buffers;

namespace UnionSite.Checking.Persons.Reading;

/// <summary>Finds those whom a department and a post single out though no name is told.</summary>
internal sealed class PostFinder(string text, List<Token> tokens)
{
    private const int LongestPhrase = 8;

    /// <summary>Posts that say of several or any: 医务人员.</summary>
    private static readonly SearchValues<string> Many = SearchValues.Create(["人员", "党员", "团员", "委员", "代表", "家属", "领导", "工人", "专家"], StringComparison.Ordinal);

    /// <summary>内科一名护士, 手术室护士长: a post of a department, with 一名、某 before it or no number at all.</summary>
    public Mention? SingledOut(int at)
    {
        if (at + 1 < tokens.Count && tokens[at + 1].Sense is Sense.Name or Sense.Post or Sense.Number or Sense.Enumeration)
        {
            return null;
        }
        var within = Misfortune.None;
        var index = at;
        while (index > 0 && at - index < LongestPhrase && tokens[index - 1] is { Sense: Sense.Suffers or Sense.Illness or Sense.Hardship or Sense.Post or Sense.Catches or Sense.HardshipOf } or { Sense: Sense.Filler, Length: 1 })
        {
            index--;
            within = tokens[index].Misfortune != Misfortune.None ? tokens[index].Misfortune : within;
        }
        var start = tokens[index].Start;
        var (end, isOne) = BeforeMarker(start);
        if (index < at && end == start)
        {
            // No marker before the attributes; it may stand after them: 患病的一名护士.
            (end, isOne) = BeforeMarker(tokens[at].Start);
            within = Misfortune.None;
        }
        var post = text.AsSpan(tokens[at].Start, tokens[at].Length);
        if (!isOne && index == at && post is ['科' or '部', '主', '任'])
        {
            end++;
        }
        for (var back = 1; !isOne && back <= LongestPhrase && at - back > 0 && IsDescribing(tokens[at - back]); back++)
        {
            // 一位针灸医师, 一名 35 岁单身女医生
            if (BeforeMarker(tokens[at - back].Start) is { IsOne: true, End: var before })
            {
                (end, isOne) = (before, true);
            }
        }
        if (!isOne && DescribedOne(at, ref within) is > 0 and var described)
        {
            (end, isOne) = (described, true);
        }
        if (!(Departments.EndsAt(text, end) || IsOfHospital(post, start) || IsOnly(end)) || (!isOne && (post.ContainsAny(Many) || end < tokens[at].Start || IsForAll(at, tokens[at].End))))
        {
            return null;
        }
        var first = at;
        while (first > 0 && tokens[first - 1].Start >= end)
        {
            first--;
        }
        while (first > 0 && at - first < LongestPhrase * 2 && tokens[first - 1] is { Sense: Sense.Other or Sense.Word or Sense.Topic or Sense.Illness or Sense.Cure } name && !"了的在对把将".Contains(text[name.Start]))
        {
            first--;
        }
        if (!isOne && first > 0 && tokens[first - 1].Sense == Sense.Enumeration)
        {
            return null;
        }
        start = tokens[first].Start;
        var (mark, _) = Marking.Before(tokens, first);
        return new Mention(first, at, start, tokens[at].End - start, false, mark == Sense.Marks, mark == Sense.ByAgent, post.ContainsAny(Marking.Treating), !isOne, within);
    }

    private static bool IsDescribing(Token token) =>
        token.Sense is Sense.Other or Sense.Word or Sense.Topic or Sense.Illness or Sense.Cure or Sense.Number or Sense.Space || token is { Sense: Sense.Filler, Length: 1 };

    /// <summary>我院总会计师: a post of which a hospital has one.</summary>
    private bool IsOfHospital(ReadOnlySpan<char> post, int start) =>
        post is "总会计师" or "总经济师" or "总工程师" or "总药师" or "总护士长" && text.AsSpan(0, start) is [.., '我' or '本' or '全' or '医', '院'];

    /// <summary>本院唯一的男助产士: one of whom there is no other, whatever the unit.</summary>
    private bool IsOnly(int end) => text.AsSpan(0, end).EndsWith("唯一");

    /// <summary>口腔科一位刚做完手术的护师: where the department ends before a marker and a clause that tells what befell the one.</summary>
    private int DescribedOne(int at, ref Misfortune within)
    {
        if (at == 0 || text[tokens[at - 1].Start] != '的')
        {
            return 0;
        }
        var told = Misfortune.None;
        for (var index = at - 1; index > 0 && at - index <= 12 && tokens[index].Sense is not (Sense.Comma or Sense.Stop or Sense.Agent or Sense.Name); index--)
        {
            told = tokens[index].Misfortune != Misfortune.None ? tokens[index].Misfortune : told;
            if (BeforeMarker(tokens[index].Start) is { IsOne: true, End: var end } && Departments.EndsAt(text, end))
            {
                within = told;
                return told == Misfortune.None ? 0 : end;
            }
        }
        return 0;
    }

    /// <summary>Whether the sentence speaks of everybody in the post.</summary>
    private bool IsForAll(int at, int end)
    {
        if (end < text.Length && text[end] is '们' or '者' or '等')
        {
            return true;
        }
        for (var index = at; index >= 0 && at - index < 40 && tokens[index].Sense != Sense.Stop; index--)
        {
            if (tokens[index].Sense is Sense.Quantifier or Sense.Generic)
            {
                return true;
            }
        }
        for (var index = at; index < tokens.Count && index - at < 40 && tokens[index].Sense != Sense.Stop; index++)
        {
            if (tokens[index].Sense == Sense.Generic)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Where 一名、某、有一位 begins that ends at an index, and whether there is one.</summary>
    private (int End, bool IsOne) BeforeMarker(int end)
    {
        var at = end;
        while (at > 0 && (text[at - 1] is ' ' or '　' or '女' or '男' or '老' or '新' or '的' || (at > 1 && text.AsSpan(at - 2, 2) is "年轻" or "退休" or "青年" or "在职" or "困难" or "患病" or "年长" or "聘用" or "单亲" or "编外" or "怀孕" or "资深" or "单身" or "离异" or "大龄")))
        {
            at -= text[at - 1] is ' ' or '　' or '女' or '男' or '老' or '新' or '的' ? 1 : 2;
        }
        if (text.AsSpan(0, at).EndsWith("唯一"))
        {
            return (at, true);
        }
        var marker = at;
        if (marker > 0 && text[marker - 1] is '名' or '位' or '个')
        {
            marker--;
            while (marker > 0 && text[marker - 1] == ' ')
            {
                marker--;
            }
            var isOne = marker > 0 && (text[marker - 1] is '一' or '1' or '１' or '某' or '有')
                && !(marker > 1 && (char.IsDigit(text[marker - 2]) || text[marker - 2] is '十' or '百' or '第'));
            return isOne ? (Trimmed(marker - 1), true) : (end, false);
        }
        return marker > 0 && text[marker - 1] is '一' or '某' or '该' ? (Trimmed(marker - 1), true) : (end, false);
    }

    private int Trimmed(int end)
    {
        while (end > 0 && text[end - 1] is ' ' or '有' or '的' or '另' or '内' or '又')
        {
            end--;
        }
        return end;
    }
}
