namespace UnionSite.Theme;

/// <summary>A name and its value, a row of a <see cref="Components.FieldList"/>.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Value">Its value; null leaves the row out.</param>
public readonly record struct Field(string Name, MarkupString? Value)
{
    /// <summary>A field of plain words.</summary>
    public static Field Of(string name, string? text) => new(name, string.IsNullOrEmpty(text) ? null : Markup.Text(text));

    /// <summary>A field that leads to a page, or says its words alone when there is none.</summary>
    public static Field Of(string name, string? text, string? href) =>
        new(name, string.IsNullOrEmpty(text) ? null : Markup.Link(href, text));
}
