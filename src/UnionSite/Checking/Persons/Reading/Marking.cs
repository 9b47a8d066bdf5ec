using System.Buffers;

namespace UnionSite.Checking.Persons.Reading;

/// <summary>Tells what the words before a person make of them: 为 a receiver, 由 one who acts, 医生 one who treats.</summary>
internal static class Marking
{
    private const int LongestPhrase = 16;

    /// <summary>Posts and titles of those who treat others, or lead.</summary>
    public static readonly SearchValues<string> Treating =
        SearchValues.Create(["医生", "医师", "主任", "教授", "专家", "博士", "大夫", "院士", "院长", "院领导"], StringComparison.Ordinal);

    /// <summary>The mark before a person's posts and other names of the list, and the first of the posts.</summary>
    public static (Sense Mark, int Post) Before(List<Token> tokens, int at)
    {
        var post = at;
        for (var index = at - 1; index >= 0 && at - index <= LongestPhrase; index--)
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
}
