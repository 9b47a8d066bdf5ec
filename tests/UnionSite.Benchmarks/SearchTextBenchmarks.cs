using BenchmarkDotNet.Attributes;
using UnionSite.Benchmarks.Generating;
using UnionSite.Reading;
using UnionSite.Searching.Text;

namespace UnionSite.Benchmarks;

/// <summary>What making texts ready for the search index costs: all blocks of 200 records, of the size that <see cref="Prepare"/> prints.</summary>
[MemoryDiagnoser]
public class SearchTextBenchmarks
{
    private string[] _blocks = [];
    private string[] _folded = [];

    [GlobalSetup]
    public void Prepare()
    {
        var folder = Directory.CreateTempSubdirectory();
        BoardGenerator.Write(200, folder.FullName);
        _blocks = [.. BoardReader.Read(folder.FullName).Board.Disclosures.SelectMany(record => PlainText.Of(record.Body).Split('\n', '\t').Prepend(record.Headline))];
        _folded = [.. _blocks.Select(Folding.Of)];
        folder.Delete(recursive: true);
        Console.WriteLine($"{_blocks.Length} blocks, {_blocks.Sum(block => block.Length)} characters");
    }

    [Benchmark(Description = "fold")]
    public int Fold() => _blocks.Sum(block => Folding.Of(block).Length);

    [Benchmark(Description = "form of what is folded")]
    public int Form() => _folded.Sum(block => NormalForm.OfFolded(block).Length);

    [Benchmark(Description = "readings of what is folded")]
    public int Read() => _folded.Sum(block => Readings.OfBlock(block).Count);
}
