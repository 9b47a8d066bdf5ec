namespace UnionSite.Searching.Terms;

/// <summary>
/// Where in a record a term of one or two units stands, in one byte: bits 0–1 the part of the title (<see cref="RecordForm.TitlePart"/>), bit 2 names,
/// bit 3 fields, bits 4–7 the occurrences in the text, at most 15. Never 0.
/// </summary>
internal static class Weight
{
    private const int Title = 3, Text = 0xF0, OneInText = 0x10, InNames = 4, InFields = 8;

    /// <summary>The weight of one occurrence.</summary>
    /// <param name="position">Of the term's first unit.</param>
    /// <param name="length">How many units the term has.</param>
    public static int Of(int position, int length) => position switch
    {
        < RecordForm.Names => RecordForm.TitlePart(position, length),
        < RecordForm.Fields => InNames,
        < RecordForm.Text => InFields,
        _ => OneInText,
    };

    /// <summary>The weight of both.</summary>
    public static int Join(int one, int other) =>
        Math.Max(one & Title, other & Title) | ((one | other) & (InNames | InFields)) | Math.Min(Text, (one & Text) + (other & Text));
}
