using System.Buffers;

namespace UnionSite.Checking.Persons.Reading;

/// <summary>Finds the persons of whom a passage speaks.</summary>
internal sealed class MentionFinder(string text, List<Token> tokens)
{
    private const int LongestPhrase = 8;

    private static readonly SearchValues<string> Treating =
        SearchValues.Create(["医生", "医师", "主任", "教授", "专家", "博士", "大夫", "院士", "院长", "院领导"], StringComparison.Ordinal);

    /// <summary>Posts that say of several or any: 医务人员.</summary>
    private static readonly SearchValues<string> Many = SearchValues.Create(["人员", "党员", "团员", "委员", "代表", "家属", "领导", "工人", "专家"], StringComparison.Ordinal);

    /// <summary>All of them, in order.</summary>
    public List<Mention> FindAll()
    {
        var mentions = new List<Mention>();
        for (var at = 0; at < tokens.Count; at++)
        {
            var mention = tokens[at].Sense switch
            {
                Sense.Name => Named(at),
                Sense.Post => SingledOut(at),
                _ => null,
            };
            if (mention is not null)
            {
                mentions.Add(mention);
                at = mention.Last;
            }
        }
        return mentions;
    }

    private Mention? Named(int at)
    {
        var last = at;
        if (at + 1 < tokens.Count && (tokens[at + 1].Sense is Sense.Title or Sense.Post
            || tokens[at + 1].Sense == Sense.People && text.AsSpan(tokens[at + 1].Start, tokens[at + 1].Length) is "老人" or "患者" or "学生" or "患儿"))
        {
            last = at + 1;
        }
        // 李娟、王敏两名职工
        if (last == at && at + 2 < tokens.Count && tokens[at + 1].Sense == Sense.Quantifier && tokens[at + 2].Sense is Sense.Title or Sense.Post)
        {
            last = at + 2;
        }
        // The name of a prize, a studio, a foundation.
        if (IsThing(text.AsSpan(tokens[last].End)))
        {
            return null;
        }
        var (marked, post) = Before(at);
        var titles = post < at ? text.AsSpan(tokens[post].Start, tokens[at].Start - tokens[post].Start) : default;
        var isDoctor = titles.ContainsAny(Treating) || (last > at && text.AsSpan(tokens[last].Start, tokens[last].Length).ContainsAny(Treating));
        return new Mention(at, last, tokens[at].Start, tokens[at].Length, true, marked == Sense.Marks, marked == Sense.ByAgent, isDoctor);
    }

    private static bool IsThing(ReadOnlySpan<char> rest)
    {
        foreach (var thing in (ReadOnlySpan<string>)["奖", "杯", "精神", "纪念", "医院", "大学", "基金会", "工作室", "名医", "劳模创新", "劳模工作室", "创新工作室", "班组", "式", "法", "团队", "著", "定律", "综合征", "征", "氏"])
        {
            if (rest.StartsWith(thing) && !rest.StartsWith("法院"))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>The mark before a person's posts and other names of the list, and the first of the posts.</summary>
    private (Sense Mark, int Post) Before(int at)
    {
        var post = at;
        for (var index = at - 1; index >= 0 && at - index <= LongestPhrase * 2; index--)
        {
            switch (tokens[index].Sense)
            {
                case Sense.Post:
                    post = index;
                    break;
                case Sense.Marks or Sense.ByAgent:
                    return (tokens[index].Sense, post);
                case Sense.Other or Sense.Word or Sense.People or Sense.Title or Sense.Name or Sense.Enumeration or Sense.Suffers or Sense.Hardship or Sense.HardshipOf
                    or Sense.Illness or Sense.Topic or Sense.Number or Sense.Space or Sense.Bracket or Sense.Colon:
                case Sense.Filler when tokens[index].Length == 1:
                    break;
                default:
                    return (Sense.Other, post);
            }
        }
        return (Sense.Other, post);
    }

    /// <summary>内科一名护士, 手术室护士长: a post of a department, with 一名、某 before it or no number at all.</summary>
    private Mention? SingledOut(int at)
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
        for (var back = 1; !isOne && back <= 3 && at - back > 0 && tokens[at - back].Sense is Sense.Other or Sense.Word or Sense.Topic or Sense.Illness or Sense.Cure; back++)
        {
            // 一位针灸医师
            if (BeforeMarker(tokens[at - back].Start) is { IsOne: true, End: var before })
            {
                (end, isOne) = (before, true);
            }
        }
        if (!isOne && DescribedOne(at, ref within) is > 0 and var described)
        {
            (end, isOne) = (described, true);
        }
        if (!Departments.EndsAt(text, end) || (!isOne && (post.ContainsAny(Many) || end < tokens[at].Start || IsForAll(at, tokens[at].End))))
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
        var (mark, _) = Before(first);
        return new Mention(first, at, start, tokens[at].End - start, false, mark == Sense.Marks, mark == Sense.ByAgent, post.ContainsAny(Treating), !isOne, within);
    }

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
        while (at > 0 && (text[at - 1] is ' ' or '　' or '女' or '男' or '老' or '新' or '的' || (at > 1 && text.AsSpan(at - 2, 2) is "年轻" or "退休" or "青年" or "在职" or "困难" or "患病" or "年长" or "聘用" or "单亲" or "编外" or "怀孕" or "资深")))
        {
            at -= text[at - 1] is ' ' or '　' or '女' or '男' or '老' or '新' or '的' ? 1 : 2;
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
