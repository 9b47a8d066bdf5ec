using System.Diagnostics;
using UnionSite.Building;
using UnionSite.Checking;
using UnionSite.Printing;
using UnionSite.Reading;
using UnionSite.Reading.Documents;

namespace UnionSite.Benchmarks;

/// <summary>How long all checks take together, and each by itself on one core: over a board, and over 100 KB written to make it slow.</summary>
internal static class RuleTimes
{
    private const int Rounds = 3;

    /// <summary>Prints the best of three rounds over a whole board, the slowest rule first.</summary>
    public static async Task OverBoardAsync(string input)
    {
        var options = new BuildOptions { Input = input, Output = Path.Combine(input, "..", "output"), AsOf = ChinaTime.Today };
        await using var press = new Press(ProjectFolders.Find(), Workspace.PressCacheFolder(options.Output), clean: false, Console.Error.WriteLine);
        var (read, documents, _) = await CheckedBoard.OfAsync(options, press, new Timings(), CancellationToken.None);
        var context = new CheckContext(read.Board, read.Folder, documents, options.AsOf);
        var times = new List<RuleTime>
        {
            Time("all checks together, on all cores", () => Checker.Check(context, []).Findings.Length),
            Time("the words themselves", () => read.Board.All.Sum(record => Words.Of(record).Passages.Length)),
        };
        var subjects = Subject.AllOf(context).ToList();
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

    private static RuleTime Time(string name, Func<int> run, int rounds = Rounds)
    {
        var times = new List<RuleTime>();
        for (var round = 0; round < rounds; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var watch = Stopwatch.StartNew();
            var found = run();
            times.Add(new RuleTime(name, times.FirstOrDefault()?.First ?? watch.Elapsed, watch.Elapsed, GC.GetAllocatedBytesForCurrentThread() - before, found));
        }
        return times.MinBy(time => time.Best)!;
    }

    private static void Print(IEnumerable<RuleTime> times)
    {
        Console.WriteLine("      best      first  allocated     found");
        foreach (var time in times.OrderByDescending(time => time.Best).Take(60))
        {
            Console.WriteLine($"{time.Best.TotalMilliseconds,7:0.0} ms {time.First.TotalMilliseconds,7:0.0} ms {time.Allocated / 1048576.0,7:0.0} MB  {time.Found,8}  {time.Name}");
        }
    }

    /// <summary>How long a rule took.</summary>
    /// <param name="Name">The rule.</param>
    /// <param name="First">The first round, compiling included.</param>
    /// <param name="Best">The best round.</param>
    /// <param name="Allocated">Bytes allocated in a round.</param>
    /// <param name="Found">How many findings.</param>
    private sealed record RuleTime(string Name, TimeSpan First, TimeSpan Best, long Allocated, int Found);

    private sealed class EmptyBoard : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

        public CheckContext Context
        {
            get
            {
                var read = BoardReader.Read(_folder.FullName);
                return new CheckContext(read.Board, read.Folder, new Dictionary<string, Document>(), ChinaTime.Today);
            }
        }

        public void Dispose() => _folder.Delete(recursive: true);
    }
}
