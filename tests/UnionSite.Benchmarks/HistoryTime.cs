using System.Diagnostics;
using System.Text;
using UnionSite.Benchmarks.Generating;
using UnionSite.Reading.History;

namespace UnionSite.Benchmarks;

/// <summary>How much longer a build takes for its records' history: the same records in a repository and in none, in turn.</summary>
internal static class HistoryTime
{
    private const int Seed = 20261120;
    private const int Runs = 5;

    /// <summary>Makes a repository of so many records, each committed by itself, and then edits of them drawn at random until there are so many commits.</summary>
    public static async Task PrintAsync(int records, int commits)
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            var board = Path.Combine(folder, "board");
            BoardGenerator.Write(records, Path.Combine(board, "input"));
            await CommitAsync(board, records, commits);
            await using (var git = GitHistory.Start(Path.Combine(board, "input"), null, Console.WriteLine, CancellationToken.None))
            {
                var watch = Stopwatch.StartNew();
                var history = await git.Reading;
                var versions = Enumerable.Range(0, records).Sum(index => history.OfFile(FileOf(index, records)).Length);
                Console.WriteLine($"history by itself: {watch.Elapsed.TotalSeconds:0.00} s, {versions} versions");
            }
            var times = new Dictionary<bool, List<double>> { [false] = [], [true] = [] };
            var away = Path.Combine(folder, "away");
            for (var run = 0; run <= Runs; run++)
            {
                foreach (var withHistory in new[] { false, true })
                {
                    Move(Path.Combine(board, ".git"), away, withHistory);
                    var seconds = await BuildRun.TimeAsync(Path.Combine(board, "input"), Path.Combine(folder, "site"));
                    // The first run of each warms up.
                    if (run > 0)
                    {
                        times[withHistory].Add(seconds);
                    }
                }
            }
            foreach (var (withHistory, seconds) in times)
            {
                Console.WriteLine($"build {(withHistory ? "with" : "without")} history: median {seconds.Order().ElementAt(Runs / 2):0.00} s, fastest {seconds.Min():0.00} s of {string.Join(", ", seconds.Select(time => $"{time:0.00}"))}");
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Move(string repository, string away, bool isWanted)
    {
        if (Directory.Exists(repository) != isWanted)
        {
            Directory.Move(isWanted ? away : repository, isWanted ? repository : away);
        }
    }

    private static string FileOf(int index, int records) => $"disclosures/{BoardGenerator.IdOf(index, records)}.md";

    private static async Task CommitAsync(string board, int records, int commits)
    {
        using (var made = Process.Start("git", ["init", "--quiet", "--initial-branch=main", board]))
        {
            await made.WaitForExitAsync();
        }
        using var import = Process.Start(new ProcessStartInfo("git", ["-C", board, "fast-import", "--quiet"]) { RedirectStandardInput = true })!;
        var stream = import.StandardInput.BaseStream;
        var random = new Random(Seed);
        var time = new DateTimeOffset(2017, 1, 3, 9, 0, 0, TimeSpan.FromHours(8));
        for (var commit = 0; commit < commits; commit++)
        {
            var index = commit < records ? commit : random.Next(records);
            var file = FileOf(index, records);
            var content = await File.ReadAllBytesAsync(Path.Combine(board, "input", file));
            byte[] edited = [.. content, .. Encoding.UTF8.GetBytes($"\n第 {commit + 1} 稿。\n")];
            time = time.AddHours(4);
            stream.Write(Encoding.UTF8.GetBytes($"commit refs/heads/main\ncommitter a <a@b.example> {time.ToUnixTimeSeconds()} +0800\ndata 0\nM 644 inline input/{file}\ndata {edited.Length}\n"));
            stream.Write(edited);
            stream.WriteByte((byte)'\n');
        }
        import.StandardInput.Close();
        await import.WaitForExitAsync();
    }
}
