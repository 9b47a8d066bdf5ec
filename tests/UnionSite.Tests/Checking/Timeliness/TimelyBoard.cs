using UnionSite.Building;

namespace UnionSite.Tests.Checking.Timeliness;

/// <summary>A small board with the State Council's calendars of 2024 to 2026, as the example board has them.</summary>
internal sealed class TimelyBoard : IDisposable
{
    private readonly List<string> _items = [];
    private int _records;

    public TimelyBoard()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(ProjectFolders.Find().Root, "input", "calendar")))
        {
            Site.File($"calendar/{Path.GetFileName(file)}", File.ReadAllText(file));
        }
    }

    public TinySite Site { get; } = new();

    /// <summary>An item of the catalogue; <paramref name="more"/> are further fields, such as <c>时限: 15</c>.</summary>
    public TimelyBoard Item(string id, string frequency, string more = "")
    {
        _items.Add($"  - {{编号: {id}, 事项: 事项{id}, 类别: 运营管理, 频次: {frequency}{(more.Length > 0 ? ", " + more : "")}}}\n");
        Site.File("catalogue.yml", $"公开目录:\n{string.Concat(_items)}");
        return this;
    }

    /// <summary>A record of an item; an empty period is left out.</summary>
    public TimelyBoard Record(string item, string period, string date, string more = "")
    {
        Site.File($"disclosures/r{++_records}.md", TinySite.Disclosure(
            $"目录: {item}\n{(period.Length > 0 ? $"期次: {period}\n" : "")}{more}", title: $"{item} {period}", date: date));
        return this;
    }

    /// <summary>A record with a notice period.</summary>
    public TimelyBoard Notice(string notice, string date, string more = "")
    {
        Site.File($"disclosures/r{++_records}.md", TinySite.Disclosure($"公示期: {notice}\n{more}", date: date));
        return this;
    }

    public IReadOnlyList<Finding> Check(string asOf) => Site.CheckAll(DateOnly.Parse(asOf)).Findings;

    /// <summary>The findings of one code, which are the only ones.</summary>
    public IReadOnlyList<Finding> Check(string asOf, string code)
    {
        var found = Check(asOf);
        Assert.All(found, finding => Assert.Equal(code, finding.Code));
        return found;
    }

    /// <summary>How far each period of an item has got, as <c>2025-Q1 Disclosed</c>.</summary>
    public IEnumerable<string> Progress(string item, string asOf) =>
        Assert.IsType<DisclosureProgress>(DisclosureProgress.Of(Site.Read().Board, DateOnly.Parse(asOf)))
            .Items.Single(other => other.Item.Id.Value == item).Periods.Select(period => $"{period.Period} {period.State}");

    public void Dispose() => Site.Dispose();
}
