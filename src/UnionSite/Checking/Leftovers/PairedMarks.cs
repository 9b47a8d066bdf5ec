namespace UnionSite.Checking.Leftovers;

/// <summary>Quotation marks, book-title marks and brackets come in pairs (GB/T 15834—2011 标点符号用法). “1）” may close alone.</summary>
internal sealed class PairedMarks : PassageCheck
{
    public override IEnumerable<(string, string?)> Signs => [("“”《（(", null)];

    public override bool Reads(Passage passage) => passage.Kind != PassageKind.Name;

    public override void Check(Passage passage, ICollection<Finding> findings)
    {
        var text = passage.Text.AsSpan();
        var index = Unpaired(text);
        if (index < 0)
        {
            return;
        }
        var name = text[index] switch { '“' => "前引号", '”' => "后引号", '《' => "书名号", _ => "括号" };
        findings.Add(Finding.Warning("text-punctuation", passage.PlaceAt(index), $"“{passage.Excerpt(index - 4, index + 5)}”里的{name}没有配成对。", "请补上另一半，或改正它的方向。"));
    }

    /// <summary>The first mark that has no other half; -1 where all have.</summary>
    private static int Unpaired(ReadOnlySpan<char> text)
    {
        if (text.Count('“') != text.Count('”') && UnpairedQuote(text) is var quote and >= 0)
        {
            return quote;
        }
        if (text.Count('《') > text.Count('》'))
        {
            return text.LastIndexOf('《') is var last && text[last..].Contains('》') ? text.IndexOf('《') : last;
        }
        return text.Count('（') + text.Count('(') > text.Count('）') + text.Count(')') ? text.LastIndexOfAny('（', '(') : -1;
    }

    /// <summary>A quotation of several paragraphs opens in each, and closes in the last.</summary>
    private static int UnpairedQuote(ReadOnlySpan<char> text)
    {
        var opened = -1;
        var hasOpened = text.Contains('"');
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '“')
            {
                if (opened > 0)
                {
                    return i;
                }
                (opened, hasOpened) = (i, true);
            }
            else if (text[i] == '”')
            {
                if (opened < 0 && !hasOpened)
                {
                    return i;
                }
                opened = -1;
            }
        }
        return opened > 0 ? opened : -1;
    }
}
