namespace UnionSite.Checking.Arithmetic;

/// <summary>Words that between them leave nothing out: who is not 男 is 女, what is not 通过 is 缓议.</summary>
internal static class Complements
{
    // The words of one side stand together; what holds another's words (不合格) comes after it.
    private static readonly ImmutableArray<string[][]> Families =
    [
        [["通过", "形成决议"], ["缓议", "未通过", "暂缓", "退回", "再议", "否决", "未获通过"]],
        [["立案"], ["不立案", "未立案", "不予立案"]],
        [["采纳"], ["未采纳", "不予采纳", "解释", "不采纳"], ["部分采纳"]],
        [["男"], ["女"]],
        [["在职", "在岗"], ["退休"]],
        [["合格"], ["不合格", "未合格"]],
        [["党员"], ["群众", "非党员"]],
        [["城镇"], ["农村"]],
        [["线上", "网上"], ["线下", "现场"]],
        [["当场"], ["会后"]],
        [["办结", "已办", "已答复", "办复"], ["正在办", "在办", "续办", "待办", "办理中", "未办"]],
        [["全面履行", "已履行"], ["部分履行"], ["未履行"]],
        [["已完成"], ["未完成", "按期推进", "正在推进"]],
        [["满意"], ["基本满意", "比较满意", "较满意"], ["一般"], ["不满意"], ["非常满意", "很满意", "十分满意"]],
    ];

    // 办结 and 待办 may count what was left from before, so that they add up to the new ones only where the text says 其中.
    private const int WithoutCue = 6;

    /// <summary>Whether the parts are two or more sides of one family.</summary>
    public static bool AreComplete(IEnumerable<string> parts) => FamilyOf([.. parts]) >= 0;

    /// <summary>Whether a total before them can be nothing but their total.</summary>
    public static bool NeedNoCue(IEnumerable<string> parts) => FamilyOf([.. parts]) is >= 0 and < WithoutCue;

    private static int FamilyOf(List<string> parts)
    {
        for (var family = 0; family < Families.Length; family++)
        {
            var sides = parts.Select(part => Array.FindLastIndex(Families[family], side => side.Any(word => part.Contains(word, StringComparison.Ordinal)))).ToList();
            if (!sides.Contains(-1) && sides.Distinct().Count() == sides.Count && sides.Count > 1)
            {
                return family;
            }
        }
        return -1;
    }
}
