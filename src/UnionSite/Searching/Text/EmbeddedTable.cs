namespace UnionSite.Searching.Text;

/// <summary>The tables that the program carries with it.</summary>
internal static class EmbeddedTable
{
    /// <summary>The lines of a table; remarks begin with #.</summary>
    public static IEnumerable<string> Lines(string name)
    {
        using var reader = new StreamReader(typeof(EmbeddedTable).Assembly.GetManifestResourceStream($"search/{name}")!);
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
            {
                yield return line;
            }
        }
    }
}
