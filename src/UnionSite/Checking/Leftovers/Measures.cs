namespace UnionSite.Checking.Leftovers;

/// <summary>The measure words before which a number stands.</summary>
internal static class Measures
{
    /// <summary>The units of money, people, things and time.</summary>
    private static readonly string[] Units =
    [
        "年度", "年", "月份", "月", "日", "号", "届", "季度", "万", "亿", "元", "人次", "人", "名", "位", "户", "次", "项", "件", "份", "条", "场", "台", "套", "个", "篇", "册", "期", "批", "例",
        "岁", "小时", "天", "平方米", "毫升", "%", "％", "余", "多",
    ];

    /// <summary>Words that begin like a measure word and are none.</summary>
    private static readonly string[] Words =
    [
        "年级", "年轻", "年龄", "年货", "月光", "月子", "日报", "日常", "日本", "号召", "元素", "元件", "元旦", "人员", "人民", "人才", "人类", "人事", "人体", "人工", "人力", "人们", "人家", "人格", "名单", "名称",
        "名字", "名师", "名医", "名院", "名誉", "名义", "名家", "位于", "位置", "户外", "户口", "次日", "次要", "项目", "件数", "条例", "条件", "条款", "场地", "场所", "台账", "台风", "套餐", "个人", "个别", "个性", "个体",
        "期间", "期待", "期刊", "批准", "批评", "批次", "例如", "例会", "天津", "天气", "余额", "多媒体", "多功能", "多元", "多学科", "万里", "套装",
    ];

    /// <summary>Whether a measure word begins at an index, spaces before it seen through.</summary>
    public static bool Starts(ReadOnlySpan<char> text, int index)
    {
        index = text.SkipSpaces(index);
        var rest = index < text.Length ? text[index..] : default;
        return StartsWithAny(rest, Units) && !StartsWithAny(rest, Words);
    }

    /// <summary>Whether words begin with one of several.</summary>
    public static bool StartsWithAny(ReadOnlySpan<char> text, ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Whether words hold one of several.</summary>
    public static bool ContainsAny(ReadOnlySpan<char> text, ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }
        return false;
    }
}
