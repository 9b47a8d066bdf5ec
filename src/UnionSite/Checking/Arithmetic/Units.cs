using System.Collections.Frozen;

namespace UnionSite.Checking.Arithmetic;

/// <summary>What quantities are counted in. Different units (人, 人次, 户, 份 …) are never added or compared.</summary>
internal static class Units
{
    /// <summary>The unit of money.</summary>
    public const string Money = "元";

    /// <summary>Of a hundred.</summary>
    public const string Percent = "%";

    private static readonly string[] Names =
    [
        "元", "人", "人次", "名", "位", "户", "户次", "户数", "家", "家次", "份", "份次", "项", "项次", "次", "件", "件次", "台", "台次", "台套", "个", "套", "辆", "辆次",
        "张", "张次", "条", "条次", "篇", "本", "册", "册次", "种", "种次", "队", "支", "场", "场次", "组", "对", "期", "批", "批次", "天", "个工作日", "小时", "分钟", "秒", "个月", "周", "年",
        "岁", "毫升", "升", "克", "毫克", "千克", "公斤", "斤", "吨", "米", "公里", "千米", "厘米", "毫米", "平方米", "平米", "立方米", "千瓦时", "千瓦", "度", "票", "封", "面", "幅", "首", "盒",
        "瓶", "箱", "袋", "桶", "颗", "棵", "株", "粒", "只", "部", "间", "座", "栋", "床", "例", "例次", "起", "宗", "笔", "单", "处", "所", "类", "个百分点", "百分点", "倍", "分", "节", "课时", "学时",
        "把", "块", "双", "副", "顶", "床日", "条目", "枚", "罐", "包", "捆", "朵", "束", "顿", "餐", "桌", "碗", "杯", "轮", "局", "遍", "样", "品规", "餐次", "车次", "晚", "节目", "问题", "角", "美元",
    ];

    private static readonly FrozenDictionary<string, string> Same = new Dictionary<string, string>
    {
        ["名"] = "人",
        ["位"] = "人",
        ["平米"] = "平方米",
        ["公斤"] = "千克",
        ["公里"] = "千米",
        ["个月"] = "月",
        ["百分点"] = "个百分点",
        ["户数"] = "户",
        ["场次"] = "场",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<char, string[]> ByFirst = Names.Distinct().GroupBy(name => name[0])
        .ToFrozenDictionary(names => names.Key, names => names.OrderByDescending(name => name.Length).ToArray());

    /// <summary>Whether a unit can stand at a character, or before it 余 or a blank.</summary>
    public static bool MayBeginAt(char character) => character is ' ' or '余' or '多' or '来' or '几' or '千' || ByFirst.ContainsKey(character);

    /// <summary>The unit that a text begins with, as it stands; empty for none.</summary>
    public static string At(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !ByFirst.TryGetValue(text[0], out var names))
        {
            return "";
        }
        foreach (var name in names)
        {
            if (text.StartsWith(name, StringComparison.Ordinal))
            {
                return name;
            }
        }
        return "";
    }

    /// <summary>One name for units that mean the same: 88 名, 88 位 and 88 人.</summary>
    public static string Canonical(string unit) => Same.GetValueOrDefault(unit, unit);

    /// <summary>Whether the unit measures time, which is no part of anything that is counted.</summary>
    public static bool IsTime(string unit) => unit is "年" or "月" or "周" or "天" or "个工作日" or "小时" or "分钟" or "秒" or "岁";
}
