using UnionSite.Building;

namespace UnionSite.Tests.Docs;

/// <summary>An example of <c>docs/checks.md</c>: the text of a disclosure (正文), its further fields (字段), one file (its path), or several (文件).</summary>
public sealed record SpecifiedExample(int Line, bool IsBad, string Form, string Text)
{
    /// <summary>The day on which the examples are published.</summary>
    private static readonly DateOnly AsOf = new(2026, 11, 21);

    /// <summary>What the program finds in it.</summary>
    /// <param name="build">Whether it takes a whole build to find out.</param>
    public async Task<IReadOnlyList<Finding>> FindingsAsync(bool build)
    {
        using var site = new TinySite();
        var held = new List<IDisposable>();
        try
        {
            foreach (var file in Form == "文件" ? ExampleFile.ReadAll(Text) : [new ExampleFile(Form, "", Text)])
            {
                held.AddRange(file.PutInto(site));
            }
            return build ? await BuildAsync(site) : site.CheckAll(AsOf).Findings;
        }
        finally
        {
            held.ForEach(hold => hold.Dispose());
        }
    }

    private static async Task<IReadOnlyList<Finding>> BuildAsync(TinySite site)
    {
        try
        {
            return (await site.BuildAsync(options => options with { AsOf = AsOf, Posters = true })).Warnings;
        }
        catch (RecordsHaveErrorsException stopped)
        {
            return stopped.Findings;
        }
    }
}
