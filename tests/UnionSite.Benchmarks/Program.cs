using System.Globalization;
using BenchmarkDotNet.Running;
using UnionSite.Benchmarks;
using UnionSite.Benchmarks.Answers;
using UnionSite.Benchmarks.Generating;

// generate COUNT DIR    writes an input folder with COUNT disclosures
// rules DIR             how long each check takes over an input folder, by itself
// hostile               how long each check takes over texts made to be slow
// index INPUT OUTPUT    how long the search index takes by itself
// posters COUNT         how long the press takes over COUNT posters of one page, from its cold start
// edit-share COUNT      how much of the index of COUNT disclosures one edited record changes
// answers INPUT SITE COUNT QUESTION...
//                       what the answers of a built site's search cost, and whether they are right; COUNT more questions
//                       are drawn from the records
// history RECORDS COMMITS
//                       how much longer a build takes for the versions of so many records
// library COUNT...      how a build and its largest page grow with so many books
// anything else         goes to BenchmarkDotNet; --filter '*' runs every benchmark
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["generate", var count, var folder])
{
    BoardGenerator.Write(int.Parse(count), folder);
    return;
}
if (args is ["rules", var board])
{
    await RuleTimes.OverBoardAsync(board);
    return;
}
if (args is ["hostile"])
{
    RuleTimes.OverHostileTexts();
    return;
}
if (args is ["posters", var posters])
{
    await PosterTimes.PrintAsync(int.Parse(posters));
    return;
}
if (args is ["edit-share", var edited])
{
    EditShare.Print(int.Parse(edited));
    return;
}
if (args is ["answers", var records, var site, var drawn, .. var questions])
{
    await AnswerTable.PrintAsync(records, site, int.Parse(drawn), questions);
    return;
}
if (args is ["index", var indexed, var output])
{
    IndexTime.Print(indexed, output);
    return;
}
if (args is ["history", var versioned, var commits])
{
    await HistoryTime.PrintAsync(int.Parse(versioned), int.Parse(commits));
    return;
}
if (args is ["library", .. var libraries])
{
    await LibraryTime.PrintAsync(libraries.Select(int.Parse));
    return;
}
BenchmarkSwitcher.FromAssembly(typeof(BoardGenerator).Assembly).Run(args);
