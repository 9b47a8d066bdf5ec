namespace UnionSite.Checking.Leftovers;

/// <summary>Placeholders that Markdown took for markup and that no words show: ____月____， sets 月 in bold, a lone ### is a heading without words.</summary>
internal sealed class SwallowedBlanks : IWordRule
{
    public IEnumerable<Finding> Check(Subject subject)
    {
        Block? before = null;
        foreach (var block in Words.TextOf(subject.Record).AllBlocks)
        {
            if (PlaceOfBlank(block, before) is { } place)
            {
                yield return Finding.Error("text-placeholder", place, "这里有成串的“*”、“_”或“#”，被当成了排版符号，网页上看不到。", "如果是留着待填的空，请填上真实的内容；如果不需要，请删去这些符号。");
            }
            before = block;
        }
    }

    private static Place? PlaceOfBlank(Block block, Block? before) => block switch
    {
        Heading { Content.IsEmpty: true } => block.Place,
        Rule when before is Paragraph { Content: [.., Text { Value: [.., '：' or ':'] }] } paragraph && paragraph.Place.Line == block.Place.Line - 1 => block.Place,
        Paragraph paragraph => InContent(paragraph.Content),
        Heading heading => InContent(heading.Content),
        TableBlock table => InTable(table),
        _ => null,
    };

    private static Place? InTable(TableBlock table)
    {
        foreach (var row in table.Rows)
        {
            foreach (var cell in row.Cells)
            {
                if (InContent(cell.Content) is { } place)
                {
                    return place;
                }
            }
        }
        return null;
    }

    /// <summary>Emphasis that begins with a measure word and ends before one, or that is set twice.</summary>
    private static Place? InContent(ImmutableArray<Inline> content)
    {
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] is not Span { Style: not SpanStyle.Deleted } span)
            {
                continue;
            }
            if (span is { Style: SpanStyle.Strong, Content: [Span { Style: SpanStyle.Strong }] })
            {
                return span.Place;
            }
            if (i > 0 && i + 1 < content.Length && EndsOpen(content[i - 1]) && StartsMeasure(span.Content[0]) && StartsMeasure(content[i + 1]))
            {
                return span.Place;
            }
        }
        return null;
    }

    private static bool EndsOpen(Inline inline) => inline is Text { Value: [.., var last] } && Characters.IsHan(last) && last is not ('一' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十' or '百' or '千' or '几' or '数' or '多');

    private static bool StartsMeasure(Inline inline) => inline is Text text && Measures.Starts(text.Value, 0);
}
