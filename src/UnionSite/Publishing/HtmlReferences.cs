using System.Net;

namespace UnionSite.Publishing;

/// <summary>What a page of this program refers to, and the anchors it offers. Its attributes are always quoted, which makes reading quick.</summary>
/// <param name="Links">The values of href, src, srcset (each) and action.</param>
/// <param name="Ids">The values of id.</param>
internal sealed record HtmlReferences(List<string> Links, HashSet<string> Ids)
{
    private const string Script = "script";

    /// <summary>Reads a page.</summary>
    public static HtmlReferences Of(string html)
    {
        var found = new HtmlReferences([], new HashSet<string>(StringComparer.Ordinal));
        var rest = html.AsSpan();
        for (var open = rest.IndexOf('<'); open >= 0; open = rest.IndexOf('<'))
        {
            rest = rest[(open + 1)..];
            var name = NameAt(rest);
            rest = found.ReadAttributes(rest[name.Length..]);
            if (name.SequenceEqual(Script) && rest.IndexOf("</script") is >= 0 and var end)
            {
                rest = rest[end..];
            }
        }
        return found;
    }

    private static ReadOnlySpan<char> NameAt(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExceptInRange('a', 'z');
        return end < 0 ? text : text[..end];
    }

    /// <returns>What comes after the tag.</returns>
    private ReadOnlySpan<char> ReadAttributes(ReadOnlySpan<char> tag)
    {
        while (tag.IndexOfAny('>', '"') is >= 0 and var mark)
        {
            if (tag[mark] == '>')
            {
                return tag[(mark + 1)..];
            }
            var name = tag[..mark].TrimEnd('=').TrimStart();
            var value = tag[(mark + 1)..];
            var end = value.IndexOf('"');
            if (end < 0)
            {
                return [];
            }
            Take(name[(name.LastIndexOf(' ') + 1)..], value[..end]);
            tag = value[(end + 1)..];
        }
        return [];
    }

    private void Take(ReadOnlySpan<char> name, ReadOnlySpan<char> value)
    {
        switch (name)
        {
            case "href" or "src" or "action":
                Links.Add(WebUtility.HtmlDecode(value.ToString()));
                break;
            case "srcset":
                Links.AddRange(WebUtility.HtmlDecode(value.ToString()).Split(',').Select(picture => picture.Trim().Split(' ')[0]));
                break;
            case "id":
                Ids.Add(WebUtility.HtmlDecode(value.ToString()));
                break;
        }
    }
}
