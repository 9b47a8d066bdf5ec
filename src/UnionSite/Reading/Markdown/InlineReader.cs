using System.Collections.Frozen;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using MarkdigFootnote = Markdig.Extensions.Footnotes.Footnote;
using MarkdigInline = Markdig.Syntax.Inlines.Inline;

namespace UnionSite.Reading.Markdown;

/// <summary>Turns the inlines of a block into those of <see cref="RichText"/>.</summary>
internal sealed class InlineReader(
    Func<MarkdownObject, Place> placeOf, FrozenDictionary<MarkdigFootnote, int> footnoteNumbers, LinkReader links)
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
        var read = ImmutableArray.CreateBuilder<Records.Inline>();
        foreach (var inline in container)
        {
            Append(read, inline);
        }
        _depth--;
        return read.DrainToImmutable();
    }

    private void Append(ImmutableArray<Records.Inline>.Builder read, MarkdigInline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                AppendText(read, placeOf(literal), AfterTaskMark(literal));
                break;
            case LineBreakInline { IsHard: true }:
                read.Add(new LineBreak(placeOf(inline)));
                break;
            case LineBreakInline:
                AppendSoftBreak(read, inline);
                break;
            case HtmlEntityInline entity:
                AppendText(read, placeOf(entity), entity.Transcoded.ToString());
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
                AppendText(read, placeOf(inline), inline.ToString() ?? "");
                break;
        }
    }

    private void AppendLink(ImmutableArray<Records.Inline>.Builder read, Place place, string url, ImmutableArray<Records.Inline> content)
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

    private void AppendPicture(ImmutableArray<Records.Inline>.Builder read, Place place, LinkInline image)
    {
        if (links.ReadPicture(image.Url ?? "", PlainText.Of(Read(image)), place) is { } photo)
        {
            read.Add(new Picture(place, photo));
        }
    }

    /// <summary>Markdig cuts words at every character that might have meant something; one run of words is one text.</summary>
    private static void AppendText(ImmutableArray<Records.Inline>.Builder read, Place place, string value)
    {
        if (value.Length == 0)
        {
            return;
        }
        if (read.Count > 0 && read[^1] is Text before)
        {
            read[^1] = before with { Value = before.Value + value };
        }
        else
        {
            read.Add(new Text(place, value));
        }
    }

    /// <summary>A line's end is a space between Latin words, and nothing next to a Chinese character.</summary>
    private void AppendSoftBreak(ImmutableArray<Records.Inline>.Builder read, MarkdigInline lineBreak)
    {
        var before = read.Count > 0 ? PlainText.Of([read[^1]]) : "";
        var after = lineBreak.NextSibling is LiteralInline literal ? literal.Content.ToString() : "";
        if (before.Length == 0 || after.Length == 0 || (before[^1] < '\u2E80' && after[0] < '\u2E80'))
        {
            AppendText(read, placeOf(lineBreak), " ");
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
