using System.Globalization;
using BenchmarkDotNet.Running;
using UnionSite.Benchmarks.Generating;

// generate COUNT DIR    writes an input folder with COUNT disclosures
// anything else         goes to BenchmarkDotNet; --filter '*' runs every benchmark
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["generate", var count, var folder])
{
    BoardGenerator.Write(int.Parse(count), folder);
    return;
}
BenchmarkSwitcher.FromAssembly(typeof(BoardGenerator).Assembly).Run(args);
