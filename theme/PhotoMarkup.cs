using System.Text;

namespace UnionSite.Theme;

/// <summary>Writes a photo in all its widths, with its size, so that the page does not jump when it arrives.</summary>
public static class PhotoMarkup
{
    /// <summary>Writes the picture; nothing when it was not published.</summary>
    /// <param name="html">Where to write.</param>
    /// <param name="page">The page it stands on.</param>
    /// <param name="photo">The photo.</param>
    /// <param name="sizes">How wide it is shown, as the sizes attribute says it.</param>
    /// <param name="eager">Whether it is among the first things seen, so that it should not wait.</param>
    public static void AppendTo(StringBuilder html, PageContext page, Photo photo, string sizes, bool eager = false)
    {
        if (page.Media.Of(photo) is not { } published)
        {
            return;
        }
        var largest = published.Largest;
        html.Append("<img src=\"").Append(page.Href(largest.Path)).Append("\" srcset=\"")
            .AppendJoin(", ", published.Files.Select(file => $"{page.Href(file.Path)} {file.Width}w"))
            .Append("\" sizes=\"").Append(sizes)
            .Append("\" width=\"").Append(largest.Width).Append("\" height=\"").Append(largest.Height)
            .Append("\" alt=\"").Append(Markup.Encoder.Encode(photo.Caption)).Append('"')
            .Append(eager ? ">" : " loading=\"lazy\">");
    }

    /// <summary>The picture with its caption below it. The caption is the text alternative already, so it is read aloud once.</summary>
    public static void AppendFigure(StringBuilder html, PageContext page, Photo photo, string sizes, bool eager = false, bool enlarges = false)
    {
        var large = enlarges ? page.Media.Of(photo)?.Largest : null;
        var isTall = page.Media.Of(photo)?.Largest is { } largest && largest.Height > largest.Width;
        html.Append("<figure class=\"").Append(isTall ? "photo tall" : "photo").Append("\">");
        if (large is { } file)
        {
            html.Append("<a class=\"enlarge\" href=\"").Append(page.Href(file.Path)).Append("\">");
        }
        AppendTo(html, page, photo, sizes, eager);
        html.Append(large is null ? "" : "</a>");
        if (photo.Caption.Length > 0)
        {
            html.Append("<figcaption aria-hidden=\"true\">").Append(Markup.Encoder.Encode(photo.Caption)).Append("</figcaption>");
        }
        html.Append("</figure>");
    }
}
