namespace UnionSite.Checking.Persons.Reading;

/// <summary>Names that stand in one list: 张伟、李娟和王强.</summary>
internal static class Series
{
    private const int LongestGap = 40;

    /// <summary>A person and the others of the list.</summary>
    public static IEnumerable<Mention> Of(MarkedText text, Mention person)
    {
        yield return person;
        if (!person.IsNamed || person.First < 0)
        {
            yield break;
        }
        var mentions = text.Mentions;
        var number = text.NumberAt(person.First);
        for (var next = number + 1; next < mentions.Count && AreListed(text, mentions[next - 1], mentions[next]); next++)
        {
            yield return mentions[next];
        }
        for (var previous = number - 1; previous >= 0 && AreListed(text, mentions[previous], mentions[previous + 1]); previous--)
        {
            yield return mentions[previous];
        }
    }

    private static bool AreListed(MarkedText text, Mention first, Mention second)
    {
        if (!first.IsNamed || !second.IsNamed || second.Start - first.Start > LongestGap)
        {
            return false;
        }
        var isListed = false;
        for (var index = first.Last + 1; index < second.First; index++)
        {
            switch (text[index].Sense)
            {
                case Sense.Enumeration:
                case Sense.Other or Sense.Marks when text.InitialOf(index) is '和' or '及' or '与':
                    isListed = true;
                    break;
                case Sense.Post or Sense.Bracket or Sense.Number or Sense.Space or Sense.Other or Sense.Word or Sense.Topic or Sense.Illness or Sense.People:
                case Sense.Filler when text[index].Length <= 2:
                    break;
                default:
                    return false;
            }
        }
        return isListed;
    }
}
