using System.Buffers;
using System.Collections.Frozen;

namespace UnionSite.Checking.Persons.Reading;

/// <summary>
/// Tells a person's name by its form (a surname, one or two characters that could be a given name) and by what stands on both sides: 职工…、为…, …同志、…患病.
/// Names that are hidden (张某、张*伟) are none.
/// </summary>
internal static class NameFinder
{
    private static readonly FrozenSet<char> Surnames = Characters("Surnames.txt");
    private static readonly FrozenSet<char> CommonGiven = Characters("GivenNames.txt");
    private static readonly FrozenSet<string> LongSurnames = FrozenSet.ToFrozenSet(
        "欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 夏侯 司徒 端木 轩辕 长孙 宇文 司空 呼延 南宫 万俟 闻人 申屠 独孤 澹台 淳于 单于 百里 东郭 西门 赫连 公羊 纳兰 完颜 拓跋 达瓦".Split(' '));

    /// <summary>Surnames that before a title are no surnames: 原主任、时任.</summary>
    private const string NoSurnamesBeforeTitles = "方任成单原党连水常万余左包安那南车团代班国经计关明文易古新曾";

    /// <summary>Characters that no given name has.</summary>
    private static readonly SearchValues<char> NeverGiven = SearchValues.Create(
        "的了是在和与及或被把将从对给因由于以之其这那哪此该每各某也都就又还不没未无但且则即虽很最更太患病疾症癌瘤疼痛伤亡死尸葬丧医护药诊疗疫住院科室部处所厅局术员职工会们者等名位元岁个件次号第送买卖吃喝看问说讲做作到出入上下里间费款额钱币度类种项目标准表单册页条例规制率比值量数据点线面级层段届任责序组班队团委府机构统划案况状态势样品物料件器械设备产企店铺屋楼厂场站桥区县市省州村镇乡两几另我你他她它吗呢吧啊呀么着过后前我们须应请按据除却仍您需拟较仅均走想提带请坐站退调赴累哭叫让使找拿收领接报付缴交办打拉推抓抢捐购租借选评查检验测核审批称指叙述谈议论辩");

    /// <summary>Characters in which foreign and minority names are written.</summary>
    private static readonly SearchValues<char> Transcribing = SearchValues.Create("阿艾买依古尔克丽力提江木吐热合麦孜娜罕汗拜巴扎卓玛次仁旺多吉加措央金拉姆斯德特亚里西迪米库叶萨达努尼帕坦肯别苏不花布和其木格朝鲁图雅娅曼塔那哈孜伊卡马赛乌吾热孜");

    /// <summary>Characters after which a name may have ended.</summary>
    private static readonly SearchValues<char> Follows = SearchValues.Create("在于被的等是有已正曾去今近年家本也不突获将为又从自同以及或刚仍并即因患得其被由和与给她他，。；：、！？（）()[]【】“”\"' \t\n　:;,.!?-—_/<>《》\r…~～%*|·+＋");

    private const string Dots = "·•‧・⋅﹒";

    /// <summary>Those whom everybody knows, and whose names stand in the names of prizes and hospitals.</summary>
    private static readonly FrozenSet<string> Public = Lexicon.Lines("PublicNames.txt").SelectMany(line => line.Split(' ')).ToFrozenSet();

    /// <summary>How long the name is that begins at an index; 0 where none does.</summary>
    /// <param name="text">The passage.</param>
    /// <param name="index">Where it would begin.</param>
    /// <param name="before">How well what stands before announces a person: 0 not, 1 it is a boundary, 2 it is a post, a department, 看望 ….</param>
    public static int LengthAt(string text, int index, int before)
    {
        if (before > 0 && DottedLengthAt(text, index) is > 0 and var dotted)
        {
            return dotted;
        }
        var surname = SurnameLengthAt(text, index);
        if (surname == 0 || (text[index] == '向' && before < 2))
        {
            return 0;
        }
        var spaced = before > 0 ? SpacedLengthAt(text, index) : 0;
        if (spaced > 0)
        {
            return spaced;
        }
        foreach (var length in (ReadOnlySpan<int>)[surname + 2, surname + 1])
        {
            if (IsNameAt(text, index, length, surname, before))
            {
                return Public.Contains(text.Substring(index, length)) ? 0 : length;
            }
        }
        return surname == 1 && before > 0 && IsSurnameWithTitle(text, index) ? 1 : 0;
    }

    /// <summary>Whether a text is nothing but a name, as in a cell: 张伟, 张　伟, 阿依古丽·买买提.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isExpected">Whether names are expected there, so that 高峰 is one.</param>
    public static bool IsName(string text, bool isExpected)
    {
        var name = text.Trim();
        if (DottedLengthAt(name, 0) is > 0 and var dotted)
        {
            return dotted == name.Length;
        }
        name = string.Concat(name.Where(character => !char.IsWhiteSpace(character)));
        var surname = name.Length > 0 ? SurnameLengthAt(name, 0) : 0;
        return surname > 0 && name.Length - surname is 1 or 2 && IsGiven(name.AsSpan(surname))
            && !Public.Contains(name) && (isExpected || (Lexicon.WordAt(name, 0).Length < 2 && name.AsSpan(surname).IndexOfAnyExcept(CommonGivenCharacters) < 0));
    }

