using System.Diagnostics;
using UnionSite.Building;
using UnionSite.Checking;
using UnionSite.Printing;
using UnionSite.Reading;
using UnionSite.Reading.Documents;

namespace UnionSite.Benchmarks;

/// <summary>How long each check takes by itself, on one core: over a board, and over 100 KB written to make it slow.</summary>
internal static class RuleTimes
{
    private const int Rounds = 3;

    /// <summary>Prints the best of three rounds over a whole board, the slowest rule first.</summary>
    public static async Task OverBoardAsync(string input)
    {
        var options = new BuildOptions { Input = input, Output = Path.Combine(input, "..", "output"), AsOf = BuildOptions.TodayInShanghai() };
        await using var press = new Press(ProjectFolders.Find(), Workspace.PressCacheFolder(options.Output), clean: false, Console.Error.WriteLine);
        var (read, documents, _) = await CheckedBoard.OfAsync(options, press, new Timings(), CancellationToken.None);
        var context = new CheckContext(read.Board, read.Folder, documents, options.AsOf);
        var subjects = Subject.AllOf(context).ToList();
        var times = new List<(string Name, double Milliseconds, int Found)>
        {
            Time("the words themselves", () => read.Board.All.Sum(record => Words.Of(record).Passages.Length)),
        };
        times.AddRange(Checker.BoardRules.Select(rule => Time(rule.GetType().Name, () => rule.Check(context).Count())));
        foreach (var index in Enumerable.Range(0, Checker.WordRules(context).Length))
        {
            // What a rule gathers about the board beforehand counts as its time.
            times.Add(Time(Checker.WordRules(context)[index].GetType().Name, () =>
            {
                var rule = Checker.WordRules(context)[index];
                return subjects.Sum(subject => rule.Check(subject).Count());
            }));
        }
        Print(times);
    }

    /// <summary>Prints the slowest hostile text of each rule.</summary>
    public static void OverHostileTexts()
    {
        using var folder = new EmptyBoard();
        var subjects = HostileTexts.All().Select(text => (text.Name, Subject: HostileTexts.AsSubject(text.Value))).ToList();
        Print(Checker.WordRules(folder.Context).SelectMany(rule => subjects
            .Select(text => Time($"{rule.GetType().Name} / {text.Name}", () => rule.Check(text.Subject).Count(), rounds: 1))));
    }

    private static (string, double, int) Time(string name, Func<int> run, int rounds = Rounds)
    {
        var best = double.MaxValue;
        var found = 0;
        for (var round = 0; round < rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            found = run();
            best = Math.Min(best, watch.Elapsed.TotalMilliseconds);
        }
        return (name, best, found);
    }

    private static void Print(IEnumerable<(string Name, double Milliseconds, int Found)> times)
    {
        foreach (var (name, milliseconds, found) in times.OrderByDescending(time => time.Milliseconds).Take(60))
        {
            Console.WriteLine($"{milliseconds,10:0.0} ms  {found,8}  {name}");
        }
    }

    private sealed class EmptyBoard : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

        public CheckContext Context
        {
            get
            {
                var read = BoardReader.Read(_folder.FullName);
                return new CheckContext(read.Board, read.Folder, new Dictionary<string, Document>(), BuildOptions.TodayInShanghai());
            }
        }

        public void Dispose() => _folder.Delete(recursive: true);
    }
}
