using System.Buffers;

namespace UnionSite.Checking.Persons.Reading;

/// <summary>Tells where a name ends by what follows it: a title, what befell, a mark.</summary>
internal static class NameEnds
{
    /// <summary>Surnames that before a title are no surnames: 原主任、时任.</summary>
    private const string NoSurnamesBeforeTitles = "方任成单原党连水常万余左包安那南车团代班国经计关明文易古新曾";

    /// <summary>Characters after which a name may have ended.</summary>
    public static readonly SearchValues<char> Follows = SearchValues.Create("在于被的等是有已正曾去今近年家本也不突获将为又从自同以及或刚仍并即因患得其被由和与给她他，。；：、！？（）()[]【】“”\"' \t\n　:;,.!?-—_/<>《》\r…~～%*|·+＋");

    /// <summary>How well what follows tells that a name has ended: 0 not, 1 it may have, 2 a title or a misfortune follows.</summary>
    public static int AfterAt(string text, int index)
    {
        if (index >= text.Length)
        {
            return 1;
        }
        var word = Lexicon.WordAt(text, index);
        return word.Sense switch
        {
            Sense.Title or Sense.Suffers or Sense.Relation or Sense.Illness or Sense.Cure or Sense.Aid or Sense.HardshipOf or Sense.Passive => 2,
            Sense.Post or Sense.Undergoes or Sense.Catches when word.Length > 1 || text[index] == '患' => 2,
            Sense.Other or Sense.Word => Follows.Contains(text[index]) || NameFinder.NeverGiven.Contains(text[index]) || char.IsAsciiDigit(text[index]) ? 1 : 0,
            _ => word.Length > 0 ? 1 : 0,
        };
    }

    /// <summary>Whether the text ends at an index, or goes on with a mark or a word that often stands after a name.</summary>
    public static bool IsPlain(string text, int index) => index >= text.Length || text[index] == '向' || Follows.Contains(text[index]);

    /// <summary>高峰同志, but not 任何同志们.</summary>
    public static bool IsHonoured(string text, int index) =>
        text.AsSpan(index).StartsWith("同志") && (index + 2 == text.Length || text[index + 2] != '们') && !text.AsSpan(0, index).EndsWith("任何")
        || text.AsSpan(index) is ['老', '师', ..] or ['师', '傅', ..] or ['女', '士', ..] or ['先', '生', ..];

    /// <summary>Whether a title or a post stands at an index.</summary>
    public static bool IsTitle(string text, int index) => index < text.Length && Lexicon.WordAt(text, index) is { Length: > 1, Sense: Sense.Title or Sense.Post };

    /// <summary>张主任: whether a title follows the one character of a surname.</summary>
    public static bool IsSurnameWithTitle(string text, int index) =>
        index + 1 < text.Length && Lexicon.WordAt(text, index + 1) is { Length: > 1, Sense: Sense.Title or Sense.Post } title
        && (!NoSurnamesBeforeTitles.Contains(text[index]) || text.AsSpan(title.Start, title.Length) is "师傅" or "老师" or "阿姨" or "大姐");
}