    private static readonly SearchValues<char> CommonGivenCharacters = SearchValues.Create([.. CommonGiven]);

    private static bool IsNameAt(string text, int index, int length, int surname, int before)
    {
        if (index + length > text.Length)
        {
            return false;
        }
        var given = text.AsSpan(index + surname, length - surname);
        if (!IsGiven(given) || given.ContainsAny(Digits))
        {
            return false;
        }
        // 王敏|感染, not 王敏感|染.
        for (var inside = index + surname; inside < index + length; inside++)
        {
            if (Lexicon.WordAt(text, inside) is { Sense: not Sense.Word, Length: > 1 } word && !(word.Sense == Sense.Neutral && word.End == index + length) && word.End > index + length - (inside == index + length - 1 ? 0 : 1))
            {
                return false;
            }
        }
        var after = AfterAt(text, index + length);
        var isCommon = given.IndexOfAnyExcept(CommonGivenCharacters) < 0;
        if (Lexicon.WordAt(text, index) is { Sense: Sense.Word } everyday && everyday.Length > surname)
        {
            return (before == 2 && isCommon && after >= (everyday.Length < length ? 1 : 2))
                || (before > 0 && (isCommon || before == 2) && everyday.Length == length && IsHonoured(text, index + length));
        }
        // 维修|工程|进度: what seems a surname ends a word.
        var isWithin = index > 0 && Lexicon.WordAt(text, index - 1) is { Length: > 1 };
        if (isWithin && (after == 0 || (after == 1 && index + length < text.Length && NeverGiven.Contains(text[index + length]))))
        {
            return false;
        }
        if (before == 2 && after == 0)
        {
            // 职工毛小霞渡过…: what follows is no part of a name.
            return index + length < text.Length && (NeverGiven.Contains(text[index + length]) || (isCommon && !CommonGiven.Contains(text[index + length])));
        }
        return after > 0 && (before + after >= 3 ? before > 0 : before > 0 && isCommon || before == 0 && isCommon && !isWithin && (length > surname + 1 ? after > 0 : after == 2 && IsTitle(text, index + length)));
    }

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789０１２３４５６７８９xX*×＊某");

    private static bool IsGiven(ReadOnlySpan<char> given)
    {
        foreach (var character in given)
        {
            if (character is < '\u4e00' or > '\u9fff')
            {
                return false;
            }
        }
        return !given.ContainsAny(NeverGiven) && !given.Contains('某');
    }

    /// <summary>How well what follows tells that a name has ended: 0 not, 1 it may have, 2 a title or a misfortune follows.</summary>
    private static int AfterAt(string text, int index)
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
            Sense.Other or Sense.Word => Follows.Contains(text[index]) || NeverGiven.Contains(text[index]) || char.IsAsciiDigit(text[index]) ? 1 : 0,
            _ => word.Length > 0 ? 1 : 0,
        };
    }

    /// <summary>高峰同志, but not 任何同志们.</summary>
    private static bool IsHonoured(string text, int index) =>
        text.AsSpan(index).StartsWith("同志") && (index + 2 == text.Length || text[index + 2] != '们') && !text.AsSpan(0, index).EndsWith("任何")
        || text.AsSpan(index) is ['老', '师', ..] or ['师', '傅', ..] or ['女', '士', ..] or ['先', '生', ..];

    private static bool IsTitle(string text, int index) => index < text.Length && Lexicon.WordAt(text, index) is { Length: > 1, Sense: Sense.Title or Sense.Post };

    private static bool IsSurnameWithTitle(string text, int index) =>
        index + 1 < text.Length && Lexicon.WordAt(text, index + 1) is { Length: > 1, Sense: Sense.Title or Sense.Post } title
        && (!NoSurnamesBeforeTitles.Contains(text[index]) || text.AsSpan(title.Start, title.Length) is "师傅" or "老师" or "阿姨" or "大姐");

    private static int SurnameLengthAt(string text, int index) =>
        index + 1 < text.Length && LongSurnames.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.AsSpan(index, 2)) ? 2
        : Surnames.Contains(text[index]) ? 1 : 0;

    /// <summary>张 伟: a name of two characters that is set as wide as one of three.</summary>
    private static int SpacedLengthAt(string text, int index)
    {
        var given = index + 1;
        while (given < text.Length && given - index <= 4 && text[given] is ' ' or '　')
        {
            given++;
        }
        return given > index + 1 && given < text.Length && CommonGiven.Contains(text[given]) && AfterAt(text, given + 1) > 0
            && Lexicon.WordAt(text, given) is not { Length: > 1 } && Lexicon.WordAt(text, index).Length < 2
            ? given + 1 - index : 0;
    }

    /// <summary>阿依古丽·买买提</summary>
    private static int DottedLengthAt(string text, int index)
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
        !Transcribing.Contains(text[index]) && (Lexicon.WordAt(text, index) is { Length: > 0, Sense: not Sense.Word } || Follows.Contains(text[index]));

    private static FrozenSet<char> Characters(string name) => Lexicon.Lines(name).SelectMany(line => line).ToFrozenSet();
}
