namespace UnionSite.Checking.Leftovers;

/// <summary>A date whose figures fell out: 年 月 日, 2026年月日, 3月日, 20年度.</summary>
internal static class DateGap
{
    private const string Advice = "请写全日期，如“2026 年 3 月 5 日”。";

    /// <summary>The gap at an index, if there is one.</summary>
    public static Gap? At(Passage passage, int index)
    {
        var text = passage.Text.AsSpan();
        return text[index] switch
        {
            '年' => EmptyDate(passage, index) ?? ShortYear(text, index),
            '月' => EmptyDay(passage, index) ?? ZeroMonth(text, index),
            _ => null,
        };
    }

    /// <summary>“年 月 日” with no figure before its month: at the end of a text, after 于, or after a year.</summary>
    private static Gap? EmptyDate(Passage passage, int index)
    {
        var text = passage.Text.AsSpan();
        var month = text.SkipSpaces(index + 1);
        if (text.At(month) != '月' || passage.IsInAttachment() || passage.Kind is not (PassageKind.Paragraph or PassageKind.Field))
        {
            return null;
        }
        var day = text.SkipSpaces(month + 1);
        var last = text.SkipSpacesBack(index - 1);
        var before = text.At(last);
        if (text.At(day) == '日')
        {
            var isWord = Characters.IsHan(before) && before is not ('于' or '在' or '自' or '从' or '至' or '到' or '为');
            return isWord ? null : new Gap(YearStart(text, last), day + 1, Advice);
        }
        return Characters.IsDigit(before) && Measures.StartsWithAny(text[day..], ["召开", "举行", "起", "至", "，", "开展", "组织"])
            ? new Gap(YearStart(text, last), month + 1, Advice) : null;
    }

    private static int YearStart(ReadOnlySpan<char> text, int last)
    {
        var start = last + 1;
        while (start > 0 && Characters.IsDigit(text[start - 1]) && last - start < 4)
        {
            start--;
        }
        return start;
    }

    /// <summary>“3月日”.</summary>
    private static Gap? EmptyDay(Passage passage, int index)
    {
        var text = passage.Text.AsSpan();
        var day = text.SkipSpaces(index + 1);
        var last = text.SkipSpacesBack(index - 1);
        if (text.At(day) != '日' || !Characters.IsDigit(text.At(last)) || passage.Kind is not (PassageKind.Paragraph or PassageKind.Field))
        {
            return null;
        }
        var next = text.SkipSpaces(day + 1);
        return next >= text.Length || Measures.StartsWithAny(text[next..], ["，", "。", "、", "；", "）", "召开", "举行", "至", "起", "上午", "下午", "晚", "在", "开展", "组织", "前", "止"])
            ? new Gap(YearStart(text, last), day + 1, Advice) : null;
    }

    /// <summary>“2026 年 00 月 00 日”.</summary>
    private static Gap? ZeroMonth(ReadOnlySpan<char> text, int index)
    {
        var last = text.SkipSpacesBack(index - 1);
        return last >= 1 && text[(last - 1)..(last + 1)] is "00" && !Characters.IsDigit(text.At(last - 2)) && text.At(last - 2) is not ('.' or ',') ? new Gap(last - 1, index + 1, Advice) : null;
    }

    /// <summary>“20年度”: two figures of the year are gone.</summary>
    private static Gap? ShortYear(ReadOnlySpan<char> text, int index)
    {
        var last = text.SkipSpacesBack(index - 1);
        return text.At(index + 1) == '度' && last >= 1 && text[(last - 1)..(last + 1)] is "20" && !Characters.IsDigit(text.At(last - 2)) && text.At(last - 2) is not ('近' or '-' or '—' or '.')
            ? new Gap(last - 1, index + 2, "请写全四位数的年份，如“2026 年度”。") : null;
    }
}
