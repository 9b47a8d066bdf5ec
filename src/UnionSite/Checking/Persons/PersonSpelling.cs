using System.Text;
using UnionSite.Checking.Persons.Reading;

namespace UnionSite.Checking.Persons;

/// <summary>
/// One winner stands on the board under two spellings. Two names are taken for one person's where the same department has both and they are the same but for
/// spaces, dots and the form of characters (张 伟, 張偉); or where they differ in one character of the given name by a pair that is often confused (玮, 伟), and one
/// of them stands in a single record, as a slip of the pen does (short names meet by chance: of these the other must stand in several). The rarer is told.
/// </summary>
internal sealed class PersonSpelling : IRule
{
    /// <summary>Characters of one sound or nearly one look that names are misspelt with.</summary>
    private static readonly string[] Confused =
    [
        "伟玮炜纬苇", "燕艳雁彦", "丽莉俐", "静靖婧", "娟鹃", "晓小筱", "兰岚蓝", "梅玫", "琴芹", "琳林霖麟", "菁青清", "瑞睿", "楠南", "华桦", "宏洪红鸿虹", "明铭", "志智",
        "建健", "军君钧", "杰洁捷", "玲铃灵", "萍平苹", "芳方", "佳嘉家", "欣新昕鑫", "怡宜", "涛韬", "浩皓", "辉晖", "峰锋", "莹盈颖", "雯文", "飞菲", "媛嫒", "英瑛", "荣蓉容",
        "诗施", "宇雨羽语", "梓子紫", "涵含晗", "倩茜", "胜圣", "世士", "良梁", "凤风", "珍贞", "未末", "戊戌", "己已巳", "东冬", "立利力", "俊骏峻",
    ];

    /// <summary>Traditional and other forms of characters that names have, each before the form in use.</summary>
    private const string Variants = "偉伟張张陳陈劉刘楊杨黃黄趙赵吳吴孫孙馬马鄭郑謝谢羅罗韓韩馮冯許许鄧邓蔣蒋葉叶蘇苏呂吕盧卢鐘钟譚谭陸陆範范賈贾鄒邹龍龙顧顾錢钱嚴严龐庞麗丽艷艳靜静國国華华軍军紅红蘭兰鳳凤鳴鸣傑杰寧宁衛卫東东輝辉瑩莹穎颖雲云燁烨濤涛愛爱慶庆嬌娇貴贵賢贤學学義义禮礼鴻鸿鵬鹏麟麟麥麦龔龚閆闫閻阎曉晓瓊琼嵐岚鵑鹃蓮莲";

    private const string Separators = " 　·•‧・⋅﹒.";

    public IEnumerable<Finding> Check(CheckContext context)
    {
        var winners = context.Board.Awards.Where(award => award.Consent?.Value != false && award.Department is not null && NameFinder.IsName(award.Winner, isExpected: true));
        foreach (var department in winners.GroupBy(award => award.Department!.Value.Value))
        {
            foreach (var finding in Check([.. department.GroupBy(award => award.Winner.Value).OrderByDescending(awards => awards.Count()).ThenBy(awards => awards.Key, StringComparer.Ordinal)]))
            {
                yield return finding;
            }
        }
    }

    /// <summary>Compares the spellings of a department, the commonest first.</summary>
    private static IEnumerable<Finding> Check(ImmutableArray<IGrouping<string, Award>> spellings)
    {
        var byForm = new Dictionary<string, IGrouping<string, Award>>();
        var bySound = new Dictionary<string, IGrouping<string, Award>>();
        foreach (var spelling in spellings)
        {
            var form = FormOf(spelling.Key);
            var isOther = false;
            foreach (var sound in SoundsOf(form))
            {
                if (!bySound.TryAdd(sound, spelling) && spelling.Count() == 1 && !isOther && FormOf(bySound[sound].Key) != form
                    && (form.Length > 2 || bySound[sound].Count() > 1))
                {
                    isOther = true;
                    yield return Explain(spelling, bySound[sound], "只差一个常写错的字");
                }
            }
            if (!byForm.TryAdd(form, spelling))
            {
                yield return Explain(spelling, byForm[form], "只差空格、间隔号或繁简字形");
            }
        }
    }

    private static Finding Explain(IEnumerable<Award> rarer, IGrouping<string, Award> commoner, string difference)
    {
        var award = rarer.First();
        return Finding.Warning("person-spelling", award.Winner.Place, $"“{award.Winner.Value}”和同科室的“{commoner.Key}”{difference}，可能是同一个人。",
            "若是同一个人，请改成同一种写法；确是两个人，请在这条记录里写“例外”，检查写 person-spelling。");
    }

    /// <summary>The name without spaces and dots, in characters of today.</summary>
    private static string FormOf(string name) => string.Concat(name.Normalize(NormalizationForm.FormKC).Where(character => !Separators.Contains(character))
        .Select(character => Variants.IndexOf(character) is var at and >= 0 && at % 2 == 0 ? Variants[at + 1] : character));

    /// <summary>The name with each character of the given name replaced in turn by its often confused ones, where it has such.</summary>
    private static IEnumerable<string> SoundsOf(string name)
    {
        for (var index = 1; index < name.Length; index++)
        {
            var set = Array.FindIndex(Confused, characters => characters.Contains(name[index]));
            if (set >= 0)
            {
                yield return $"{name[..index]}{set}{name[(index + 1)..]}";
            }
        }
    }
}
