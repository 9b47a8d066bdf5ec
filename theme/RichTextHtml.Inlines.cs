namespace UnionSite.Theme;

public sealed partial class RichTextHtml
{
    private void Write(ImmutableArray<Inline> inlines)
    {
        foreach (var inline in inlines)
        {
            Write(inline);
        }
    }

    private void Write(Inline inline)
    {
        switch (inline)
        {
            case Text text:
                Encoded(text.Value);
                break;
            case Span span:
                Element(span.Style switch { SpanStyle.Strong => "strong", SpanStyle.Deleted => "del", _ => "em" }, span.Content);
                break;
            case CodeSpan code:
                _html.Append("<code>");
                Encoded(code.Value);
                _html.Append("</code>");
                break;
            case LineBreak:
                _html.Append("<br>");
                break;
            case Link link:
                Write(link);
                break;
            case Picture picture:
                PhotoMarkup.AppendTo(_html, _page, picture.Photo, PhotoSizes);
                break;
            case FootnoteMark mark:
                WriteMark(mark.Number);
                break;
            default:
                throw new NotSupportedException(inline.GetType().Name);
        }
    }

    private void Write(Link link)
    {
        var href = link.Target switch
        {
            ExternalTarget external => external.Url,
            RecordTarget record => _page.HrefOf(record.Key, record.Anchor),
            AnchorTarget anchor => $"#{Uri.EscapeDataString(anchor.Anchor)}",
            FileTarget file => _page.HrefOf(file.Attachment),
            _ => throw new NotSupportedException(link.Target.GetType().Name),
        };
        // What this edition may not show is named, and not linked.
        if (href is null)
        {
            Write(link.Content);
            return;
        }
        _html.Append("<a href=\"");
        Encoded(href);
        _html.Append("\">");
        Write(link.Content);
        _html.Append("</a>");
    }

    // Only the first mark of a note has the name that the note's way back needs.
    private void WriteMark(int number)
    {
        _html.Append("<sup><a").Append(_markedNotes.Add(number) ? $" id=\"fnref:{number}\"" : "")
            .Append(" href=\"#fn:").Append(number).Append("\" aria-label=\"注释 ").Append(number).Append("\">[").Append(number).Append("]</a></sup>");
    }

    private void Element(string name, ImmutableArray<Inline> content)
    {
        _html.Append('<').Append(name).Append('>');
        Write(content);
        _html.Append("</").Append(name).Append('>');
    }

    private void Encoded(string text) => _html.Append(Markup.Encoder.Encode(text));
}
