using System.Diagnostics;
using Microsoft.Playwright;
using UnionSite.Reading;
using UnionSite.Tests.Searching;

namespace UnionSite.Benchmarks.Answers;

/// <summary>Asks a built site questions and prints what the answers cost and whether they are right.</summary>
internal sealed class AnswerTable(AnswerProbe probe, BoardScan scan, string plain, string gzip)
{
    private const string Chromium = "/usr/bin/chromium";
    private const int Rounds = 5;

    /// <summary>What takes a slow connection 20 seconds; a site that sends more is not asked over one.</summary>
    private const long MostForSlow = 4_000_000;

    /// <summary>How long to go on asking over a slow connection.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private static readonly string[] Switches =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    /// <summary>Prints a line for each question, and a summary over as many more as are to be drawn from the records.</summary>
    public static async Task PrintAsync(string input, string site, int drawn, IReadOnlyList<string> questions)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = Switches });
        await using var plain = await StaticServer.StartAsync(site, gzip: false);
        await using var gzip = await StaticServer.StartAsync(site, gzip: true);
        var scan = new BoardScan(BoardReader.Read(input).Board.VisibleTo(Audience.Staff));
        var table = new AnswerTable(new AnswerProbe(browser), scan, plain.Address, gzip.Address);
        await table.WarmUpAsync(questions[0]);
        await table.PrintEachAsync(questions);
        if (drawn > 0)
        {
            await table.PrintSummaryAsync([.. DrawnQuestions.From([.. scan.Texts.Select(record => record.Texts)], drawn)]);
        }
    }

    // The first page of a browser that has just started is no measure of any site.
    private async Task WarmUpAsync(string question)
    {
        for (var round = 0; round < Rounds; round++)
        {
            await probe.AskAsync(plain, question, next: question);
        }
    }

    private async Task PrintEachAsync(IReadOnlyList<string> questions)
    {
        Console.WriteLine("    hits    scan   best 10 right     bytes    gzip   requests  in a row     cold     warm   slow 4G   question");
        for (var index = 0; index < questions.Count; index++)
        {
            var (question, before) = (questions[index], questions[(index + 1) % questions.Count]);
            var answers = new List<Answer>();
            for (var round = 0; round < Rounds; round++)
            {
                answers.Add(await probe.AskAsync(plain, question));
            }
            var warm = await probe.AskAsync(plain, before, next: question);
            var packed = await probe.AskAsync(gzip, question);
            var slow = answers[0].Load.Bytes > MostForSlow ? double.PositiveInfinity : (await probe.AskAsync(plain, question, connection: Connection.Slow4G)).Cold;
            var (answer, right) = (answers[0], scan.Find(question));
            Console.WriteLine($"{answer.Hits,8} {right.Count,7} {answer.Best.Count(right.Contains),8} of {answer.Best.Length,2} {answer.Load.Bytes,12:N0} {packed.Load.Bytes,7:N0} {answer.Load.Requests,7} " +
                $"{answer.Load.InARow,9} {Spread.Of(answers.Select(one => one.Cold)).Median,8:0} ms {warm.Warm,5:0} ms {slow,6:0} ms   {question}");
        }
    }

    private async Task PrintSummaryAsync(IReadOnlyList<string> questions)
    {
        var answers = new List<(Answer Answer, int Hits)>();
        for (var index = 0; index < questions.Count; index++)
        {
            var answer = await probe.AskAsync(plain, questions[index], next: questions[(index + 1) % questions.Count]);
            answers.Add((answer, scan.Find(questions[index]).Count));
        }
        Console.WriteLine($"\n{questions.Count} pieces of one to eight characters from the records, {answers.Count(one => one.Answer.Hits != one.Hits)} of them with other hits than a plain scan has");
        Print("bytes", answers.Select(one => (double)one.Answer.Load.Bytes));
        Print("requests", answers.Select(one => (double)one.Answer.Load.Requests));
        Print("requests in a row", answers.Select(one => (double)one.Answer.Load.InARow));
        Print("cold, ms", answers.Select(one => one.Answer.Cold));
        Print("warm, ms", answers.Select(one => one.Answer.Warm));
        foreach (var (name, connection) in new[] { ("slow 4G, ms", Connection.Slow4G), ("slow 4G of the developer tools, ms", Connection.Slow4GOfTools) })
        {
            var times = new List<double>();
            var watch = Stopwatch.StartNew();
            foreach (var question in questions.TakeWhile(_ => watch.Elapsed < Patience && answers[0].Answer.Load.Bytes <= MostForSlow))
            {
                times.Add((await probe.AskAsync(plain, question, connection: connection)).Cold);
            }
            Print($"{name} ({times.Count} of them)", times.DefaultIfEmpty(double.PositiveInfinity));
        }
    }

    private static void Print(string what, IEnumerable<double> values)
    {
        var spread = Spread.Of(values);
        Console.WriteLine($"  {what,-44} median {spread.Median,10:N0}   95 % within {spread.MostWithin,10:N0}   highest {spread.Highest,10:N0}");
    }
}
