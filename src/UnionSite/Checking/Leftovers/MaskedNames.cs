using System.Collections.Frozen;

namespace UnionSite.Checking.Leftovers;

/// <summary>A name half hidden on purpose, as 李**, 王××, 张某某, 赵*华: that is how lists are published, and no left-over.</summary>
internal static class MaskedNames
{
    private static readonly FrozenSet<char> Surnames = (
        "王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高梁郑罗宋谢唐韩曹许邓萧冯曾程蔡彭潘袁于董余苏叶吕魏蒋田杜丁沈姜范江傅钟卢汪戴崔任陆廖姚方金邱夏谭韦贾邹石熊孟秦阎薛侯雷白龙段郝孔邵史毛常"
        + "万顾赖武康贺严尹钱施牛洪龚汤陶黎温莫易樊乔文安殷颜庄章鲁倪庞邢俞翟蓝聂齐向申葛柴伍覃骆关焦柳欧祝纪尚毕耿芦左季管符辛苗詹曲靳祁路涂兰甘裴梅童翁霍游阮尤岳柯牟滕谷舒卜成饶宁凌盛查单冉鲍华包屈房"
        + "喻解蒲卫简时连车项闵邬吉党阳司费蒙席晏隋古强穆姬宫景米麦谈柏瞿艾沙鄢桂窦郁缪畅巩卓褚栾戚全娄甄郎池丛边岑农苟迟保商臧佘卞虞刁冷应匡栗仇练楚揭师官佟封燕桑巫敖原植邝仲荆储宗楼干苑寇盖南屠鞠荣井乐银奚明"
        + "麻雍花闻冼木郜廉衣蔺和冀占公门帅利满")
        .ToFrozenSet();

    private static readonly FrozenSet<string> LongSurnames = new[] { "欧阳", "司马", "上官", "诸葛", "皇甫", "尉迟", "夏侯", "慕容", "令狐", "东方", "司徒", "端木", "公孙", "长孙", "宇文" }.ToFrozenSet();

    private const string Links = "和与及为对由是有的含即如以给向被让请跟同将";

    private static readonly string[] Roles =
        ["职工", "会员", "护士", "医师", "医生", "主任", "同志", "党员", "代表", "委员", "患者", "家属", "获奖者", "教授", "科长", "书记", "院长", "主席", "选手", "人员", "员工", "师傅", "其中", "以及"];

    /// <summary>Whether a run of marks hides the rest of a name.</summary>
    /// <param name="text">The words.</param>
    /// <param name="start">Where the marks begin.</param>
    /// <param name="end">Where they end.</param>
    public static bool Hides(ReadOnlySpan<char> text, int start, int end) => end - start <= 3 && EndsWithSurname(text[..start]) && MayEnd(text, end);

    private static bool EndsWithSurname(ReadOnlySpan<char> before)
    {
        if (before.IsEmpty)
        {
            return false;
        }
        var length = before.Length >= 2 && LongSurnames.Contains(before[^2..].ToString()) ? 2 : Surnames.Contains(before[^1]) ? 1 : 0;
        if (length == 0)
        {
            return false;
        }
        var head = before[..^length];
        return head.IsEmpty || !Characters.IsHan(head[^1]) || Links.Contains(head[^1]) || EndsWithRole(head);
    }

    private static bool EndsWithRole(ReadOnlySpan<char> text)
    {
        foreach (var role in Roles)
        {
            if (text.EndsWith(role))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>After a name comes no measure word, which would make the marks a number.</summary>
    private static bool MayEnd(ReadOnlySpan<char> text, int end) => !Measures.Starts(text, end) || !Characters.IsHan(text.At(end));
}
