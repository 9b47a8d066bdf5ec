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

    /// <summary>Everyday words that stand before what befalls somebody: 职工安心养病.</summary>
    private static readonly FrozenSet<string> Adverbs = FrozenSet.ToFrozenSet("安心 安静 安全 平安 严重 明显 常年 经常 时常 连续 平时 曾经 从来 温馨 温暖 方便 单独 成功 明确 相关 陆续 高度 强烈 危急".Split(' '));

    /// <summary>Characters that no given name has.</summary>
    public static readonly SearchValues<char> NeverGiven = SearchValues.Create(
        "的了是在和与及或被把将从对给因由于以之其这那哪此该期每各某也都就又还不没未无但且则即虽很最更太患病疾症癌瘤疼痛伤亡死尸葬丧医护药诊疗疫住院科室部处所厅局术员职工会们者等名位元岁个件次号第送买卖吃喝看问说讲做作到出入上下里间费款额钱币度类种项目标准表单册页条例规制率比值量数据点线面级层段届任责序组班队团委府机构统划案况状态势样品物料件器械设备产企店铺屋楼厂场站桥区县市省州村镇乡两几另我你他她它吗呢吧啊呀么着过后前我们须应请按据除却仍您需拟较仅均走想提带请坐站退调赴累哭叫让使找拿收领接报付缴交办打拉推抓抢捐购租借选评查检验测核审批称指叙述谈议论辩");

    /// <summary>Those whom everybody knows, and whose names stand in the names of prizes and hospitals.</summary>
    private static readonly FrozenSet<string> Public = Lexicon.Lines("PublicNames.txt").SelectMany(line => line.Split(' ')).ToFrozenSet();

    /// <summary>How long the name is that begins at an index; 0 where none does.</summary>
    /// <param name="text">The passage.</param>
    /// <param name="index">Where it would begin.</param>
    /// <param name="before">How well what stands before announces a person: 0 not, 1 it is a boundary, 2 it is a post, a department, 看望 ….</param>
    public static int LengthAt(string text, int index, int before)
    {
        if (before > 0 && DottedNames.LengthAt(text, index) is > 0 and var dotted)
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
        return surname == 1 && before > 0 && NameEnds.IsSurnameWithTitle(text, index) ? 1 : 0;
    }

    /// <summary>Whether a text is nothing but a name, as in a cell: 张伟, 张　伟, 阿依古丽·买买提.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isExpected">Whether names are expected there, so that 高峰 is one.</param>
    public static bool IsName(string text, bool isExpected)
    {
        var name = text.Trim();
        if (DottedNames.LengthAt(name, 0) is > 0 and var dotted)
        {
            return dotted == name.Length;
        }
        name = string.Concat(name.Where(character => !char.IsWhiteSpace(character)));
        var surname = name.Length > 0 ? SurnameLengthAt(name, 0) : 0;
        return surname > 0 && name.Length - surname is 1 or 2 && IsGiven(name.AsSpan(surname))
            && (isExpected || (!Public.Contains(name) && Lexicon.WordAt(name, 0).Length < 2 && name.AsSpan(surname).IndexOfAnyExcept(CommonGivenCharacters) < 0));
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
        // 重温|雷锋, not 重|温雷锋.
        if (length > surname + 1 && Public.Contains(text.Substring(index + 1, length - 1)))
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
        var after = NameEnds.AfterAt(text, index + length);
        var isCommon = given.IndexOfAnyExcept(CommonGivenCharacters) < 0;
        if (Lexicon.WordAt(text, index) is { Sense: Sense.Word } everyday && everyday.Length > surname)
        {
            var isEnded = everyday.Length < length ? after == 2 || NameEnds.IsPlain(text, index + length) : after == 2 && !Adverbs.Contains(text.Substring(index, length));
            return (before == 2 && isCommon && isEnded)
                || (before > 0 && (isCommon || before == 2) && everyday.Length == length && NameEnds.IsHonoured(text, index + length));
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
            return index + length < text.Length && (NeverGiven.Contains(text[index + length]) || (isCommon && (length == surname + 2 || !CommonGiven.Contains(text[index + length]))));
        }
        return after > 0 && (before + after >= 3 ? before > 0 : before > 0 && isCommon || before == 0 && isCommon && !isWithin && (length > surname + 1 ? after > 0 : after == 2 && NameEnds.IsTitle(text, index + length)));
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
        return given > index + 1 && given < text.Length && CommonGiven.Contains(text[given]) && NameEnds.AfterAt(text, given + 1) > 0
            && Lexicon.WordAt(text, given) is not { Length: > 1 } && Lexicon.WordAt(text, index).Length < 2
            ? given + 1 - index : 0;
    }

    private static FrozenSet<char> Characters(string name) => Lexicon.Lines(name).SelectMany(line => line).ToFrozenSet();
}
