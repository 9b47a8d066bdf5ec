using System.Text;

namespace UnionSite.Reading.Markdown;

/// <summary>The names by which links reach headings, formed as GitHub forms them: 「一、公开范围」 becomes 一公开范围.</summary>
internal static class Anchors
{
    /// <summary>The anchor of a heading, unique among those taken.</summary>
    /// <param name="heading">The heading's words.</param>
    /// <param name="taken">The anchors of the headings before it, each with how many like it there were.</param>
    public static string Unique(ImmutableArray<Inline> heading, Dictionary<string, int> taken)
    {
        var slug = Slug(PlainText.Of(heading));
        var anchor = slug;
        var number = taken.GetValueOrDefault(slug);
        while (taken.ContainsKey(anchor))
        {
            anchor = $"{slug}-{number++}";
        }
        taken[anchor] = 1;
        taken[slug] = Math.Max(number, 1);
        return anchor;
    }

    private static string Slug(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || rune.Value is '-' or '_')
            {
                slug.Append(Rune.ToLowerInvariant(rune));
            }
            else if (Rune.IsWhiteSpace(rune))
            {
                slug.Append('-');
            }
        }
        return slug.Length == 0 ? "part" : slug.ToString();
    }
}
