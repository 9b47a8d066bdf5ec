namespace UnionSite.Printing;

/// <summary>Where in the output the photos go.</summary>
internal static class PhotoPaths
{
    private const string Folder = "photos/";

    /// <summary>
    /// For each photo of the input its path in the output, without width and ending. A photo that would share it with another, case
    /// counting for nothing as on Windows, keeps its ending (<c>a.png</c>), and a number where even that is taken.
    /// </summary>
    public static Dictionary<string, string> Of(IEnumerable<string> files)
    {
        var sorted = files.Order(StringComparer.Ordinal).ToList();
        var stems = sorted.ToLookup(Stem, StringComparer.OrdinalIgnoreCase);
        var taken = stems.Where(same => same.Count() == 1).Select(same => same.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return sorted.ToDictionary(file => file, file => Folder + (stems[Stem(file)].Count() == 1 ? Stem(file) : Unique(Name(file), taken)));
    }

    private static string Unique(string name, HashSet<string> taken)
    {
        var unique = name;
        for (var number = 2; !taken.Add(unique); number++)
        {
            unique = $"{name}-{number}";
        }
        return unique;
    }

    private static string Name(string file) => file.StartsWith(Folder, StringComparison.Ordinal) ? file[Folder.Length..] : file;

    private static string Stem(string file) => Name(file)[..^Path.GetExtension(file).Length];
}
