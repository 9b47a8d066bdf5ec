namespace UnionSite.Checking.Leftovers;

/// <summary>Which passages a check of words is meant for.</summary>
internal static class Passages
{
    /// <summary>How many findings of one sort a passage can have; who reads more than these begins anew.</summary>
    public const int MostFindings = 20;

    private static readonly string[] Forms =
        ["表", "申请", "登记", "报名", "模板", "样式", "承诺书", "委托书", "意见书", "推荐书", "协议", "合同", "选票", "回执", "问卷", "答题", "试卷", "通知书", "范本", "格式", "form", "template", "blank"];

    /// <summary>Whether it stands in an attachment, where a rule or a date to be signed may be left open.</summary>
    public static bool IsInAttachment(this Passage passage) => passage.Field.StartsWith("附件“", StringComparison.Ordinal);

    /// <summary>Whether it stands in an attachment that is to be filled in, where blanks are meant.</summary>
    public static bool IsInForm(this Passage passage)
    {
        if (!passage.IsInAttachment())
        {
            return false;
        }
        foreach (var word in Forms)
        {
            if (passage.Field.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>The words from one index to another, cut short for a message.</summary>
    public static string Excerpt(this Passage passage, int start, int end)
    {
        const int Longest = 24;
        start = Math.Max(start, 0);
        end = Math.Min(end, passage.Text.Length);
        var words = end - start > Longest ? string.Concat(passage.Text.AsSpan(start, Longest), "……") : passage.Text[start..end];
        return words.Replace('\t', ' ').Replace('\n', ' ').Trim();
    }
}
