using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using MarkdigFootnote = Markdig.Extensions.Footnotes.Footnote;
using MarkdigInline = Markdig.Syntax.Inlines.Inline;

namespace UnionSite.Reading.Markdown;

/// <summary>Turns the inlines of a block into those of <see cref="RichText"/>.</summary>
internal sealed class InlineReader(
    Func<MarkdownObject, Place> placeOf, IReadOnlyDictionary<MarkdigFootnote, int> footnoteNumbers, LinkReader links)
{
    private int _depth;

    /// <summary>Reads all inlines of a container.</summary>
    /// <exception cref="TextTooDeepException">They are nested deeper than any sentence needs.</exception>
    public ImmutableArray<Records.Inline> Read(ContainerInline? container)
    {
        if (container is null)
        {
            return [];
        }
        if (++_depth > MarkdownReader.DeepestNesting)
        {
            throw new TextTooDeepException(placeOf(container));
        }
        var read = new InlineRun();
        foreach (var inline in container)
        {
            Append(read, inline);
        }
        _depth--;
        return read.ToImmutable();
    }

    private void Append(InlineRun read, MarkdigInline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                read.AddText(placeOf(literal), AfterTaskMark(literal));
                break;
            case LineBreakInline { IsHard: true }:
                read.Add(new LineBreak(placeOf(inline)));
                break;
            case LineBreakInline:
                AppendSoftBreak(read, inline);
                break;
            case HtmlEntityInline entity:
                read.AddText(placeOf(entity), entity.Transcoded.ToString());
                break;
            case CodeInline code:
                read.Add(new CodeSpan(placeOf(code), code.Content));
                break;
            case EmphasisInline emphasis:
                read.Add(new Records.Span(placeOf(emphasis), StyleOf(emphasis), Read(emphasis)));
                break;
            case AutolinkInline autolink:
                AppendLink(read, placeOf(autolink), autolink.IsEmail ? $"mailto:{autolink.Url}" : autolink.Url, [new Text(placeOf(autolink), autolink.Url)]);
                break;
            case LinkInline { IsImage: true } image:
                AppendPicture(read, placeOf(image), image);
                break;
            case LinkInline link:
                AppendLink(read, placeOf(link), link.Url ?? "", Read(link));
                break;
            case FootnoteLink { IsBackLink: false } mark when footnoteNumbers.TryGetValue(mark.Footnote, out var number):
                read.Add(new FootnoteMark(placeOf(mark), number));
                break;
            case TaskList or FootnoteLink:
                break;
            case ContainerInline container:
                read.AddRange(Read(container));
                break;
            default:
                read.AddText(placeOf(inline), inline.ToString() ?? "");
                break;
        }
    }

    private void AppendLink(InlineRun read, Place place, string url, ImmutableArray<Records.Inline> content)
    {
        if (links.Read(url, place, content) is { } target)
        {
            read.Add(new Link(place, target, content));
        }
        else
        {
            read.AddRange(content);
        }
    }

    private void AppendPicture(InlineRun read, Place place, LinkInline image)
    {
        if (links.ReadPicture(image.Url ?? "", PlainText.Of(Read(image)), place) is { } photo)
        {
            read.Add(new Picture(place, photo));
        }
    }

    /// <summary>A line's end is a space between Latin words, and nothing next to a Chinese character.</summary>
    private void AppendSoftBreak(InlineRun read, MarkdigInline lineBreak)
    {
        var after = lineBreak.NextSibling is LiteralInline { Content.IsEmpty: false } literal ? literal.Content.CurrentChar : ' ';
        if (read.Last < '\u2E80' && after < '\u2E80')
        {
            read.AddText(placeOf(lineBreak), " ");
        }
    }

    private static string AfterTaskMark(LiteralInline literal) =>
        literal.PreviousSibling is TaskList ? literal.Content.ToString().TrimStart() : literal.Content.ToString();

    private static SpanStyle StyleOf(EmphasisInline emphasis) => (emphasis.DelimiterChar, emphasis.DelimiterCount) switch
    {
        ('~', _) => SpanStyle.Deleted,
        (_, 2) => SpanStyle.Strong,
        _ => SpanStyle.Emphasis,
    };
}
