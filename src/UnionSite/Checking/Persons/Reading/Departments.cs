using System.Buffers;

namespace UnionSite.Checking.Persons.Reading;

/// <summary>Tells a department by how its name ends.</summary>
internal static class Departments
{
    private const int LongestName = 12;

    private static readonly SearchValues<char> Endings = SearchValues.Create("科室部区房馆堂组班队处办库站诊U院");

    /// <summary>Words that end like a department's name and are none.</summary>
    private static readonly System.Collections.Frozen.FrozenSet<string> None = System.Collections.Frozen.FrozenSet.ToFrozenSet(
        "本科 专科 全科 全部 内部 外部 干部 总部 局部 各科 科室 各科室 各部 住院 出院 入院 医院 我院 全院 本院 该院 各院 会诊 确诊 就诊 义诊 接诊 坐诊 出诊 社区 地区 灾区 全区 住房 各处 到处 好处 加班 值班 上班 下班 夜班 教室".Split(' '));

    /// <summary>Departments whose names do not end like one.</summary>
    private static readonly string[] Named = ["中心", "门诊", "急诊", "后勤", "检验", "影像", "放射", "药剂", "财务", "保卫", "总务", "行政", "机关", "物业", "窗口", "ICU", "CCU", "NICU", "PICU", "EICU", "团委", "病案", "院感", "信息", "前台"];

    /// <summary>Whether the name of a department, and not of any or all, ends at an index.</summary>
    public static bool EndsAt(string text, int end)
    {
        if (end < 2)
        {
            return false;
        }
        var before = text.AsSpan(0, end);
        foreach (var name in Named)
        {
            if (before.EndsWith(name))
            {
                return !IsAnyOrAll(before[..^name.Length]);
            }
        }
        if (!Endings.Contains(before[^1]) || None.GetAlternateLookup<ReadOnlySpan<char>>().Contains(before[^2..]))
        {
            return false;
        }
        return !IsAnyOrAll(before[..^1]);
    }

    private static bool IsAnyOrAll(ReadOnlySpan<char> name)
    {
        var last = name[Math.Max(0, name.Length - LongestName)..];
        var cut = last.LastIndexOfAny("，。；：、！？\n\t （）“”");
        return last[(cut + 1)..].IndexOfAny("各每某") >= 0 || last.EndsWith("所有") || last.EndsWith("全体") || last.EndsWith("多个") || last.EndsWith("其他");
    }
}
