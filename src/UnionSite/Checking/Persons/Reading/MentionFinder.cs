namespace UnionSite.Checking.Persons.Reading;

/// <summary>Finds the persons of whom a passage speaks.</summary>
internal sealed class MentionFinder(string text, List<Token> tokens)
{
    private readonly PostFinder _posts = new(text, tokens);

    /// <summary>All of them, in order.</summary>
    public List<Mention> FindAll()
    {
        var mentions = new List<Mention>();
        for (var at = 0; at < tokens.Count; at++)
        {
            var mention = tokens[at].Sense switch
            {
                Sense.Name => Named(at),
                Sense.Post => _posts.SingledOut(at),
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
        var (marked, post) = Marking.Before(tokens, at);
        var titles = post < at ? text.AsSpan(tokens[post].Start, tokens[at].Start - tokens[post].Start) : default;
        var isDoctor = titles.ContainsAny(Marking.Treating) || (last > at && text.AsSpan(tokens[last].Start, tokens[last].Length).ContainsAny(Marking.Treating));
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
}
