using System.Text;

namespace UnionSite.Records;

/// <summary>The words of rich text, without its form.</summary>
public static class PlainText
{
    /// <summary>The words of some inlines; a line break is a space, a picture its caption.</summary>
    public static string Of(ImmutableArray<Inline> inlines)
    {
        if (inlines is [Text only])
        {
            return only.Value;
        }
        var words = new StringBuilder();
        Append(words, inlines);
        return words.ToString();
    }

    /// <summary>The words of a text, a line each for a paragraph, heading and row of a table; cells are parted by a tab.</summary>
    public static string Of(RichText text)
    {
        var words = new StringBuilder(2048);
        Append(words, text.Blocks);
        foreach (var note in text.Footnotes)
        {
            Append(words, note.Blocks);
        }
        return words.ToString().TrimEnd('\n');
    }

    private static void Append(StringBuilder words, ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks)
        {
            Append(words, block);
        }
    }

    private static void Append(StringBuilder words, Block block)
    {
        switch (block)
        {
            case Heading heading:
                Append(words, heading.Content);
                words.Append('\n');
                break;
            case Paragraph paragraph:
                Append(words, paragraph.Content);
                words.Append('\n');
                break;
            case QuoteBlock quote:
                Append(words, quote.Blocks);
                break;
            case ListBlock list:
                foreach (var item in list.Items)
                {
                    Append(words, item.Blocks);
                }
                break;
            case CodeBlock code:
                words.Append(code.Text).Append('\n');
                break;
            case TableBlock table:
                foreach (var row in table.Rows)
                {
                    foreach (var cell in row.Cells)
                    {
                        Append(words, cell.Content);
                        words.Append('\t');
                    }
                    words[^1] = '\n';
                }
                break;
        }
    }

    private static void Append(StringBuilder words, ImmutableArray<Inline> inlines)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case Text text:
                    words.Append(text.Value);
                    break;
                case CodeSpan code:
                    words.Append(code.Value);
                    break;
                case Span span:
                    Append(words, span.Content);
                    break;
                case Link link:
                    Append(words, link.Content);
                    break;
                case Picture picture:
                    words.Append(picture.Photo.Caption);
                    break;
                case LineBreak:
                    words.Append(' ');
                    break;
            }
        }
    }
}
