namespace UnionSite.Checking.Library;

/// <summary>A book was published before the union got it, and before today. Publishers date what appears in autumn to the coming year.</summary>
internal sealed class PublicationYears : IRule
{
    private const int Autumn = 9;

    public IEnumerable<Finding> Check(CheckContext context) =>
        from holding in context.Board.Holdings
        where holding.Year is not null
        let year = holding.Year!.Value
        let known = holding.Acquired is { } acquired && acquired.Value < context.AsOf ? acquired.Value : context.AsOf
        where year.Value > known.Year + (known.Month >= Autumn ? 1 : 0)
        select Finding.Warning("date-future", year.Place, holding.Acquired is { } day
            ? $"出版年 {year.Value} 晚于入藏日期 {day.Value:yyyy-MM-dd}。" : $"出版年 {year.Value} 还没有到。", "请照版权页核对出版年。");
}
