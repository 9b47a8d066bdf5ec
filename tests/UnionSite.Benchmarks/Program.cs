using System.Globalization;
using BenchmarkDotNet.Running;
using UnionSite.Benchmarks;
using UnionSite.Benchmarks.Generating;

// generate COUNT DIR    writes an input folder with COUNT disclosures
// rules DIR             how long each check takes over an input folder, by itself
// hostile               how long each check takes over texts made to be slow
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
BenchmarkSwitcher.FromAssembly(typeof(BoardGenerator).Assembly).Run(args);
