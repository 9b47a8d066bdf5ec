namespace UnionSite.Checking.Persons.Reading;

/// <summary>How a word that tells of a misfortune is used, by what follows it.</summary>
internal enum Use
{
    /// <summary>It says something of the one before it: 王强患病.</summary>
    Predicate,

    /// <summary>It is a subject of work: 疾病防治.</summary>
    Topic,

    /// <summary>It describes the post or people after it: 患病职工.</summary>
    Attribute,

    /// <summary>A person stands right after it: 患病的王强.</summary>
    Apposition,
}

/// <summary>Tells how a word is used.</summary>
internal static class Usage
{
    private const int LongestChain = 12;
    private const int LongestClause = 10;
    private const int LongestDepartment = 6;

    /// <summary>How the word at an index is used, and where what decided it stands.</summary>
    public static Use Of(MarkedText text, int at, out int after)
    {
        for (after = at + 1; after < text.Count && after - at <= LongestChain; after++)
        {
            if (text.IsPerson(after))
            {
                return Use.Apposition;
            }
            var token = text[after];
            if (text.InitialOf(after - 1) == '的' && DepartmentAt(text, after) is > 0 and var end)
            {
                after = end;
                return text.IsPerson(end) ? Use.Apposition : Use.Attribute;
            }
            switch (token.Sense)
            {
                case Sense.Topic when !(token.Length == 1 && text.InitialOf(after) == '科' && after > at + 1):
                case Sense.Setting:
                    return Use.Topic;
                case Sense.People or Sense.Post or Sense.Title:
                    return Use.Attribute;
                case Sense.Illness or Sense.Cure or Sense.Enumeration or Sense.Hardship:
                case Sense.Suffers when text[at].Sense is not (Sense.Aid or Sense.SoftAid):
                case Sense.Filler when text.InitialOf(after) is '的' or '等':
                case Sense.Neutral when text.WordAt(after) is "退休" or "离休" or "在职":
                case Sense.Other when text.InitialOf(after) is '和' or '及' or '类':
                    break;
                default:
                    return IsRelative(text, at, ref after) ? Use.Attribute : Use.Predicate;
            }
        }
        return Use.Predicate;
    }

    /// <summary>瘫痪在床的退休职工: the one whom a clause before 的 describes.</summary>
    private static bool IsRelative(MarkedText text, int at, ref int after)
    {
        for (var index = at + 1; index + 1 < text.Count && index - at <= LongestClause && !text.IsPerson(index); index++)
        {
            switch (text[index].Sense)
            {
                case Sense.Filler when text.InitialOf(index) == '的':
                    after = index;
                    return text.IsPerson(index + 1) || text[index + 1].Sense is Sense.Post or Sense.People || DepartmentAt(text, index + 1) > 0;
                case Sense.Comma or Sense.Stop or Sense.Agent or Sense.Topic or Sense.Post or Sense.People or Sense.Visits or Sense.Rescues or Sense.Bracket:
                    return false;
            }
        }
        return false;
    }

    /// <summary>住院的|药剂科|职工廖志强: where the person or the post stands whose department begins at an index; 0 where none does.</summary>
    private static int DepartmentAt(MarkedText text, int at)
    {
        for (var index = at; index + 1 < text.Count && index - at <= LongestDepartment && !text.IsPerson(index); index++)
        {
            if (text[index].Sense is not (Sense.Other or Sense.Word or Sense.Topic or Sense.Illness or Sense.Cure))
            {
                return 0;
            }
            if (Departments.EndsAt(text.Text, text[index].End) && (text.IsPerson(index + 1) || text[index + 1].Sense is Sense.Post or Sense.People))
            {
                return index + 1;
            }
        }
        return 0;
    }
}
