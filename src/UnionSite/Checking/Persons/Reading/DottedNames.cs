using System.Buffers;

namespace UnionSite.Checking.Persons.Reading;

/// <summary>Finds foreign and minority names by their dots: 阿依古丽·买买提.</summary>
internal static class DottedNames
{
    /// <summary>Characters in which foreign and minority names are written.</summary>
    private static readonly SearchValues<char> Transcribing = SearchValues.Create("阿艾买依古尔克丽力提江木吐热合麦孜娜罕汗拜巴扎卓玛次仁旺多吉加措央金拉姆斯德特亚里西迪米库叶萨达努尼帕坦肯别苏不花布和其木格朝鲁图雅娅曼塔那哈孜伊卡马赛乌吾热孜");

    private const string Dots = "·•‧・⋅﹒";

    /// <summary>How long the name is that begins at an index; 0 where none does.</summary>
    public static int LengthAt(string text, int index)
    {
        const int Longest = 8;
        var (position, run, dots, transcribing) = (index, 0, 0, 0);
        for (; position < text.Length && run <= Longest; position++)
        {
            var character = text[position];
            if (Dots.Contains(character))
            {
                if (run < 2)
                {
                    return 0;
                }
                (run, dots) = (0, dots + 1);
                continue;
            }
            if (character is < '\u4e00' or > '\u9fff' || (dots > 0 && run >= 2 && EndsDotted(text, position)))
            {
                break;
            }
            run++;
            transcribing += Transcribing.Contains(character) ? 1 : 0;
        }
        return dots > 0 && run is >= 2 and <= Longest && transcribing >= 3 ? position - index : 0;
    }

    private static bool EndsDotted(string text, int index) =>
        !Transcribing.Contains(text[index]) && (Lexicon.WordAt(text, index) is { Length: > 0, Sense: not Sense.Word } || NameEnds.Follows.Contains(text[index]));
}
