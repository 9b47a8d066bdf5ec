namespace UnionSite.Printing;

/// <summary>Where in the output the photos go.</summary>
internal static class PhotoPaths
{
    private const string Folder = "photos/";

    /// <summary>
    /// For each photo of the input its path in the output, without width and ending. Photos that differ in their ending only, or in
    /// case, which Windows takes for the same, keep all of their name.
    /// </summary>
    public static Dictionary<string, string> Of(IEnumerable<string> files) => files
        .GroupBy(Stem, StringComparer.OrdinalIgnoreCase)
        .SelectMany(same => same.Order(StringComparer.Ordinal).Select((file, index) =>
            KeyValuePair.Create(file, Folder + (index == 0 ? same.Key : $"{same.Key}-{index + 1}"))))
        .ToDictionary();

    private static string Stem(string file)
    {
        var stem = file.StartsWith(Folder, StringComparison.Ordinal) ? file[Folder.Length..] : file;
        return stem[..^Path.GetExtension(stem).Length];
    }
}
