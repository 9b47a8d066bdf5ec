using System.Collections.Frozen;
using Microsoft.AspNetCore.Components.RenderTree;
using UnionSite.Theme;

namespace UnionSite.Rendering;

#pragma warning disable BL0006

/// <summary>Writes rendered components as HTML. Whatever is not markup already is encoded here.</summary>
/// <param name="output">Where to write.</param>
/// <param name="framesOf">What a component has rendered.</param>
internal sealed class HtmlWriter(TextWriter output, Func<int, ArrayRange<RenderTreeFrame>> framesOf)
{
    // HTML, 13.1.2: the elements that have no content and no end tag.
    private static readonly FrozenSet<string> VoidElements = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr");

    /// <summary>Writes a component and all within it.</summary>
    public void Write(int component)
    {
        var frames = framesOf(component);
        Write(frames.Array.AsSpan(0, frames.Count));
    }

    private void Write(ReadOnlySpan<RenderTreeFrame> frames)
    {
        for (var i = 0; i < frames.Length; i++)
        {
            ref readonly var frame = ref frames[i];
            switch (frame.FrameType)
            {
                case RenderTreeFrameType.Text:
                    Markup.Encoder.Encode(output, frame.TextContent);
                    break;
                case RenderTreeFrameType.Markup:
                    output.Write(frame.MarkupContent);
                    break;
                case RenderTreeFrameType.Element:
                    WriteElement(frame.ElementName, frames.Slice(i + 1, frame.ElementSubtreeLength - 1));
                    i += frame.ElementSubtreeLength - 1;
                    break;
                case RenderTreeFrameType.Component:
                    Write(frame.ComponentId);
                    i += frame.ComponentSubtreeLength - 1;
                    break;
            }
        }
    }

    private void WriteElement(string name, ReadOnlySpan<RenderTreeFrame> frames)
    {
        output.Write('<');
        output.Write(name);
        var attributes = 0;
        while (attributes < frames.Length && frames[attributes].FrameType == RenderTreeFrameType.Attribute)
        {
            WriteAttribute(frames[attributes].AttributeName, frames[attributes].AttributeValue);
            attributes++;
        }
        output.Write('>');
        if (VoidElements.Contains(name))
        {
            return;
        }
        Write(frames[attributes..]);
        output.Write("</");
        output.Write(name);
        output.Write('>');
    }

    // A value is text, or true for an attribute that is there or not; false and null never get this far.
    private void WriteAttribute(string name, object value)
    {
        output.Write(' ');
        output.Write(name);
        if (value is string text)
        {
            output.Write("=\"");
            Markup.Encoder.Encode(output, text);
            output.Write('"');
        }
    }
}
