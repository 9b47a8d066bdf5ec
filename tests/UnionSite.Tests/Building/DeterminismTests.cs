namespace UnionSite.Tests.Building;

public sealed class DeterminismTests : IDisposable
{
    private readonly TinySite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task Two_builds_of_the_same_input_write_the_same_bytes()
    {
        _site.File("disclosures/a.md", TinySite.Disclosure("公示期: {起: 2025-03-03, 工作日: 5}\n渠道: 公开栏", "| 甲 | 乙 |\n|--|--|\n| 1 | 2 |\n\n注[^1]\n\n[^1]: 说明"))
            .File("activities/w.md", "---\n标题: 徒步\n日期: 2025-04-01\n---\n走。\n")
            .File("library/a.csv", "馆藏号,题名,索书号,入藏日期\nB1,护理学,R47/1,2025-02-01\nB2,营养学,R15/1,2025-02-02\n");

        await _site.BuildAsync();
        var first = _site.OutputFiles();
        await _site.BuildAsync(options => options with { Clean = true });

        Assert.Equal(first, _site.OutputFiles());
    }
}
