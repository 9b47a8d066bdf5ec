namespace UnionSite.Benchmarks.Generating;

/// <summary>Writes an input folder of any size. The same count always gives the same bytes.</summary>
internal static class BoardGenerator
{
    private const int FirstYear = 2017;

    /// <summary>The day that the records lead up to; a build of them should say <c>--as-of 2026-11-20</c>.</summary>
    private static readonly DateOnly LastDay = new(2026, 11, 20);

    /// <summary>A board of disclosures.</summary>
    public static void Write(int count, string folder)
    {
        Directory.CreateDirectory(Path.Combine(folder, "calendar"));
        File.WriteAllText(Path.Combine(folder, "site.yml"), SettingsText.Site);
        File.WriteAllText(Path.Combine(folder, "catalogue.yml"), SettingsText.Catalogue());
        for (var year = FirstYear; year <= LastDay.Year; year++)
        {
            File.WriteAllText(Path.Combine(folder, "calendar", $"{year}.yml"), SettingsText.Calendar(year));
            Directory.CreateDirectory(Path.Combine(folder, "disclosures", $"{year}"));
        }
        for (var index = 0; index < count; index++)
        {
            File.WriteAllText(Path.Combine(folder, "disclosures", $"{IdOf(index, count)}.md"), new DisclosureText(index, count).Write());
        }
    }

    /// <summary>A board that has a library of so many books, and nothing else.</summary>
    public static void WriteLibrary(int count, string folder)
    {
        Directory.CreateDirectory(Path.Combine(folder, "library"));
        File.WriteAllText(Path.Combine(folder, "site.yml"), SettingsText.Site);
        foreach (var (year, csv) in LibraryText.Write(count))
        {
            File.WriteAllText(Path.Combine(folder, "library", $"{year}.csv"), csv);
        }
    }

    /// <summary>The records are spread evenly over the years.</summary>
    public static DateOnly DayOf(int index, int count)
    {
        var firstDay = new DateOnly(FirstYear, 1, 3);
        var days = LastDay.DayNumber - firstDay.DayNumber;
        return firstDay.AddDays((int)((long)days * index / Math.Max(1, count - 1)));
    }

    /// <summary>A record's id: the year and a number.</summary>
    public static string IdOf(int index, int count) => $"{DayOf(index, count).Year}/sx-{index:00000}";
}
