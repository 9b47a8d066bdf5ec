namespace UnionSite.Checking.Persons.Reading;

/// <summary>Looks around a word within its sentence.</summary>
internal static class Nearby
{
    private const int LongestReach = 40;
    private const int LongestApposition = 8;

    /// <summary>The person right after a word, with posts, 的, a colon and the like between: 辞退张伟, 慰问住院的职工李娟.</summary>
    public static Mention? ObjectOf(MarkedText text, int at)
    {
        for (var index = at + 1; index < text.Count && text[index].Start - text[at].End < LongestReach; index++)
        {
            if (text.PersonAt(index) is { } person)
            {
                return person;
            }
            switch (text[index].Sense)
            {
                case Sense.Post or Sense.People or Sense.Filler or Sense.Colon or Sense.Bracket or Sense.Space or Sense.Number or Sense.Other or Sense.Word or Sense.Suffers or Sense.Illness
                    or Sense.Hardship or Sense.HardshipOf or Sense.Enumeration or Sense.Quantifier or Sense.Marks or Sense.Cure or Sense.Given or Sense.Catches or Sense.Aid or Sense.Rescues
                    or Sense.Relation:
                case Sense.Topic when Departments.EndsAt(text.Text, text[index].End):
                case Sense.Neutral when text.WordAt(index) is "退休" or "离休" or "在职":
                    break;
                default:
                    return null;
            }
        }
        return null;
    }

    /// <summary>The person after whom a word is a remark, with only brackets, spaces, 的 or a relation between: 王强（肝癌）, 王强的父亲，肺癌.</summary>
    public static Mention? RemarkedOn(MarkedText text, int at, Discourse discourse)
    {
        if (GoesOn(text, at + 1))
        {
            return null;
        }
        for (var index = at - 1; index >= discourse.Sentence && at - index <= LongestApposition; index--)
        {
            if (text.PersonAt(index) is { } person)
            {
                return person.IsActor || (person.IsDoctor && text[at].Sense == Sense.Cure) ? null : person;
            }
            switch (text[index].Sense)
            {
                case Sense.Pronoun when discourse.SpokenOf is { } spokenOf:
                    return spokenOf;
                case Sense.Bracket or Sense.Space or Sense.Colon or Sense.Relation or Sense.Number or Sense.Filler or Sense.Illness or Sense.Cure or Sense.Comma or Sense.Suffers
                    or Sense.HardshipOf or Sense.Pronoun:
                    break;
                default:
                    return null;
            }
        }
        return null;
    }

    /// <summary>Whether a word of one of the senses stands in the sentence.</summary>
    public static bool Has(MarkedText text, int at, int sentence, params ReadOnlySpan<Sense> senses)
    {
        for (var index = at - 1; index >= sentence && at - index < LongestReach; index--)
        {
            if (senses.Contains(text[index].Sense) && !text.IsPerson(index))
            {
                return true;
            }
        }
        for (var index = at + 1; index < text.Count && index - at < LongestReach && text[index].Sense != Sense.Stop; index++)
        {
            if (senses.Contains(text[index].Sense) && !text.IsPerson(index))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>解聘李明信息科科长职务: a change of post is disclosed by rule, unless it is a penalty.</summary>
    public static bool EndsWithPost(MarkedText text, int at)
    {
        if (text.InitialOf(at) is '撤' or '被')
        {
            return false;
        }
        var rest = text.Text.AsSpan(text[at].Start);
        var end = rest.IndexOfAny("。；\n，");
        return rest[..(end < 0 ? Math.Min(rest.Length, LongestReach) : end)].IndexOf("职务") >= 0;
    }

    /// <summary>Whether what follows makes the word a part of something else, as 肝癌筛查 and 肝癌：早期… are.</summary>
    private static bool GoesOn(MarkedText text, int next)
    {
        var sense = next < text.Count ? text[next].Sense : Sense.Stop;
        return sense is Sense.Other or Sense.Word or Sense.Agent or Sense.Colon && text.InitialOf(next) is not ('晚' or '早' or '中' or '末' or '复' or '转' or '急');
    }
}
