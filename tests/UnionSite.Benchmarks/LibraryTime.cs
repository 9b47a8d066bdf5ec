using UnionSite.Benchmarks.Generating;

namespace UnionSite.Benchmarks;

/// <summary>How a build and its pages grow with the library: it should take as long a book for many as for few, and no page should grow at all.</summary>
internal static class LibraryTime
{
    private const int Runs = 3;

    /// <summary>Builds libraries of so many books, each a few times from nothing, and prints the fastest, which the machine disturbed least.</summary>
    public static async Task PrintAsync(IEnumerable<int> counts)
    {
        foreach (var count in counts)
        {
            var folder = Directory.CreateTempSubdirectory().FullName;
            try
            {
                var (input, output) = (Path.Combine(folder, "input"), Path.Combine(folder, "site"));
                BoardGenerator.WriteLibrary(count, input);
                var seconds = new List<double>();
                for (var run = 0; run < Runs; run++)
                {
                    if (Directory.Exists(output))
                    {
                        Directory.Delete(output, recursive: true);
                    }
                    seconds.Add(await BuildRun.TimeAsync(input, output));
                }
                Print(count, seconds.Min(), output);
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    private static void Print(int count, double seconds, string output)
    {
        var pages = Directory.GetFiles(output, "*.html", SearchOption.AllDirectories).Select(file => new FileInfo(file)).ToList();
        var largest = pages.MaxBy(page => page.Length)!;
        Console.WriteLine($"{count} books: {seconds:0.00} s, {seconds / count * 1000:0.00} ms a book; {pages.Count} pages, the largest {Path.GetRelativePath(output, largest.FullName)} of {largest.Length / 1024.0:0.0} KB");
    }
}
