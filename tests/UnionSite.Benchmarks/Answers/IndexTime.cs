using System.Diagnostics;
using UnionSite.Reading;
using UnionSite.Searching;

namespace UnionSite.Benchmarks.Answers;

/// <summary>How long the index takes by itself, without pages, checks and data.</summary>
internal static class IndexTime
{
    /// <summary>Reads a board, indexes it and writes the files.</summary>
    public static void Print(string input, string output)
    {
        var watch = Stopwatch.StartNew();
        var edition = Edition.Of(BoardReader.Read(input).Board, Audience.Staff, new DateOnly(2026, 11, 20), url: null);
        Console.WriteLine($"read in {watch.Elapsed.TotalSeconds:0.00} s");
        watch.Restart();
        new SearchIndex(file =>
        {
            var path = Path.Combine(output, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var stream = File.Create(path);
            file.WriteTo(stream);
        }).Write(edition);
        Console.WriteLine($"indexed in {watch.Elapsed.TotalSeconds:0.00} s");
    }
}
