namespace UnionSite.Theme;

/// <summary>What the figures page draws, all from the board's lookups.</summary>
public static class YearFigures
{
    private const int QuartersShown = 8;
    private const int YearsShown = 3;

    /// <summary>What can be added up from one activity to the next; teams and numbers on a programme cannot.</summary>
    private static readonly string[] Heads = ["人", "人次"];

    /// <summary>A chart a category, of the last quarters that brought anything, the oldest first.</summary>
    public static ImmutableArray<Chart> Disclosures(Board board)
    {
        var quarters = board.DisclosuresByQuarter.Keys.Take(QuartersShown).Reverse().ToList();
        return Together("件", board.Site.Categories.Select(category =>
            (category, quarters.Select(quarter => (quarter.Label, (decimal)board.DisclosuresByQuarterAndCategory[(quarter, category)].Length)))));
    }

    /// <summary>A chart a year and unit, of those who took part in what began in each month. Persons and turns are never added up.</summary>
    public static ImmutableArray<Chart> Participants(Board board) =>
    [
        .. from year in board.ActivitiesByYear.Keys.Take(YearsShown)
           from unit in board.ActivitiesByYear[year].Where(activity => activity.Participants is { Value.Unit: { } unit } && Heads.Contains(unit)).GroupBy(activity => activity.Participants!.Value.Value.Unit)
           orderby year descending, unit.Count() descending
           from chart in Together(unit.Key, [($"{year}年，按{unit.Key}计", unit.GroupBy(activity => activity.Start.Value.Month).OrderBy(month => month.Key)
               .Select(month => ($"{month.Key}月", (decimal)month.Sum(activity => activity.Participants!.Value.Value.Count))))])
           select chart,
    ];

    /// <summary>A chart a year, of what was spent on each purpose.</summary>
    public static ImmutableArray<Chart> Spending(ImmutableArray<YearSpending> years) =>
        Together("元", years.Take(YearsShown).Select(year => ($"{year.Year}年", year.ByPurpose.AsEnumerable())));

    /// <summary>A chart a year, of the awards of each level.</summary>
    public static ImmutableArray<Chart> Awards(Board board) =>
        Together("项", board.AwardsByYear.Keys.Take(YearsShown).Select(year =>
        {
            var levels = board.AwardsByYear[year].CountBy(award => award.Level?.Value.Name() ?? "其他").ToDictionary();
            return ($"{year}年", AwardLevels.HighestFirst.Select(level => level.Name()).Append("其他").Where(name => name != "其他" || levels.ContainsKey(name))
                .Select(name => (name, (decimal)levels.GetValueOrDefault(name))));
        }));

    private static ImmutableArray<Chart> Together(string unit, IEnumerable<(string Title, IEnumerable<(string Name, decimal Value)> Bars)> charts)
    {
        var all = charts.Select(chart => (chart.Title, Bars: chart.Bars.ToImmutableArray())).ToList();
        var scale = ChartScale.For([.. all.SelectMany(chart => chart.Bars)]);
        return [.. all.Select(chart => new Chart(chart.Title, unit, chart.Bars, scale))];
    }
}
